package org.folkmoot.floor.witnesses;

import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/**
 * The questions that a member would like to hear answered: all of them each time, as a device sends them, perhaps more than once and perhaps late.
 *
 * @param id made on the device, so that sending it again is known for the same
 * @param questions by their numbers
 * @param inPlaceOf what the device knew of that was sent before; this takes the place of none but these
 */
public record Ticks(UUID id, BitSet questions, List<UUID> inPlaceOf) {

    private static final int MOST_BEFORE = 100;

    /** @throws IllegalArgumentException if a number is larger than any question’s */
    public Ticks {
        if (questions.length() > AskedList.MOST_ENTRIES) {
            throw new IllegalArgumentException("There is no question of such a number");
        }
        questions = (BitSet) questions.clone();
        inPlaceOf = List.copyOf(inPlaceOf.subList(Math.max(0, inPlaceOf.size() - MOST_BEFORE), inPlaceOf.size()));
    }

    /** What stands of a member. */
    public record Filed(UUID id, List<Integer> questions) {

        public Filed {
            questions = List.copyOf(questions);
        }
    }

    Filed filed() {
        return new Filed(id, questions.stream().boxed().toList());
    }

    @Override
    public String toString() {
        return "(ticks)";
    }
}
