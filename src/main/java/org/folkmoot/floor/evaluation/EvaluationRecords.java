package org.folkmoot.floor.evaluation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.evaluation.SentForm.Filed;
import org.folkmoot.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Evaluations in the store, one document a session. A form goes in by one update whose filter holds that the evaluation is open and which earlier form it
 * may replace, so that of a form and a close that meet each sees the other wholly or not at all. Nothing says when one came.
 */
@Repository
class EvaluationRecords implements RehearsalTraces {

    static final String COLLECTION = "evaluations";

    private static final String ASSEMBLY = "assembly";
    private static final String CLOSED = "closed";
    private static final String HIDDEN = "hidden";

    private final Documents<Evaluation> documents;

    EvaluationRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, EvaluationRecords::read);
    }

    Optional<Evaluation> find(AssemblyId assembly, SessionId session) {
        return documents.first(in(assembly, session));
    }

    /** Those that there are, of these sessions. */
    List<Evaluation> all(Collection<SessionId> sessions) {
        return documents.all(
                Filters.in("_id", sessions.stream().map(SessionId::value).toList()));
    }

    /** The assemblies that have any, which are tens. */
    List<AssemblyId> assemblies() {
        return documents
                .collection()
                .find()
                .projection(new Document(ASSEMBLY, 1))
                .map(document -> new AssemblyId(document.get(ASSEMBLY, UUID.class)))
                .into(new LinkedHashSet<>())
                .stream()
                .toList();
    }

    /** @return false if it is closed, or another form stands under the pseudonym than those this one may replace: then it is not in */
    boolean put(AssemblyId assembly, SessionId session, Group group, String pseudonym, SentForm sent) {
        begin(assembly, session);
        String place = field(group) + "." + pseudonym;
        List<@Nullable UUID> replaced = new ArrayList<>(sent.inPlaceOf());
        replaced.add(sent.id());
        replaced.add(null);
        return documents.update(
                Filters.and(in(assembly, session), Filters.exists(CLOSED, false), Filters.in(place + ".id", replaced)),
                Updates.set(place, document(sent.id(), sent.form())));
    }

    /** Closes it for good; one that is closed stays as it was. */
    void close(AssemblyId assembly, SessionId session, Instant now) {
        begin(assembly, session);
        documents.update(
                Filters.and(in(assembly, session), Filters.exists(CLOSED, false)), Updates.set(CLOSED, Date.from(now)));
    }

    void hide(AssemblyId assembly, SessionId session, UUID text) {
        documents.update(in(assembly, session), Updates.addToSet(HIDDEN, text));
    }

    void unhide(AssemblyId assembly, SessionId session, UUID text) {
        documents.update(in(assembly, session), Updates.pull(HIDDEN, text));
    }

    private void begin(AssemblyId assembly, SessionId session) {
        if (find(assembly, session).isEmpty()) {
            documents.add(new Document("_id", session.value()).append(ASSEMBLY, assembly.value()));
        }
    }

    private static Bson in(AssemblyId assembly, SessionId session) {
        return Filters.and(Filters.eq("_id", session.value()), Filters.eq(ASSEMBLY, assembly.value()));
    }

    private static String field(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(UUID id, Form form) {
        Document scores = new Document();
        form.scores().forEach((aspect, score) -> scores.append(aspect.name(), score));
        return new Document("id", id)
                .append("scores", scores)
                .append("good", form.good())
                .append("better", form.better());
    }

    private static Evaluation read(Document document) {
        Map<Group, Map<String, Filed>> forms = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            Map<String, Filed> all = new LinkedHashMap<>();
            document.get(field(group), new Document())
                    .forEach((pseudonym, form) -> all.put(pseudonym, filed((Document) form)));
            forms.put(group, Map.copyOf(all));
        }
        return new Evaluation(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get(ASSEMBLY, UUID.class)),
                Optional.ofNullable(document.getDate(CLOSED)).map(Date::toInstant),
                forms,
                new HashSet<>(document.getList(HIDDEN, UUID.class, List.of())));
    }

    private static Filed filed(Document document) {
        Map<Aspect, Integer> scores = new EnumMap<>(Aspect.class);
        document.get("scores", Document.class)
                .forEach((aspect, score) -> scores.put(Aspect.valueOf(aspect), (Integer) score));
        return new Filed(
                document.get("id", UUID.class),
                new Form(scores, document.getString("good"), document.getString("better")));
    }
}
