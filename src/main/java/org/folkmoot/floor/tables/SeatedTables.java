package org.folkmoot.floor.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** The tables of a session by their numbers, for what else runs on the floor. */
@CallerChecked
public class SeatedTables {

    private final TablePlanRecords records;

    SeatedTables(TablePlanRecords records) {
        this.records = records;
    }

    /** Who sits at which table in a round, from 1; empty if there is no plan, or it has no such round. Some of them may have left since. */
    public Map<Integer, List<MemberId>> of(SessionId session, int round) {
        Map<Integer, List<MemberId>> tables = new TreeMap<>();
        records.find(session)
                .map(TablePlan::now)
                .filter(plan -> round >= 1 && round <= plan.rounds().size())
                .ifPresent(plan -> IntStream.rangeClosed(1, plan.rules().tables())
                        .forEach(table -> tables.put(table, plan.at(round, table))));
        return tables;
    }
}
