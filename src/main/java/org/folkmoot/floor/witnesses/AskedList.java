package org.folkmoot.floor.witnesses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;

/** The questions of a round in the order in which they were asked, with those that were merged, hidden or taken back. */
record AskedList(List<AskedQuestion> all) {

    /** That stand, are merged or hidden. */
    static final int MOST = 200;

    /** With those that were taken back. */
    static final int MOST_ENTRIES = 1000;

    static final AskedList NONE = new AskedList(List.of());

    AskedList {
        all = List.copyOf(all);
    }

    Optional<AskedQuestion> find(AskedId id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** @throws WitnessRefused if there is none, or it was taken back */
    AskedQuestion there(AskedId id) {
        return find(id).filter(question -> !(question.fate() instanceof Fate.TakenBack))
                .orElseThrow(() -> new WitnessRefused(Reason.GONE));
    }

    Stream<AskedQuestion> standing() {
        return all.stream().filter(AskedQuestion::isStanding);
    }

    /** Those that a member asked and did not take back. */
    Stream<AskedQuestion> by(String token) {
        return all.stream().filter(question -> question.isBy(token) && !(question.fate() instanceof Fate.TakenBack));
    }

    boolean isFull() {
        long there = all.stream()
                .filter(question -> !(question.fate() instanceof Fate.TakenBack))
                .count();
        return there >= MOST || all.size() >= MOST_ENTRIES;
    }

    /** The one that stands for it in the end, perhaps itself; empty if that was hidden or taken back. */
    Optional<AskedQuestion> standingFor(AskedQuestion question) {
        AskedQuestion at = question;
        for (int steps = 0; steps < all.size() && at.fate() instanceof Fate.Merged(var into); steps++) {
            at = find(into).orElse(at);
        }
        return Optional.of(at).filter(AskedQuestion::isStanding);
    }

    AskedList asked(AskedId id, Asker asker, String words, Instant now) {
        List<AskedQuestion> more = new ArrayList<>(all);
        more.add(new AskedQuestion(id, all.size(), asker, words, Optional.empty(), now, Fate.STANDING, 1));
        return new AskedList(more);
    }

    /** Those that it stood for stand by themselves again. */
    AskedList takenBack(AskedId id) {
        return new AskedList(all.stream()
                .map(question -> {
                    if (question.id().equals(id)) {
                        return question.takenBack();
                    }
                    boolean isPart = question.fate() instanceof Fate.Merged(var into) && into.equals(id);
                    return isPart ? question.with(Fate.STANDING) : question;
                })
                .toList());
    }

    boolean has(NoteId note) {
        return all.stream()
                .anyMatch(question -> question.asker() instanceof Asker.Table(int _, var taken) && taken.equals(note));
    }

    AskedList reworded(RoundAct.Reword act) {
        AskedQuestion question = seen(act.question(), act.on());
        String words = Words.sound(act.words(), Note.LONGEST);
        return with(question, old -> old.reworded(Optional.of(words).filter(text -> !text.equals(old.own()))));
    }

    AskedList merged(RoundAct.Merge act) {
        AskedQuestion question = seen(act.question(), act.on());
        AskedQuestion into = there(act.into());
        if (!question.isStanding() || !into.isStanding() || into.equals(question)) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        return with(question, old -> old.with(new Fate.Merged(into.id())));
    }

    AskedList hidden(RoundAct.Hide act) {
        return with(seen(act.question(), act.on()), old -> old.with(new Fate.Hidden(act.why())));
    }

    AskedList restored(RoundAct.Restore act) {
        return with(seen(act.question(), act.on()), old -> old.with(Fate.STANDING));
    }

    private AskedQuestion seen(AskedId id, int on) {
        AskedQuestion question = there(id);
        if (question.version() != on) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        return question;
    }

    private AskedList with(AskedQuestion one, UnaryOperator<AskedQuestion> change) {
        return new AskedList(all.stream()
                .map(question -> question.equals(one) ? change.apply(question) : question)
                .toList());
    }
}
