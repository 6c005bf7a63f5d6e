package org.folkmoot.floor.notes;

import java.util.List;

/** What a facilitator does on a wall. Made on its newest state, whatever the screen showed; refused where that contradicts it. */
public sealed interface WallAct {

    record NewGroup(GroupId group, String name) implements WallAct {}

    record Rename(GroupId group, String name) implements WallAct {}

    /** Takes the group away; what is in it is not sorted any more. */
    record Dissolve(GroupId group) implements WallAct {}

    record Fold(GroupId group) implements WallAct {}

    record Unfold(GroupId group) implements WallAct {}

    record Move(PieceId piece, GroupId group) implements WallAct {}

    /** Back to what is not sorted. */
    record Unsort(PieceId piece) implements WallAct {}

    /** Makes one line of notes, and of lines that stand for notes; they stand where the first of them stood. */
    record Merge(LineId line, String words, List<PieceId> pieces) implements WallAct {

        public Merge {
            pieces = List.copyOf(pieces);
        }
    }

    record Reword(LineId line, String words) implements WallAct {}

    /** Takes a line apart again; its notes stay where it stood. */
    record Split(LineId line) implements WallAct {}
}
