package org.folkmoot.testimony;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.stereotype.Service;

/** What people said: writes it down and gives it back. Every write is told to the {@link ChangeFeed}. */
@Service
public class Testimonies {

    /** The kind of its records in the {@link ChangeFeed}: ids of testimonies. */
    public static final String CHANGE_KIND = "testimony";

    private static final Role[] READERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};

    private final TestimonyRecords records;
    private final Rights rights;
    private final ChangeFeed feed;

    Testimonies(TestimonyRecords records, Rights rights, ChangeFeed feed) {
        this.records = records;
        this.rights = rights;
        this.feed = feed;
    }

    /**
     * Writes the testimonies down in one step; one that is there already is replaced. A thousand at a time is a good size.
     *
     * @param at the place of all of them or around it
     * @throws org.springframework.security.access.AccessDeniedException if one belongs to a place out of the caller's reach
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public void record(PlaceId at, List<Testimony> batch) {
        requireReach(batch);
        if (!batch.isEmpty()) {
            feed.write(CHANGE_KIND, ids(batch), () -> records.put(batch));
        }
    }

    /**
     * Writes new testimonies and replaces known ones, each told apart by the caller: faster than {@link #record}. One to be replaced that
     * was taken away meanwhile stays away.
     */
    @AllowProduct
    public void write(List<Testimony> added, List<Testimony> changed) {
        List<UUID> ids = new ArrayList<>(ids(added));
        ids.addAll(ids(changed));
        if (!ids.isEmpty()) {
            feed.write(CHANGE_KIND, ids, () -> {
                records.insert(added);
                records.replace(changed);
            });
        }
    }

    /** Removes the testimonies; those not there are passed over. */
    @AllowProduct
    public void remove(Collection<TestimonyId> ids) {
        if (!ids.isEmpty()) {
            feed.write(CHANGE_KIND, ids.stream().map(TestimonyId::value).toList(), () -> records.remove(ids));
        }
    }

    /** Those of the testimonies that are there and that the caller may read, in the order asked for. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public List<Testimony> find(Collection<TestimonyId> ids) {
        return records.find(ids).stream()
                .filter(testimony -> rights.holds(testimony.place().scope(), READERS))
                .toList();
    }

    /** Those of the testimonies that are there, whoever may read them, in the order asked for. */
    @AllowProduct
    public List<Testimony> forIndex(Collection<TestimonyId> ids) {
        return records.find(ids);
    }

    /**
     * Hands over every testimony in the order of ids, in pages. What is written meanwhile may or may not come.
     *
     * @param pageSize testimonies a page, 1 to 10,000
     */
    @AllowProduct
    public void readAll(int pageSize, Consumer<List<Testimony>> page) {
        TestimonyRecords.Page next = records.after(Optional.empty(), pageSize);
        page.accept(next.testimonies());
        while (next.last().isPresent()) {
            next = records.after(next.last(), pageSize);
            page.accept(next.testimonies());
        }
    }

    /** How many testimonies there are. */
    @AllowProduct
    public long count() {
        return records.count();
    }

    private void requireReach(List<Testimony> batch) {
        batch.stream().map(Testimony::place).distinct().forEach(place -> rights.require(place.scope(), READERS));
    }

    private static List<UUID> ids(List<Testimony> batch) {
        return batch.stream().map(testimony -> testimony.id().value()).toList();
    }
}
