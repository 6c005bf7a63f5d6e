package org.folkmoot.floor.record;

import java.time.Instant;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.ShownQuestion;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.glossary.ShownGlossary;
import org.folkmoot.floor.notes.ShownWall;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.floor.speaking.ShownHands;
import org.folkmoot.floor.witnesses.ShownWitnesses;
import org.folkmoot.platform.access.CallerChecked;

/** Reads all that is stored of a session. A record is made anew each time, so that it is never older than what it tells of. */
@CallerChecked
class StoredSessions {

    private final ShownAgenda agendas;
    private final ShownQuestion questions;
    private final ShownWall walls;
    private final ShownWitnesses witnesses;
    private final ShownHands hands;
    private final ShownGlossary glossary;

    StoredSessions(
            ShownAgenda agendas,
            ShownQuestion questions,
            ShownWall walls,
            ShownWitnesses witnesses,
            ShownHands hands,
            ShownGlossary glossary) {
        this.agendas = agendas;
        this.questions = questions;
        this.walls = walls;
        this.witnesses = witnesses;
        this.hands = hands;
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
                        questions.past(assembly.id()),
                        walls.of(session.id()),
                        witnesses.answers(session.id()),
                        hands.spoken(session.id(), now),
                        glossary.of(assembly.id()))
                .record(now);
    }
}
