package org.folkmoot.floor.witnesses;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.floor.notes.NoteId;

/**
 * A question that somebody would put to the witnesses, as it is kept.
 *
 * @param number from 0, in the order in which they were asked; stays, whatever becomes of it
 * @param own the asker's words; empty once they took it back
 * @param reworded in the words of those who run the session, for clarity; empty if nobody changed it
 * @param version rises with each change
 */
record AskedQuestion(
        AskedId id,
        int number,
        Asker asker,
        String own,
        Optional<String> reworded,
        Instant asked,
        Fate fate,
        int version) {

    /** Who asked it. */
    sealed interface Asker {

        record Table(int table, NoteId note) implements Asker {}

        /** @param token where the member's own are filed, as secret votes are */
        record OfMember(String token) implements Asker {

            @Override
            public String toString() {
                return "(a member)";
            }
        }
    }

    /** As it is read out. */
    String words() {
        return reworded.orElse(own);
    }

    boolean isStanding() {
        return fate instanceof Fate.Standing;
    }

    boolean isBy(String token) {
        return asker instanceof Asker.OfMember(var own) && own.equals(token);
    }

    AskedQuestion with(Fate next) {
        return new AskedQuestion(id, number, asker, own, reworded, asked, next, version + 1);
    }

    AskedQuestion reworded(Optional<String> words) {
        return new AskedQuestion(id, number, asker, own, words, asked, fate, version + 1);
    }

    AskedQuestion takenBack() {
        return new AskedQuestion(id, number, asker, "", Optional.empty(), asked, Fate.TAKEN_BACK, version + 1);
    }
}
