package org.folkmoot.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ballot.Papers.Line;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.people.AccountId;

/**
 * What two people counted of the papers on one question. Two counts that differ are thrown away, so that neither person learns the other's: each is told
 * in which numbers they differ, and counts again.
 *
 * @param counts of those who have finished
 * @param differing in which numbers the counts differed that were thrown away last
 * @param version that writes compare; 0 if nothing is kept yet
 */
record KeyedPapers(Keyers keyers, Map<AccountId, Papers> counts, Set<Line> differing, long version) {

    KeyedPapers {
        counts = Map.copyOf(counts);
        differing = Set.copyOf(differing);
    }

    static KeyedPapers none() {
        return new KeyedPapers(Keyers.none(), Map.of(), Set.of(), 0);
    }

    /** Without all that was counted. */
    KeyedPapers anew() {
        return new KeyedPapers(Keyers.none(), Map.of(), Set.of(), version);
    }

    /**
     * With the count of one person; the same again changes nothing.
     *
     * @throws PaperRefused if they have counted already, or two others do
     */
    KeyedPapers counted(AccountId by, Papers papers) {
        if (papers.equals(counts.get(by))) {
            return this;
        }
        Keyers after = keyers.begunBy(by).finishedBy(by);
        Map<AccountId, Papers> all = new HashMap<>(counts);
        all.put(by, papers);
        Set<Line> now = after.haveFinished() ? differing(after, all) : Set.of();
        return now.isEmpty()
                ? new KeyedPapers(after, all, differing, version)
                : new KeyedPapers(after.begunAgain(), Map.of(), now, version);
    }

    private static Set<Line> differing(Keyers two, Map<AccountId, Papers> all) {
        Papers first =
                Optional.ofNullable(all.get(two.entries().getFirst().by())).orElseThrow();
        return first.differing(
                Optional.ofNullable(all.get(two.entries().getLast().by())).orElseThrow());
    }

    /** What both counted alike; empty as long as they did not. */
    Optional<Papers> agreed() {
        return keyers.haveFinished() ? counts.values().stream().findFirst() : Optional.empty();
    }

    @Override
    public String toString() {
        return "(what was counted of papers)";
    }
}
