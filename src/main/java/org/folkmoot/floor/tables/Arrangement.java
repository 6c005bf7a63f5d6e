package org.folkmoot.floor.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.TablesRefused.Reason;
import org.folkmoot.seating.Rounds;

/**
 * Who sits where, and by which rules.
 *
 * @param rounds by round and table, both from 0, those who sit there
 * @param away who is missing from which rounds
 * @param held how many rounds are over and stay as they were
 */
public record Arrangement(PlanRules rules, List<List<List<MemberId>>> rounds, Map<MemberId, Rounds> away, int held) {

    public Arrangement {
        rounds = rounds.stream()
                .map(round -> round.stream().map(List::copyOf).toList())
                .toList();
        away = Map.copyOf(away);
    }

    /** The number of their table in this round, both from 1; 0 if they have none. */
    public int tableOf(int round, MemberId member) {
        List<List<MemberId>> tables = rounds.get(round - 1);
        return IntStream.rangeClosed(1, tables.size())
                .filter(table -> tables.get(table - 1).contains(member))
                .findFirst()
                .orElse(0);
    }

    /** Those at a table in a round, both from 1. */
    public List<MemberId> at(int round, int table) {
        return rounds.get(round - 1).get(table - 1);
    }

    /** @throws TablesRefused if the round is over, or either has no seat in it */
    Arrangement with(Swap swap) {
        int from = swap.round() > rounds.size() ? 0 : tableOf(swap.round(), swap.one());
        if (swap.round() <= held) {
            throw new TablesRefused(Reason.HELD);
        }
        if (from == 0
                || swap.table() > rules.tables()
                || swap.other()
                        .filter(other -> tableOf(swap.round(), other) != swap.table())
                        .isPresent()) {
            throw new TablesRefused(Reason.GONE);
        }
        List<List<List<MemberId>>> changed = new ArrayList<>(rounds);
        changed.set(
                swap.round() - 1,
                IntStream.rangeClosed(1, rules.tables())
                        .mapToObj(table -> seated(swap, table, from))
                        .toList());
        return new Arrangement(rules, changed, away, held);
    }

    private List<MemberId> seated(Swap swap, int table, int from) {
        List<MemberId> here = new ArrayList<>(at(swap.round(), table));
        if (table == from) {
            here.remove(swap.one());
            swap.other().ifPresent(here::add);
        }
        if (table == swap.table()) {
            swap.other().ifPresent(here::remove);
            here.add(swap.one());
        }
        return here;
    }
}
