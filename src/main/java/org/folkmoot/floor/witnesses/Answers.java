package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;

/**
 * The list of one round of questions to witnesses with what was answered. Says nothing of who asked or ticked.
 *
 * @param number from 1 in its session
 * @param item of the agenda in which the witnesses were heard; empty if they were for the whole session
 */
public record Answers(int number, Optional<ItemId> item, List<Answer> list) {

    public Answers {
        list = List.copyOf(list);
    }

    /**
     * A question of the list.
     *
     * @param note what was answered, in short; may be empty
     */
    public record Answer(String words, Listed.Progress progress, String note) {}

    static Answers of(Round round) {
        List<Answer> list = round.slate().list().stream()
                .flatMap(one -> round.asked().find(one.question()).stream()
                        .map(question -> new Answer(question.words(), one.progress(), one.note())))
                .toList();
        return new Answers(round.number(), round.item(), list);
    }
}
