package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.assembly.SessionHonoraria.Entry;
import org.folkmoot.assembly.SessionHonoraria.Payment;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Honoraria in the store, one document for each session, replaced by compare-and-set on its version. */
@Repository
class HonorariumRecords implements RehearsalTraces {

    static final String COLLECTION = "sessionHonoraria";

    private final Documents<SessionHonoraria> documents;

    HonorariumRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, HonorariumRecords::read);
    }

    /** Those that there are. */
    Map<SessionId, SessionHonoraria> all(Collection<Session> sessions) {
        List<UUID> ids = sessions.stream().map(session -> session.id().value()).toList();
        return documents.all(Filters.in("_id", ids)).stream()
                .collect(Collectors.toMap(SessionHonoraria::session, honoraria -> honoraria));
    }

    /** Writes the payments of a session as the change makes them of the newest ones. The change may run more than once. */
    SessionHonoraria change(AssemblyId assembly, SessionId session, UnaryOperator<SessionHonoraria> change) {
        if (documents.find(session.value()).isEmpty()) {
            documents.add(document(SessionHonoraria.empty(assembly, session)));
        }
        return Documents.change(
                        session,
                        () -> documents.find(session.value()),
                        before -> {
                            SessionHonoraria after = change.apply(before);
                            return after.equals(before)
                                    ? before
                                    : new SessionHonoraria(
                                            session, assembly, after.paid(), after.history(), before.version() + 1);
                        },
                        after -> documents.replace(document(after)))
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(SessionHonoraria honoraria) {
        Document paid = new Document();
        honoraria.paid().forEach((member, payment) -> paid.append(member.toString(), document(payment)));
        return new Document("_id", honoraria.session().value())
                .append("version", honoraria.version())
                .append("assembly", honoraria.assembly().value())
                .append("paid", paid)
                .append(
                        "history",
                        honoraria.history().stream()
                                .map(entry -> act(entry.act())
                                        .append("undone", entry.undone())
                                        .append(
                                                "members",
                                                entry.members().stream()
                                                        .map(MemberId::value)
                                                        .toList()))
                                .toList());
    }

    private static Document document(Payment payment) {
        return act(payment.act())
                .append("pence", payment.pence().amount())
                .append("on", payment.on().toString())
                .append("reference", payment.reference());
    }

    private static Document act(Act act) {
        return new Document("act", act.id()).append("at", Date.from(act.at())).append("by", act.by());
    }

    private static Act act(Document document) {
        return new Act(
                document.get("act", UUID.class), document.getDate("at").toInstant(), document.get("by", UUID.class));
    }

    private static SessionHonoraria read(Document document) {
        Map<MemberId, Payment> paid = new HashMap<>();
        document.get("paid", Document.class)
                .forEach((member, payment) -> paid.put(MemberId.of(member), payment((Document) payment)));
        return new SessionHonoraria(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                paid,
                document.getList("history", Document.class).stream()
                        .map(entry -> new Entry(
                                act(entry),
                                entry.get("undone", UUID.class),
                                entry.getList("members", UUID.class).stream()
                                        .map(MemberId::new)
                                        .toList()))
                        .toList(),
                document.getLong("version"));
    }

    private static Payment payment(Document document) {
        return new Payment(
                new Pence(document.getLong("pence")),
                LocalDate.parse(document.getString("on")),
                document.getString("reference"),
                act(document));
    }
}
