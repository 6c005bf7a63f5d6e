package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;

/**
 * A round of questions as those see it who run the session. Which member asked what is not in it, nor who ticked what.
 *
 * @param questions with those that were merged or hidden, in the order in which they were asked
 * @param list of those that are asked
 * @param places how many can be asked
 * @param ticked how many members have ticked questions; empty before anybody could
 * @param tallied once nobody ticks any more
 */
public record RoundNow(
        int number,
        Stage stage,
        Optional<ItemId> item,
        List<Asked> questions,
        List<Listed> list,
        int places,
        Optional<Count> ticked,
        Optional<Tallied> tallied) {

    public RoundNow {
        questions = List.copyOf(questions);
        list = List.copyOf(list);
    }

    /**
     * One question.
     *
     * @param table that asked it; empty if a member did
     * @param words as it is read out
     * @param own the asker's words, the same if nobody reworded it
     */
    public record Asked(AskedId id, OptionalInt table, String words, String own, Fate fate, int version) {

        static Asked of(AskedQuestion question) {
            OptionalInt table = question.asker() instanceof Asker.Table(int number, var _)
                    ? OptionalInt.of(number)
                    : OptionalInt.empty();
            return new Asked(
                    question.id(), table, question.words(), question.own(), question.fate(), question.version());
        }

        public boolean isStanding() {
            return fate instanceof Fate.Standing;
        }

        public boolean isReworded() {
            return !words.equals(own);
        }
    }

    public Optional<Asked> find(AskedId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Those that one stands for. */
    public List<Asked> mergedInto(AskedId id) {
        return questions.stream()
                .filter(question -> question.fate() instanceof Fate.Merged(var into) && into.equals(id))
                .toList();
    }

    public boolean isListed(AskedId id) {
        return list.stream().anyMatch(one -> one.question().equals(id));
    }

    public Optional<Listed> now() {
        return list.stream()
                .filter(one -> one.progress() == Listed.Progress.NOW)
                .findFirst();
    }

    static RoundNow of(Round round, Optional<Count> ticked, Optional<Tallied> tallied) {
        return new RoundNow(
                round.number(),
                round.stage(),
                round.item(),
                round.asked().all().stream()
                        .filter(question -> !(question.fate() instanceof Fate.TakenBack))
                        .map(Asked::of)
                        .toList(),
                round.slate().list(),
                round.slate().places(),
                ticked,
                tallied);
    }
}
