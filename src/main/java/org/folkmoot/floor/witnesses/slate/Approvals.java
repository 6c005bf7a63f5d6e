package org.folkmoot.floor.witnesses.slate;

import java.util.BitSet;
import java.util.List;

/**
 * Approval ballots: which questions each voter would like to hear answered. Whoever approves of none is no voter.
 *
 * @param questions how many there are; each is known by its number, from 0, in the order in which they were asked
 * @param ballots one a voter, with the numbers of the questions approved of; their order says nothing
 */
public record Approvals(int questions, List<BitSet> ballots) {

    /** @throws IllegalArgumentException if a ballot approves of a question that there is not */
    public Approvals {
        ballots = ballots.stream()
                .filter(ballot -> !ballot.isEmpty())
                .map(ballot -> (BitSet) ballot.clone())
                .toList();
        for (BitSet ballot : ballots) {
            if (ballot.length() > questions) {
                throw new IllegalArgumentException("There is no question " + (ballot.length() - 1));
            }
        }
    }

    public int voters() {
        return ballots.size();
    }

    /** How many approve of a question. */
    public int supporters(int question) {
        return (int) ballots.stream().filter(ballot -> ballot.get(question)).count();
    }
}
