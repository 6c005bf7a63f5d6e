package org.folkmoot.floor.tables;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session;
import org.folkmoot.floor.tables.TablesRefused.Reason;

/**
 * What a table plan is asked for.
 *
 * @param tables how many there are, from 1 to 200; they are called by their numbers
 * @param size the seats at each, from 2 to 30
 * @param rounds from 1 to 12
 * @param mixed the traits by which each table is mixed
 * @param apart groups of which no two share a table
 * @param together groups that share one
 * @param access the tables at which a need is met; a need that is not named is met at all
 * @param fixed who sits at one table all day
 * @param seed chooses among plans that are as good: the same rules and people give the same plan
 * @param answers by which tables are formed, beside the traits
 */
public record PlanRules(
        int tables,
        int size,
        int rounds,
        List<String> mixed,
        List<List<MemberId>> apart,
        List<List<MemberId>> together,
        Map<AccessNeed, Set<Integer>> access,
        Map<MemberId, Integer> fixed,
        long seed,
        OpenAnswers answers) {

    /** Needs that a table meets or does not. */
    public static final List<AccessNeed> OF_TABLES =
            List.of(AccessNeed.STEP_FREE, AccessNeed.HEARING_LOOP, AccessNeed.QUIET_SEAT);

    public static final int MOST_ROUNDS = 12;
    public static final int MOST_SEATS = 30;

    /** @throws TablesRefused if a number is out of bounds, a group has fewer than two, or a table is named that there is not */
    public PlanRules {
        check(tables >= 1 && tables <= Session.MOST_TABLES, Reason.TABLES);
        check(size >= 2 && size <= MOST_SEATS, Reason.SIZE);
        check(rounds >= 1 && rounds <= MOST_ROUNDS, Reason.ROUNDS);
        mixed = List.copyOf(mixed);
        apart = groups(apart);
        together = groups(together);
        Map<AccessNeed, Set<Integer>> places = new EnumMap<>(AccessNeed.class);
        access.forEach((need, numbers) -> places.put(need, new TreeSet<>(numbers)));
        access = places;
        fixed = Map.copyOf(fixed);
        int last = tables;
        check(
                access.values().stream().flatMap(Collection::stream).allMatch(table -> table >= 1 && table <= last)
                        && fixed.values().stream().allMatch(table -> table >= 1 && table <= last),
                Reason.NO_SUCH_TABLE);
    }

    /** One round, without wishes. */
    public static PlanRules plain(int tables, int size) {
        return new PlanRules(tables, size, 1, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
    }

    /** By no answers. */
    public PlanRules(
            int tables,
            int size,
            int rounds,
            List<String> mixed,
            List<List<MemberId>> apart,
            List<List<MemberId>> together,
            Map<AccessNeed, Set<Integer>> access,
            Map<MemberId, Integer> fixed,
            long seed) {
        this(tables, size, rounds, mixed, apart, together, access, fixed, seed, OpenAnswers.NONE);
    }

    private static List<List<MemberId>> groups(List<List<MemberId>> groups) {
        check(
                groups.stream().allMatch(group -> group.size() > 1 && new HashSet<>(group).size() == group.size()),
                Reason.GROUP_TOO_SMALL);
        return groups.stream().map(List::copyOf).toList();
    }

    private static void check(boolean holds, Reason reason) {
        if (!holds) {
            throw new TablesRefused(reason);
        }
    }

    /** The needs that this table meets, of those that not every table does. */
    public List<AccessNeed> metAt(int table) {
        return Arrays.stream(AccessNeed.values())
                .filter(need -> access.containsKey(need) && access.get(need).contains(table))
                .toList();
    }
}
