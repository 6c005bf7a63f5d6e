package org.folkmoot.seating;

import java.util.List;

/**
 * What a plan is worth. It takes well under a millisecond for a hundred people, so it can follow a plan that is being changed by hand.
 *
 * @param meetings how often two members sit at one table, summed over rounds
 * @param distinct how many pairs of members meet at all
 * @param bound the most pairs that can meet in any plan that keeps to the constraints and has as many members at each table as this one: none can
 *     be better, though there may be none as good ({@code docs/decisions/0028} shows how it is found)
 * @param mostMeetings the greatest number of rounds that two members spend at one table, those excepted who are kept together
 * @param traits how near it is to each aim, in the order of the request
 * @param breaches what it must not do; empty for every plan of {@link SeatingPlanner} but for rounds held as they were
 */
public record SeatingScore(
        int meetings, int distinct, int bound, int mostMeetings, List<TraitScore> traits, List<Breach> breaches) {

    public SeatingScore {
        traits = List.copyOf(traits);
        breaches = List.copyOf(breaches);
    }

    /**
     * How far a plan is from the aim for one trait.
     *
     * @param excess in people, summed over rounds and tables. Where it is to be mixed, the diversity excess: for each value, by how much more than 1
     *     the members of that value at the table are more or fewer than their even share, which is (members of the value who are there) × (members
     *     at the table) / (members who are there). 0 means that no table could be nearer but for rounding. Where like are to sit with like, how many
     *     sit at a table where another value is commoner
     */
    public record TraitScore(String trait, TraitAim.Aim aim, double excess) {}

    /** What the plan is worth for the request. Both may have been changed since it was made. */
    public static SeatingScore of(SeatingRequest request, SeatingPlan plan) {
        return new PlanReading(new Roster(request), plan).score();
    }

    /** Meetings of two who have met before. */
    public int repeated() {
        return meetings - distinct;
    }

    /** How many pairs fewer meet than the bound; below 0 only in a plan with breaches. */
    public int gap() {
        return bound - distinct;
    }

    /** The diversity excess over all traits that are to be mixed. */
    public double excess() {
        return traits.stream()
                .filter(trait -> trait.aim() == TraitAim.Aim.MIXED)
                .mapToDouble(TraitScore::excess)
                .sum();
    }
}
