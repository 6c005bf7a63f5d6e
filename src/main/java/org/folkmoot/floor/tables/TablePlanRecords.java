package org.folkmoot.floor.tables;

import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.TraitAim.Aim;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Table plans in the store: one document each, by the id of the session, replaced by compare-and-set on its version. Members stand in it by their ids alone. */
@Repository
class TablePlanRecords implements RehearsalTraces {

    static final String COLLECTION = "tablePlans";

    private final Documents<TablePlan> documents;

    TablePlanRecords(MongoTemplate store) {
        documents = new Documents<>(store, COLLECTION, TablePlanRecords::read);
    }

    Optional<TablePlan> find(SessionId session) {
        return documents.find(session.value());
    }

    /** Of the plan as it stands; 0 without one. */
    long version(SessionId session) {
        return documents.version(session.value());
    }

    /** True if the plan of the version before stood there, or none for version 1, and this one stands there now. */
    boolean write(TablePlan next) {
        return next.version() == 1 ? documents.add(document(next)) : documents.replace(document(next));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(TablePlan plan) {
        return new Document("_id", plan.session().value())
                .append("version", plan.version())
                .append("assembly", plan.assembly().value())
                .append("act", plan.act())
                .append("changed", Date.from(plan.changed()))
                .append("now", write(plan.now()))
                .append(
                        "before",
                        plan.before().stream().map(TablePlanRecords::write).toList());
    }

    private static TablePlan read(Document document) {
        return new TablePlan(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                arrangement(document.get("now", Document.class)),
                document.getList("before", Document.class).stream()
                        .map(TablePlanRecords::arrangement)
                        .toList(),
                document.get("act", UUID.class),
                document.getDate("changed").toInstant(),
                document.getLong("version"));
    }

    private static Document write(Arrangement plan) {
        List<Document> away = new ArrayList<>();
        plan.away()
                .forEach((member, rounds) ->
                        away.add(new Document("member", member.value()).append("rounds", rounds.bits())));
        return new Document("rules", write(plan.rules()))
                .append(
                        "rounds",
                        plan.rounds().stream().map(TablePlanRecords::write).toList())
                .append("away", away)
                .append("held", plan.held());
    }

    private static Arrangement arrangement(Document document) {
        Map<MemberId, Rounds> away = new HashMap<>();
        document.getList("away", Document.class)
                .forEach(one ->
                        away.put(new MemberId(one.get("member", UUID.class)), new Rounds(one.getLong("rounds"))));
        return new Arrangement(
                rules(document.get("rules", Document.class)),
                document.getList("rounds", List.class).stream()
                        .map(TablePlanRecords::groups)
                        .toList(),
                away,
                document.getInteger("held"));
    }

    private static Document write(PlanRules rules) {
        List<Document> access = new ArrayList<>();
        rules.access()
                .forEach((need, tables) ->
                        access.add(new Document("need", need.name()).append("tables", List.copyOf(tables))));
        List<Document> fixed = new ArrayList<>();
        rules.fixed()
                .forEach((member, table) -> fixed.add(new Document("member", member.value()).append("table", table)));
        Document document = new Document("tables", rules.tables())
                .append("size", rules.size())
                .append("rounds", rules.rounds())
                .append("mixed", rules.mixed())
                .append("apart", write(rules.apart()))
                .append("together", write(rules.together()))
                .append("access", access)
                .append("fixed", fixed)
                .append("seed", rules.seed());
        if (!rules.answers().equals(OpenAnswers.NONE)) {
            document.append("answers", write(rules.answers()));
        }
        return document;
    }

    private static PlanRules rules(Document document) {
        Map<AccessNeed, Set<Integer>> access = new EnumMap<>(AccessNeed.class);
        document.getList("access", Document.class)
                .forEach(one -> access.put(
                        AccessNeed.valueOf(one.getString("need")),
                        new HashSet<>(one.getList("tables", Integer.class))));
        Map<MemberId, Integer> fixed = new HashMap<>();
        document.getList("fixed", Document.class)
                .forEach(one -> fixed.put(new MemberId(one.get("member", UUID.class)), one.getInteger("table")));
        return new PlanRules(
                document.getInteger("tables"),
                document.getInteger("size"),
                document.getInteger("rounds"),
                document.getList("mixed", String.class),
                groups(document.getList("apart", List.class)),
                groups(document.getList("together", List.class)),
                access,
                fixed,
                document.getLong("seed"),
                Optional.ofNullable(document.get("answers", Document.class))
                        .map(TablePlanRecords::answers)
                        .orElse(OpenAnswers.NONE));
    }

    private static Document write(OpenAnswers answers) {
        List<Document> said = new ArrayList<>();
        answers.said()
                .forEach((member, option) -> said.add(new Document("member", member.value()).append("option", option)));
        return new Document("asked", answers.asked())
                .append("aim", answers.aim().name())
                .append("said", said);
    }

    private static OpenAnswers answers(Document document) {
        Map<MemberId, Integer> said = new HashMap<>();
        document.getList("said", Document.class)
                .forEach(one -> said.put(new MemberId(one.get("member", UUID.class)), one.getInteger("option")));
        return new OpenAnswers(document.getString("asked"), Aim.valueOf(document.getString("aim")), said);
    }

    private static List<List<UUID>> write(List<List<MemberId>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(MemberId::value).toList())
                .toList();
    }

    private static List<List<MemberId>> groups(List<?> groups) {
        return groups.stream()
                .map(group -> ((List<?>) group)
                        .stream().map(member -> new MemberId((UUID) member)).toList())
                .toList();
    }
}
