package org.folkmoot.assembly;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;

/** An assembly as it stands in the store. */
final class AssemblyDocument {

    /** Ids of the sessions again, on the top level, where an index serves them. */
    static final String SESSION_IDS = "sessionIds";

    static final String REHEARSAL = "rehearsal";

    private AssemblyDocument() {}

    static Document of(KeptAssembly kept) {
        Assembly assembly = kept.assembly();
        Document document = new Document("_id", assembly.id().value())
                .append("version", kept.version())
                .append("place", assembly.place().value())
                .append("name", assembly.name())
                .append("remit", assembly.remit())
                .append("created", Date.from(assembly.created()))
                .append(
                        "sessions",
                        assembly.sessions().stream().map(AssemblyDocument::of).toList())
                .append(
                        SESSION_IDS,
                        assembly.sessions().stream()
                                .map(session -> session.id().value())
                                .toList())
                .append("roll", kept.roll().stream().map(MemberDocument::of).toList());
        if (!kept.terms().equals(MembershipTerms.NONE)) {
            document.append("terms", TermsDocument.of(kept.terms()));
        }
        if (!assembly.shape().equals(Shape.USUAL)) {
            document.append("shape", of(assembly.shape()));
        }
        assembly.rehearsal().ifPresent(rehearsal -> document.append(REHEARSAL, of(rehearsal)));
        assembly.promise().ifPresent(promise -> document.append("promise", PromiseDocument.of(promise)));
        if (!assembly.history().equals(PromiseHistory.NONE)) {
            document.append("promiseHistory", PromiseDocument.of(assembly.history()));
        }
        return document;
    }

    static KeptAssembly read(Document document) {
        Assembly assembly = new Assembly(
                new AssemblyId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                document.getString("name"),
                document.getString("remit"),
                Optional.ofNullable(document.get("promise", Document.class)).map(PromiseDocument::read),
                document.getList("sessions", Document.class).stream()
                        .map(AssemblyDocument::session)
                        .toList(),
                instant(document, "created"),
                Optional.ofNullable(document.get("shape", Document.class))
                        .map(AssemblyDocument::shape)
                        .orElse(Shape.USUAL),
                Optional.ofNullable(document.get("promiseHistory", Document.class))
                        .map(PromiseDocument::history)
                        .orElse(PromiseHistory.NONE),
                Optional.ofNullable(document.get(REHEARSAL, Document.class)).map(AssemblyDocument::rehearsal));
        List<Member> roll = document.getList("roll", Document.class).stream()
                .map(MemberDocument::read)
                .toList();
        MembershipTerms terms = Optional.ofNullable(document.get("terms", Document.class))
                .map(TermsDocument::read)
                .orElse(MembershipTerms.NONE);
        return new KeptAssembly(assembly, roll, terms, document.getLong("version"));
    }

    private static Document of(Rehearsal rehearsal) {
        return new Document("of", rehearsal.of().value())
                .append("session", rehearsal.session().value())
                .append("by", rehearsal.by().value());
    }

    private static Rehearsal rehearsal(Document document) {
        return new Rehearsal(
                new AssemblyId(document.get("of", UUID.class)),
                new SessionId(document.get("session", UUID.class)),
                new AccountId(document.get("by", UUID.class)));
    }

    private static Document of(Shape shape) {
        return new Document("output", shape.output().name())
                .append("bar", shape.rule().bar().name())
                .append("of", shape.rule().of().name())
                .append("quorum", shape.rule().quorum().name())
                .append("answerMonths", shape.answerMonths());
    }

    private static Shape shape(Document document) {
        return new Shape(
                Shape.Output.valueOf(document.getString("output")),
                new DecisionRule(
                        DecisionRule.Bar.valueOf(document.getString("bar")),
                        DecisionRule.Of.valueOf(document.getString("of")),
                        DecisionRule.Quorum.valueOf(document.getString("quorum"))),
                document.getInteger("answerMonths"));
    }

    private static Document of(Session session) {
        return new Document("id", session.id().value())
                .append("title", session.title())
                .append("date", session.date().toString())
                .append("starts", session.starts().toString())
                .append("venue", session.venue())
                .append("tables", session.tables())
                .append("phase", session.phase().name())
                .append(
                        "agenda",
                        session.agenda().stream().map(AssemblyDocument::of).toList());
    }

    private static Document of(AgendaItem item) {
        return new Document("id", item.id().value())
                .append("title", item.title())
                .append("prompt", item.prompt())
                .append("minutes", item.minutes())
                .append("kind", item.kind().name())
                .append("length", item.length().name());
    }

    private static Session session(Document document) {
        UUID id = document.get("id", UUID.class);
        List<Document> agenda = document.getList("agenda", Document.class);
        return new Session(
                new SessionId(id),
                document.getString("title"),
                LocalDate.parse(document.getString("date")),
                LocalTime.parse(document.getString("starts")),
                document.getString("venue"),
                document.getInteger("tables", 0),
                IntStream.range(0, agenda.size())
                        .mapToObj(i -> item(agenda.get(i), id, i))
                        .toList(),
                // Sessions had no phase once.
                Optional.ofNullable(document.getString("phase"))
                        .map(Phase::valueOf)
                        .orElse(Phase.DELIBERATE));
    }

    private static AgendaItem item(Document document, UUID session, int at) {
        AgendaItem.Kind kind = AgendaItem.Kind.valueOf(document.getString("kind"));
        return new AgendaItem(
                new ItemId(Optional.ofNullable(document.get("id", UUID.class))
                        // Items had no id of their own once.
                        .orElseGet(
                                () -> UUID.nameUUIDFromBytes((session + " " + at).getBytes(StandardCharsets.UTF_8)))),
                document.getString("title"),
                Optional.ofNullable(document.getString("prompt")).orElse(""),
                document.getInteger("minutes"),
                kind,
                Optional.ofNullable(document.getString("length"))
                        .map(AgendaItem.Length::valueOf)
                        .orElse(kind.length()));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
