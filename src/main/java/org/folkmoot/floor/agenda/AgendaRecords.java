package org.folkmoot.floor.agenda;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.agenda.LiveAgenda.Part;
import org.folkmoot.floor.agenda.LiveAgenda.Step;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Running agendas in the store: one document for each session that has begun, replaced by compare-and-set on its version. */
@Repository
class AgendaRecords implements RehearsalTraces {

    static final String COLLECTION = "liveAgendas";

    private final Documents<LiveAgenda> documents;

    AgendaRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, AgendaRecords::read);
    }

    Optional<LiveAgenda> find(SessionId session) {
        return documents.find(session.value());
    }

    /** False if the session has begun already. */
    boolean add(LiveAgenda agenda) {
        return documents.add(document(agenda));
    }

    /**
     * Writes the agenda as the change makes it of its newest version. The change may run more than once.
     *
     * @return as it is afterwards; empty if the session has not begun
     */
    Optional<LiveAgenda> change(SessionId session, UnaryOperator<LiveAgenda> change) {
        return Documents.change(
                session,
                () -> find(session),
                before -> {
                    LiveAgenda after = change.apply(before);
                    return after.equals(before) ? before : after.atVersion(before.version() + 1);
                },
                after -> documents.replace(document(after)));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(LiveAgenda agenda) {
        Document document = new Document("_id", agenda.session().value())
                .append("version", agenda.version())
                .append("assembly", agenda.assembly().value())
                .append("parts", parts(agenda.parts()))
                .append("finish", Date.from(agenda.finish()))
                .append(
                        "steps",
                        agenda.steps().stream().map(AgendaRecords::step).toList());
        agenda.ended().ifPresent(ended -> document.append("ended", Date.from(ended)));
        return document;
    }

    private static LiveAgenda read(Document document) {
        return new LiveAgenda(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                parts(document),
                moment(document, "finish").orElseThrow(),
                moment(document, "ended"),
                document.getList("steps", Document.class).stream()
                        .map(AgendaRecords::step)
                        .toList(),
                document.getLong("version"));
    }

    private static Document step(Step step) {
        Document document = new Document("id", step.id())
                .append("kind", step.kind().name())
                .append("at", Date.from(step.at()))
                .append("by", step.by())
                .append("parts", parts(step.parts()))
                .append("finish", Date.from(step.finish()));
        step.ended().ifPresent(ended -> document.append("ended", Date.from(ended)));
        return document;
    }

    private static Step step(Document document) {
        return new Step(
                document.get("id", UUID.class),
                Step.Kind.valueOf(document.getString("kind")),
                moment(document, "at").orElseThrow(),
                document.get("by", UUID.class),
                parts(document),
                moment(document, "finish").orElseThrow(),
                moment(document, "ended"));
    }

    private static List<Document> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> {
                    AgendaItem item = part.item();
                    Document document = new Document("id", item.id().value())
                            .append("title", item.title())
                            .append("prompt", item.prompt())
                            .append("minutes", item.minutes())
                            .append("kind", item.kind().name())
                            .append("length", item.length().name());
                    part.planned().ifPresent(planned -> document.append("planned", Date.from(planned)));
                    part.started().ifPresent(started -> document.append("started", Date.from(started)));
                    return document;
                })
                .toList();
    }

    private static List<Part> parts(Document of) {
        return of.getList("parts", Document.class).stream()
                .map(part -> new Part(
                        new AgendaItem(
                                new ItemId(part.get("id", UUID.class)),
                                part.getString("title"),
                                part.getString("prompt"),
                                part.getInteger("minutes"),
                                AgendaItem.Kind.valueOf(part.getString("kind")),
                                AgendaItem.Length.valueOf(part.getString("length"))),
                        moment(part, "planned"),
                        moment(part, "started")))
                .toList();
    }

    private static Optional<Instant> moment(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
