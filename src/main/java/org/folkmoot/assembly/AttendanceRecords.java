package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.assembly.SessionAttendance.Entry;
import org.folkmoot.assembly.SessionAttendance.Mark;
import org.folkmoot.platform.store.Documents;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Attendance in the store, one document for each session. Each member's mark is a field of its own, so that of marks that several make at once none is
 * lost; marks of many at a time go in by compare-and-set.
 */
@Repository
class AttendanceRecords implements RehearsalTraces {

    static final String COLLECTION = "sessionAttendance";

    private static final int MOST_TRIES = 20;
    private static final String VERSION = "version";
    private static final String MARKS = "marks";
    private static final String CARDS = "cards";
    private static final String HISTORY = "history";

    private final Documents<SessionAttendance> documents;

    AttendanceRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, AttendanceRecords::read);
    }

    Optional<SessionAttendance> find(SessionId session) {
        return documents.find(session.value());
    }

    /** Those that there are. */
    Map<SessionId, SessionAttendance> all(Collection<Session> sessions) {
        List<UUID> ids = sessions.stream().map(session -> session.id().value()).toList();
        return documents.all(Filters.in("_id", ids)).stream()
                .collect(Collectors.toMap(SessionAttendance::session, attendance -> attendance));
    }

    /** As it stands, begun if there is none yet. */
    SessionAttendance of(AssemblyId assembly, SessionId session) {
        return find(session).orElseGet(() -> {
            SessionAttendance empty = SessionAttendance.empty(assembly, session);
            return documents.add(document(empty)) ? empty : find(session).orElseThrow();
        });
    }

    /** Marks one member, whatever others are doing to others. The same act again changes nothing. */
    void mark(AssemblyId assembly, SessionId session, MemberId member, Presence presence, Act act) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            SessionAttendance before = of(assembly, session);
            if (before.knows(act.id()) || set(before, member, presence, act)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("A mark keeps changing");
    }

    private boolean set(SessionAttendance seen, MemberId member, Presence presence, Act act) {
        String mark = MARKS + "." + member;
        Bson asSeen = Optional.ofNullable(seen.marks().get(member))
                .map(had -> Filters.eq(mark + ".act", had.act().id()))
                .orElseGet(() -> Filters.exists(mark, false));
        Entry entry = new Entry(act, Optional.of(presence), List.of(member));
        return documents.update(
                Filters.and(Filters.eq("_id", seen.session().value()), asSeen),
                Updates.combine(
                        Updates.set(mark, document(new Mark(presence, seen.of(member), act))),
                        Updates.set(HISTORY + "." + act.id(), document(entry)),
                        Updates.inc(VERSION, 1L)));
    }

    /** Writes the marks as the change makes them of the newest ones. The change may run more than once. */
    SessionAttendance change(AssemblyId assembly, SessionId session, UnaryOperator<SessionAttendance> change) {
        of(assembly, session);
        return Documents.change(session, () -> find(session), change, this::write)
                .orElseThrow();
    }

    /** Leaves alone whose cards were used. */
    private boolean write(SessionAttendance after) {
        Document document = document(after);
        return documents.update(
                Filters.and(Filters.eq("_id", after.session().value()), Filters.eq(VERSION, after.version())),
                Updates.combine(
                        Updates.set(MARKS, document.get(MARKS)),
                        Updates.set(HISTORY, document.get(HISTORY)),
                        Updates.set(VERSION, after.version() + 1)));
    }

    /** Notes that the card of this member was used at the session. */
    void cardUsed(AssemblyId assembly, SessionId session, MemberId member) {
        of(assembly, session);
        documents.update(Filters.eq("_id", session.value()), Updates.set(CARDS + "." + member, true));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(SessionAttendance attendance) {
        Document marks = new Document();
        attendance.marks().forEach((member, mark) -> marks.append(member.toString(), document(mark)));
        Document cards = new Document();
        attendance.cards().forEach(member -> cards.append(member.toString(), true));
        Document history = new Document();
        attendance.history().forEach(entry -> history.append(entry.act().id().toString(), document(entry)));
        return new Document("_id", attendance.session().value())
                .append(VERSION, attendance.version())
                .append("assembly", attendance.assembly().value())
                .append(MARKS, marks)
                .append(CARDS, cards)
                .append(HISTORY, history);
    }

    private static Document document(Mark mark) {
        return act(mark.act())
                .append("presence", mark.presence().name())
                .append("before", mark.before().name());
    }

    private static Document document(Entry entry) {
        Document document = act(entry.act())
                .append("members", entry.members().stream().map(MemberId::value).toList());
        entry.presence().ifPresent(presence -> document.append("presence", presence.name()));
        return document;
    }

    private static Document act(Act act) {
        return new Document("act", act.id()).append("at", Date.from(act.at())).append("by", act.by());
    }

    private static Act act(Document document) {
        return new Act(
                document.get("act", UUID.class), document.getDate("at").toInstant(), document.get("by", UUID.class));
    }

    private static SessionAttendance read(Document document) {
        Map<MemberId, Mark> marks = new HashMap<>();
        document.get(MARKS, Document.class)
                .forEach((member, mark) -> marks.put(MemberId.of(member), mark((Document) mark)));
        Set<MemberId> cards = document.get(CARDS, Document.class).keySet().stream()
                .map(MemberId::of)
                .collect(Collectors.toSet());
        List<Entry> history = new ArrayList<>();
        document.get(HISTORY, Document.class).values().forEach(entry -> history.add(entry((Document) entry)));
        // Fields of two acts at one moment come in any order.
        history.sort(Comparator.comparing(entry -> entry.act().at()));
        return new SessionAttendance(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                marks,
                cards,
                history,
                document.getLong(VERSION));
    }

    private static Mark mark(Document document) {
        return new Mark(
                Presence.valueOf(document.getString("presence")),
                Presence.valueOf(document.getString("before")),
                act(document));
    }

    private static Entry entry(Document document) {
        return new Entry(
                act(document),
                Optional.ofNullable(document.getString("presence")).map(Presence::valueOf),
                document.getList("members", UUID.class).stream()
                        .map(MemberId::new)
                        .toList());
    }
}
