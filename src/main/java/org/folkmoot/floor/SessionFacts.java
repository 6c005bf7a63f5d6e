package org.folkmoot.floor;

import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.ShownQuestion;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.glossary.ShownGlossary;
import org.folkmoot.floor.notes.ShownWall;
import org.folkmoot.floor.polls.ShownPoll;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.ShownProjector;
import org.folkmoot.floor.speaking.Hands;
import org.folkmoot.floor.speaking.ShownHands;
import org.folkmoot.floor.tables.SeatedTables;
import org.folkmoot.floor.witnesses.ShownWitnesses;
import org.springframework.stereotype.Component;

/** Reads from the store what a session shows. */
@Component
record SessionFacts(
        ShownQuestion questions,
        ShownAgenda agendas,
        ShownHands hands,
        ShownProjector projectors,
        SeatedTables seats,
        ShownGlossary words,
        ShownWitnesses witnesses,
        ShownWall walls,
        ShownPoll polls) {

    /**
     * @param answered how many have answered the poll that is open
     * @param wall its groups, if the projector shows them
     */
    record Read(FloorBoard.Shown shown, Hands hands, int answered, List<ShownWall.Group> wall) {}

    Read of(AssemblyId assembly, SessionId session) {
        ShownPoll.Seen poll = polls.of(assembly, session);
        FloorBoard.Shown shown = new FloorBoard.Shown(
                questions.of(assembly, session),
                agendas.of(session),
                projectors.of(session),
                seats.of(session),
                words.of(assembly),
                witnesses.of(session),
                poll.poll());
        List<ShownWall.Group> wall = shown.projector() == ProjectorMode.WALL ? walls.groups(session) : List.of();
        return new Read(shown, hands.of(session), poll.answered(), wall);
    }
}
