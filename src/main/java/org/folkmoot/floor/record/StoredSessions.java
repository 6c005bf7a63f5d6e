package org.folkmoot.floor.record;

import java.time.Instant;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ShownAttendance;
import org.folkmoot.ballot.ShownQuestion;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.evaluation.ShownEvaluation;
import org.folkmoot.floor.glossary.ShownGlossary;
import org.folkmoot.floor.notes.ShownWall;
import org.folkmoot.floor.polls.ShownPoll;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.floor.speaking.ShownHands;
import org.folkmoot.floor.witnesses.ShownWitnesses;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.i18n.Dates;

/** Reads all that is stored of a session. A record is made anew each time, so that it is never older than what it tells of. */
@CallerChecked
class StoredSessions {

    private final ShownAgenda agendas;
    private final ShownAttendance attendance;
    private final ShownQuestion questions;
    private final ShownPoll polls;
    private final ShownWall walls;
    private final ShownWitnesses witnesses;
    private final ShownHands hands;
    private final ShownEvaluation evaluations;
    private final ShownGlossary glossary;

    StoredSessions(
            ShownAgenda agendas,
            ShownAttendance attendance,
            ShownQuestion questions,
            ShownPoll polls,
            ShownWall walls,
            ShownWitnesses witnesses,
            ShownHands hands,
            ShownEvaluation evaluations,
            ShownGlossary glossary) {
        this.agendas = agendas;
        this.attendance = attendance;
        this.questions = questions;
        this.polls = polls;
        this.walls = walls;
        this.witnesses = witnesses;
        this.hands = hands;
        this.evaluations = evaluations;
        this.glossary = glossary;
    }

    Standing standing(Session session, Instant now) {
        return Happened.standing(session, agendas.of(session.id()), now);
    }

    SessionRecord record(Assembly assembly, Session session, Instant now) {
        return new Happened(
                        assembly,
                        session,
                        agendas.of(session.id()),
                        attendance.of(assembly.id(), session),
                        questions.past(assembly.id()),
                        polls.over(assembly.id(), session.id()),
                        walls.of(session.id()),
                        witnesses.answers(session.id()),
                        hands.spoken(session.id(), now),
                        evaluations.of(assembly.id(), session),
                        glossary.by(assembly.id(), endOfDay(session)))
                .record(now);
    }

    private static Instant endOfDay(Session session) {
        return session.date().plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }
}
