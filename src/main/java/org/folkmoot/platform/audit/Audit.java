package org.folkmoot.platform.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.stereotype.Component;

/**
 * The append-only record of who did what to which ids. Each entry carries the hash of the one before it, so
 * that a change to an old entry shows. It holds ids and fixed words for acts, never anything a person wrote.
 */
@Component
public class Audit {

    private final AuditEntries entries;
    private final Callers callers;
    private final Clock clock;

    Audit(AuditEntries entries, Callers callers, Clock clock) {
        this.entries = entries;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Adds an entry by the current caller.
     *
     * @param act dotted fixed words, e.g. {@code account.signed-in}
     */
    public synchronized void record(String act, List<UUID> ids) {
        String previous = entries.last().map(AuditEntry::hash).orElse(AuditEntry.FIRST);
        long number = entries.last().map(AuditEntry::number).orElse(0L) + 1;
        entries.append(AuditEntry.chained(
                number, clock.instant().truncatedTo(ChronoUnit.MILLIS), who(), act, List.copyOf(ids), previous));
    }

    /** The number of the first entry that does not follow from the one before it; empty if the chain is whole. */
    public Optional<Long> firstBreak() {
        String previous = AuditEntry.FIRST;
        try (Stream<AuditEntry> all = entries.all()) {
            Iterator<AuditEntry> each = all.iterator();
            while (each.hasNext()) {
                AuditEntry entry = each.next();
                if (!entry.follows(previous)) {
                    return Optional.of(entry.number());
                }
                previous = entry.hash();
            }
        }
        return Optional.empty();
    }

    private String who() {
        return switch (callers.current()) {
            case Caller.Account account -> account.id().toString();
            case Caller.Member member -> "member:" + member.member();
            case Caller.Product product -> "product:" + product.work();
            case Caller.Anonymous _ -> "anonymous";
        };
    }
}
