package org.folkmoot.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.platform.Sha256;

/**
 * One act.
 *
 * @param number from 1, without gaps
 * @param hash SHA-256 over the fields and the hash before
 */
record AuditEntry(long number, Instant at, String who, String act, List<UUID> ids, String previous, String hash) {

    static final String FIRST = "0".repeat(64);

    static AuditEntry chained(long number, Instant at, String who, String act, List<UUID> ids, String previous) {
        return new AuditEntry(number, at, who, act, ids, previous, hashOf(number, at, who, act, ids, previous));
    }

    boolean follows(String expectedPrevious) {
        return previous.equals(expectedPrevious) && hash.equals(hashOf(number, at, who, act, ids, previous));
    }

    private static String hashOf(long number, Instant at, String who, String act, List<UUID> ids, String previous) {
        String text = number + "\n" + at.toEpochMilli() + "\n" + who + "\n" + act + "\n"
                + ids.stream().map(UUID::toString).collect(Collectors.joining(",")) + "\n" + previous;
        return Sha256.of(text);
    }
}
