package org.folkmoot.testimony;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.testimony.UnreadableTestimonies.ReadTestimonies;

/** What people said: writes it down and gives it back. Every write is told to the {@link ChangeFeed}. */
@CallerChecked
public class Testimonies {

    /** The kind of its records in the {@link ChangeFeed}: ids of testimonies. */
    public static final String CHANGE_KIND = "testimony";

    private final TestimonyRecords records;
    private final EarlierRecords earlier;
    private final ChangeFeed feed;
    private final UnreadableTestimonies unreadable;

    Testimonies(TestimonyRecords records, EarlierRecords earlier, ChangeFeed feed, UnreadableTestimonies unreadable) {
        this.records = records;
        this.earlier = earlier;
        this.feed = feed;
        this.unreadable = unreadable;
    }

    /** Writes the testimonies down in one step; one that is there already is replaced. A thousand at a time is a good size. */
    public void record(List<Testimony> batch) {
        if (!batch.isEmpty()) {
            feed.write(CHANGE_KIND, ids(batch), () -> records.put(batch));
        }
    }

    /**
     * Writes new testimonies and replaces known ones, each told apart by the caller: faster than {@link #record}. One to be replaced that
     * was taken away meanwhile stays away.
     */
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

    /** Keeps the testimonies as they stand, before the run writes over them. */
    public void keepEarlier(UUID run, Collection<TestimonyId> ids) {
        earlier.keep(run, ids);
    }

    /** The testimonies as they stood before the run, as far as they can still be read. */
    public List<Testimony> before(UUID run, Collection<TestimonyId> ids) {
        return earlier.before(run, ids);
    }

    /** Lets go of how testimonies stood before the run. */
    public void forgetEarlier(UUID run) {
        earlier.remove(run);
    }

    /**
     * Writes down what a record of another kind says now, unless what is here was made of a later version of it.
     *
     * @param version of that record, growing with each change of it
     */
    public void publish(Testimony testimony, long version) {
        feed.write(CHANGE_KIND, List.of(testimony.id().value()), () -> records.publish(testimony, version));
    }

    /** What is here of the testimonies that were made of records of another kind, without their words. */
    public Map<TestimonyId, Publication> publications(Collection<TestimonyId> ids) {
        return records.publications(ids);
    }

    /** Removes the testimonies; those not there are passed over. */
    public void remove(Collection<TestimonyId> ids) {
        if (!ids.isEmpty()) {
            feed.write(CHANGE_KIND, ids.stream().map(TestimonyId::value).toList(), () -> records.remove(ids));
        }
    }

    /** Those of the testimonies that can be read, whoever may read them, in the order asked for; those that cannot are set aside. */
    public List<Testimony> forIndex(Collection<TestimonyId> ids) {
        ReadTestimonies read = records.read(ids);
        unreadable.read(ids, read);
        return read.readable();
    }

    /**
     * Hands over every testimony that can be read in the order of ids, in pages; those that cannot are set aside. What is written meanwhile may or may
     * not come.
     *
     * @param pageSize testimonies a page, 1 to 10,000
     */
    public void readAll(int pageSize, Consumer<List<Testimony>> page) {
        Optional<TestimonyId> last = Optional.empty();
        do {
            TestimonyRecords.Page next = records.after(last, pageSize);
            List<Testimony> readable = next.read().readable();
            unreadable.read(readable.stream().map(Testimony::id).toList(), next.read());
            page.accept(readable);
            last = next.last();
        } while (last.isPresent());
    }

    /** How many testimonies there are. */
    public long count() {
        return records.count();
    }

    private static List<UUID> ids(List<Testimony> batch) {
        return batch.stream().map(testimony -> testimony.id().value()).toList();
    }
}
