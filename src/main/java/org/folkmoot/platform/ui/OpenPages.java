package org.folkmoot.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The pages of people with an account that are open, staff's and members' alike. Looks every second whether whoever reads one still has the rights
 * it was opened with: the roles, and what they reach, since a place may have been moved from under them. If not, it is emptied at once.
 */
@Component
class OpenPages {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private final Callers callers;
    private final Reach reach;
    private final Map<Layout, Reader> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("open-pages").daemon().factory());

    /** What a page stands in. */
    interface Layout {

        /** Takes away what its reader may no longer see, and says so. */
        void empty();
    }

    /**
     * @param rights with which the page was opened
     * @param seen when it was last looked at
     */
    private record Reader(UI ui, Supplier<Caller> caller, Set<Grant> rights, Seen seen) {}

    /** What rights follow from. */
    private record Seen(Set<Grant> grants, long changesOfReach) {}

    OpenPages(Callers callers, Reach reach) {
        this.callers = callers;
        this.reach = reach;
    }

    @PostConstruct
    void begin() {
        var _ = timer.scheduleWithFixedDelay(
                () -> open.forEach(this::lookOrSay), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }

    /** It shows what the caller may see now. */
    void shown(Layout page, UI ui) {
        Supplier<Caller> caller = callers.remembered();
        if (caller.get() instanceof Caller.Account account) {
            Seen seen = seen(account.grants());
            open.put(page, new Reader(ui, caller, reach.of(seen.grants()), seen));
        } else {
            // Whoever has no account has no rights that could end.
            open.remove(page);
        }
    }

    void closed(Layout page) {
        open.remove(page);
    }

    /** One page that can't be looked at stops neither the others nor the next look: what breaks in a timer ends it for good. */
    private void lookOrSay(Layout page, Reader reader) {
        try {
            look(page, reader);
        } catch (RuntimeException broken) {
            LOG.error(
                    "An open page could not be looked at: {}", broken.getClass().getName());
        }
    }

    private void look(Layout page, Reader reader) {
        Seen seen = seen(grants(reader.caller()));
        if (seen.equals(reader.seen())) {
            return;
        }
        Set<Grant> now = reach.of(seen.grants());
        boolean hasAll =
                reader.rights().stream().allMatch(right -> now.contains(right) || isOfNoUseAnyMore(right, reader));
        open.replace(page, reader, new Reader(reader.ui(), reader.caller(), hasAll ? reader.rights() : now, seen));
        if (hasAll) {
            return;
        }
        try {
            var _ = reader.ui().access(page::empty);
        } catch (UIDetachedException _) {
            open.remove(page);
        }
    }

    /** Whoever had a role around a place that was removed lost nothing by that; nothing was kept there. */
    private boolean isOfNoUseAnyMore(Grant right, Reader reader) {
        return !reader.seen().grants().contains(right) && !reach.isThere(right.scope());
    }

    /** The changes first: what changes after them is seen at the next look. */
    private Seen seen(Set<Grant> grants) {
        return new Seen(grants, reach.changes());
    }

    private static Set<Grant> grants(Supplier<Caller> caller) {
        return caller.get() instanceof Caller.Account account ? account.grants() : Set.of();
    }
}
