package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Map;

/**
 * What is told of ticks, as numbers.
 *
 * @param people who ticked a question that stands
 * @param supporters of each question that stands
 * @param missed groups that have earned a place on the list and have none, the largest first
 */
public record Tallied(Count people, Map<AskedId, Count> supporters, List<Missed> missed) {

    public Tallied {
        supporters = Map.copyOf(supporters);
        missed = List.copyOf(missed);
    }

    /**
     * A group that the list leaves out.
     *
     * @param question that it would hear, and that is not on the list
     * @param people who ticked that and none on the list
     */
    public record Missed(AskedId question, Count people) {}
}
