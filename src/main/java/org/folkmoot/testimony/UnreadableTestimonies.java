package org.folkmoot.testimony;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.change.ChangeFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The list of testimonies that are stored and cannot be read. Search and counts go on without them; each is tried again when it changes, when the index is
 * rebuilt and when an administrator asks for it.
 */
@Service
public class UnreadableTestimonies {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableTestimonies.class);
    private static final int MOST = 1_000;

    private final UnreadableRecords records;
    private final ChangeFeed feed;
    private final Rights rights;
    private final Clock clock;

    UnreadableTestimonies(UnreadableRecords records, ChangeFeed feed, Rights rights, Clock clock) {
        this.records = records;
        this.feed = feed;
        this.rights = rights;
        this.clock = clock;
    }

    /** How many there are. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public long count() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return records.count();
    }

    /** The first thousand. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public List<Unreadable> list() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return records.first(MOST);
    }

    /** Has the first thousand read again soon. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public void tryAgain() {
        List<Unreadable> again = list();
        if (!again.isEmpty()) {
            feed.write(
                    Testimonies.CHANGE_KIND,
                    again.stream().map(one -> one.id().value()).toList(),
                    () -> {});
        }
    }

    /** Takes note of what reading these testimonies brought: those not among its unreadable ones are so no longer. */
    void read(Collection<TestimonyId> asked, ReadTestimonies read) {
        note(read.unreadable());
        Set<TestimonyId> fine = new HashSet<>(asked);
        fine.removeAll(read.unreadable());
        if (!fine.isEmpty() && records.count() > 0) {
            records.remove(fine);
        }
    }

    private void note(Set<TestimonyId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<TestimonyId> added = records.note(ids, clock.instant());
        if (!added.isEmpty()) {
            LOG.warn("{} testimonies cannot be read and were set aside: {}", added.size(), added);
        }
    }

    /** A testimony that is stored and cannot be read. */
    public record Unreadable(TestimonyId id, Instant since) {}
}
