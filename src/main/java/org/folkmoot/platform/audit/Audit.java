package org.folkmoot.platform.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.AuditEntries.AuditEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
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
            case Caller.Host host -> "host:" + host.host();
            case Caller.Screen screen -> "projector:" + screen.session();
            case Caller.Product product -> "product:" + product.work();
            case Caller.Anonymous _ -> "anonymous";
        };
    }

    /** Follows the whole chain once the server is ready, beside its work, and says in the log if it is broken. */
    @Component
    static class AuditCheck {

        private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

        private final Audit audit;
        private volatile boolean stopping;

        AuditCheck(Audit audit) {
            this.audit = audit;
        }

        @EventListener
        void started(ApplicationReadyEvent ready) {
            if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
                Thread.ofPlatform().name("audit-check").daemon().start(this::check);
            }
        }

        @PreDestroy
        void stop() {
            stopping = true;
        }

        void check() {
            try {
                audit.firstBreak()
                        .ifPresent(number -> LOG.error(
                                "The audit trail was changed by other hands: entry {} does not follow from the one before it",
                                number));
            } catch (RuntimeException unreadable) {
                if (!stopping) {
                    LOG.warn(
                            "The audit trail could not be checked: {}",
                            unreadable.getClass().getName());
                }
            }
        }
    }
}
