package org.folkmoot.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.paper.PaperRefused.Reason;
import org.folkmoot.people.AccountId;

/**
 * Who keys one paper: two people at most, each with an entry of their own. Neither sees the other's before both have finished, and nobody keys a paper
 * twice.
 *
 * @param entries by different people, oldest first
 */
public record Keyers(List<Entry> entries) {

    private static final int MOST = 2;

    /** One person's keying. */
    public record Entry(AccountId by, State state) {

        public enum State {
            BEGUN,
            FINISHED
        }

        boolean isFinished() {
            return state == State.FINISHED;
        }
    }

    public Keyers {
        entries = List.copyOf(entries);
    }

    public static Keyers none() {
        return new Keyers(List.of());
    }

    /** True if one person has finished and nobody else has begun. */
    public boolean waitForSecond() {
        return entries.size() == 1 && entries.getFirst().isFinished();
    }

    public boolean haveFinished() {
        return entries.size() == MOST && entries.stream().allMatch(Entry::isFinished);
    }

    public Optional<Entry> entryOf(AccountId keyer) {
        return entries.stream().filter(entry -> entry.by().equals(keyer)).findFirst();
    }

    /**
     * With an entry of theirs; as it is if they have begun one.
     *
     * @throws PaperRefused if they have finished theirs, or two others key it
     */
    public Keyers begunBy(AccountId keyer) {
        Optional<Entry> mine = entryOf(keyer);
        if (mine.filter(Entry::isFinished).isPresent()) {
            throw new PaperRefused(Reason.SAME_PERSON);
        }
        if (mine.isPresent()) {
            return this;
        }
        if (entries.size() >= MOST) {
            throw new PaperRefused(Reason.TWO_OTHERS);
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(keyer, Entry.State.BEGUN));
        return new Keyers(all);
    }

    public Keyers finishedBy(AccountId keyer) {
        return new Keyers(entries.stream()
                .map(entry -> entry.by().equals(keyer) ? new Entry(keyer, Entry.State.FINISHED) : entry)
                .toList());
    }

    /** The same people, each of whom is to look at their entry again. */
    public Keyers begunAgain() {
        return new Keyers(entries.stream()
                .map(entry -> new Entry(entry.by(), Entry.State.BEGUN))
                .toList());
    }

    public Keyers without(AccountId keyer) {
        return new Keyers(
                entries.stream().filter(entry -> !entry.by().equals(keyer)).toList());
    }

    /**
     * The place of their entry, in which they key still.
     *
     * @throws PaperRefused if they have none, or have finished it
     */
    public int unfinished(AccountId keyer) {
        return entryOf(keyer)
                .filter(entry -> !entry.isFinished())
                .map(entries::indexOf)
                .orElseThrow(() -> new PaperRefused(Reason.NOT_YOURS));
    }
}
