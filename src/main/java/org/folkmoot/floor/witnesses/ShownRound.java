package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;

/**
 * What everyone in a session may see of its newest round of questions: how far it is, and the list once it stands. Says nothing of who asked or ticked, and stays
 * the same while members do.
 *
 * @param edition rises with each change of those who run it
 */
public record ShownRound(int number, Stage stage, Optional<ItemId> item, int edition, List<Line> list) {

    public ShownRound {
        list = List.copyOf(list);
    }

    /** A question of the list. */
    public record Line(AskedId question, String words, Listed.Progress progress) {}

    static ShownRound of(Round round) {
        List<Line> list = round.stage().isChosen()
                ? round.slate().list().stream()
                        .flatMap(one -> round.asked().find(one.question()).stream()
                                .map(question -> new Line(one.question(), question.words(), one.progress())))
                        .toList()
                : List.of();
        return new ShownRound(round.number(), round.stage(), round.item(), round.edition(), list);
    }
}
