package org.folkmoot.floor.tables;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;

/**
 * The table plan of a session as it is kept.
 *
 * @param now who sits where
 * @param before what can be brought back, the newest first
 * @param act what changed it last: an act that is asked for again is done already
 * @param changed when that was
 * @param version that writes compare, from 1
 */
public record TablePlan(
        SessionId session,
        AssemblyId assembly,
        Arrangement now,
        List<Arrangement> before,
        UUID act,
        Instant changed,
        long version) {

    private static final int MOST_BEFORE = 10;

    public TablePlan {
        before = List.copyOf(before);
    }

    TablePlan next(Arrangement then, UUID by, Instant when) {
        return new TablePlan(
                session,
                assembly,
                then,
                Stream.concat(Stream.of(now), before.stream())
                        .limit(MOST_BEFORE)
                        .toList(),
                by,
                when,
                version + 1);
    }

    TablePlan back(UUID by, Instant when) {
        return new TablePlan(
                session, assembly, before.getFirst(), before.subList(1, before.size()), by, when, version + 1);
    }
}
