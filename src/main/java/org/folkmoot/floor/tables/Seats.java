package org.folkmoot.floor.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.assembly.MemberId;

/**
 * Where each member sits in each round of a session's table plan.
 *
 * @param rounds by round, the number of each member's table from 1; who has no seat in a round is not in it
 */
public record Seats(List<Map<MemberId, Integer>> rounds) {

    public static final Seats NONE = new Seats(List.of());

    public Seats {
        rounds = rounds.stream().map(Map::copyOf).toList();
    }

    static Seats of(TablePlan plan) {
        return new Seats(plan.now().rounds().stream().map(Seats::tables).toList());
    }

    private static Map<MemberId, Integer> tables(List<List<MemberId>> round) {
        Map<MemberId, Integer> tables = new HashMap<>();
        IntStream.range(0, round.size())
                .forEach(table -> round.get(table).forEach(member -> tables.put(member, table + 1)));
        return tables;
    }

    /** The number of this member's table in each round, 0 in those in which they have none; empty if they have none at all. */
    public List<Integer> of(MemberId member) {
        List<Integer> tables =
                rounds.stream().map(round -> round.getOrDefault(member, 0)).toList();
        return tables.stream().allMatch(table -> table == 0) ? List.of() : tables;
    }
}
