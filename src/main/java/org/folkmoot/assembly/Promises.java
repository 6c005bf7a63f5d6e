package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.PromiseHistory.Earlier;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What assemblies are asked and what was promised to them. The promise is open until the first session begins; from then on each change needs a reason, and
 * what stood before is kept.
 */
@Service
public class Promises {

    private final AssemblyRecords records;
    private final ChangeFeed feed;
    private final Audit audit;
    private final Callers callers;
    private final Clock clock;
    private final ObjectProvider<BegunSessions> begun;

    Promises(
            AssemblyRecords records,
            ChangeFeed feed,
            Audit audit,
            Callers callers,
            Clock clock,
            ObjectProvider<BegunSessions> begun) {
        this.records = records;
        this.feed = feed;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
        this.begun = begun;
    }

    /** What can be written of an assembly itself. */
    public record Described(String name, String remit, Optional<Promise> promise) {

        public static Described of(Assembly assembly) {
            return new Described(assembly.name(), assembly.remit(), assembly.promise());
        }
    }

    /** Whether another promise needs a reason: a session has begun. */
    @Allow(Role.FACILITATOR)
    public boolean isFixed(AssemblyId id) {
        return isFixed(known(id));
    }

    /**
     * Changes name, remit and promise.
     *
     * @param before what the caller saw when they began to write
     * @param reason of the change; asked for only if the promise is another and is fixed
     * @throws AssemblyRefused if somebody else has changed any of it since, a reason is missing, or a text is missing or too long
     */
    @Allow(Role.FACILITATOR)
    public Assembly describe(AssemblyId id, Described before, Described after, String reason) {
        // A session that begins after this is read fixes the promise in the same document, which the change below reads
        // anew.
        boolean hasBegun = isFixed(known(id));
        Assembly changed = change(id, assembly -> {
            Assembly described = assembly.described(after.name(), after.remit());
            Described now = Described.of(assembly);
            if (!now.equals(before) && !now.equals(Described.of(described.promising(after.promise())))) {
                throw new AssemblyRefused(Reason.DESCRIPTION_CHANGED);
            }
            return promised(described, after.promise(), reason, hasBegun);
        });
        audit.record("assembly.described", List.of(id.value()));
        return changed;
    }

    private Assembly promised(Assembly assembly, Optional<Promise> promise, String reason, boolean hasBegun) {
        PromiseHistory history = assembly.history();
        boolean isFixed = hasBegun || history.fixed().isPresent();
        if (!isFixed || assembly.promise().equals(promise)) {
            return assembly.promising(promise);
        }
        String why = Text.line(reason);
        if (why.isEmpty()) {
            throw new AssemblyRefused(Reason.PROMISE_REASON);
        }
        return assembly.promising(promise).with(history.and(new Earlier(assembly.promise(), why, me(), now())));
    }

    /**
     * Makes the promise of an assembly that has none.
     *
     * @throws AssemblyRefused if there is another by now
     */
    @Allow(Role.FACILITATOR)
    public Assembly make(AssemblyId id, Promise promise) {
        Described before = new Described(known(id).name(), known(id).remit(), Optional.empty());
        return describe(id, before, new Described(before.name(), before.remit(), Optional.of(promise)), "");
    }

    /** Says that the assembly begins without a promise; one that has a promise by now keeps it. */
    @Allow(Role.FACILITATOR)
    public Assembly goAhead(AssemblyId id) {
        Assembly gone = change(
                id,
                assembly -> assembly.promise().isPresent()
                        ? assembly
                        : assembly.with(assembly.history().goneAhead(me(), now())));
        if (gone.promise().isEmpty()) {
            audit.record("assembly.begins-without-promise", List.of(id.value()));
        }
        return gone;
    }

    /**
     * Fixes the promise, before a session begins; once fixed it stays so. Asked for before the first session only.
     *
     * @throws AssemblyRefused if there is none, and nobody said that the assembly begins without one
     */
    @Allow(Role.FACILITATOR)
    public void fix(AssemblyId id) {
        Assembly known = known(id);
        if (known.history().fixed().isEmpty()) {
            boolean hasBegun = isFixed(known);
            change(id, assembly -> {
                if (!hasBegun
                        && assembly.promise().isEmpty()
                        && assembly.history().without().isEmpty()) {
                    throw new AssemblyRefused(Reason.PROMISE_MISSING);
                }
                return assembly.with(assembly.history().fixedAt(now()));
            });
        }
    }

    private boolean isFixed(Assembly assembly) {
        return assembly.history().fixed().isPresent()
                || assembly.sessions().stream()
                        .anyMatch(session -> begun.stream().anyMatch(sessions -> sessions.hasBegun(session.id())));
    }

    private Assembly known(AssemblyId id) {
        return records.find(id)
                .map(KeptAssembly::assembly)
                .orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private Assembly change(AssemblyId id, UnaryOperator<Assembly> change) {
        return feed.write(
                        Assemblies.KIND,
                        List.of(id.value()),
                        () -> records.change(id, kept -> kept.with(change.apply(kept.assembly()))))
                .map(KeptAssembly::assembly)
                .orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private UUID me() {
        return callers.current() instanceof Caller.Account account ? account.id() : new UUID(0, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
