package org.folkmoot.floor.api;

import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.floor.FloorBoard.Screen;

/** Whoever follows one session by a stream, and what they may see of it. */
sealed interface StreamReader permits RoomReader, ProjectorReader {

    /** Who it is, wherever they follow it from. */
    UUID id();

    /** Shows the session to a screen until that is removed. */
    Registration watch(Screen screen);

    /** Whether they have a part in the session at this moment. */
    boolean mayHear();

    /** Whether the card they showed is one still. Looked up in the store, so it is asked once: whoever follows hears when a card ends. */
    boolean isCardKnown();

    /** What all of their kind see alike. */
    byte[] shared(Now now);

    /** What is this reader's own; empty for those who have nothing of their own. */
    Optional<Object> mine(Now now, int own);

    /** The same while nobody has voted on the question that is open, which so need not be looked up. */
    Optional<Object> mineOfNoVotes(Now now, int own);

    /** Whether what is their own is the same in both. */
    boolean isMineAlike(Now before, int ownBefore, Now after, int ownAfter);

    /** Whether what all of their kind see is the same in both. */
    boolean isSharedAlike(Now before, Now after);

    /** Whether how many have voted can be told apart from the rest. */
    boolean takesTurnout();
}
