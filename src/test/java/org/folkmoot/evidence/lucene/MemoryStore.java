package org.folkmoot.evidence.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.folkmoot.platform.change.Change;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/** Testimony and its feed of changes in memory. */
public final class MemoryStore implements TestimonySource, Feed {

    private final Map<UUID, Testimony> testimonies = new ConcurrentSkipListMap<>();
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    private final String name = UUID.randomUUID().toString();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger breaks = new AtomicInteger();

    /** The next readings of everything break off in the middle, as when a database chooses a new leader. */
    public void breaksOff(int times) {
        breaks.set(times);
    }

    /** Writes and tells nobody, as if the process died before it could. */
    public synchronized Change write(Collection<Testimony> batch) {
        batch.forEach(testimony -> testimonies.put(testimony.id().value(), testimony));
        return note(batch.stream().map(Testimony::id).toList());
    }

    public synchronized Change remove(Collection<TestimonyId> ids) {
        ids.forEach(id -> testimonies.remove(id.value()));
        return note(ids);
    }

    private Change note(Collection<TestimonyId> ids) {
        Change change = new Change(
                sequence.incrementAndGet(),
                "testimony",
                ids.stream().map(TestimonyId::value).toList());
        changes.put(change.sequence(), change);
        return change;
    }

    @Override
    public List<Testimony> find(Collection<TestimonyId> ids) {
        return ids.stream()
                .map(id -> Optional.ofNullable(testimonies.get(id.value())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public long count() {
        return testimonies.size();
    }

    @Override
    public void all(Consumer<List<Testimony>> page) {
        List<Testimony> all = new ArrayList<>(testimonies.values());
        for (int from = 0; from < all.size(); from += 500) {
            page.accept(all.subList(from, Math.min(from + 500, all.size())));
            if (breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("The store broke off");
            }
        }
    }

    @Override
    public synchronized List<Change> since(long after) {
        return List.copyOf(changes.tailMap(after, false).values());
    }

    @Override
    public long settled() {
        return sequence.get();
    }

    @Override
    public synchronized boolean isWholeSince(long after) {
        return changes.isEmpty() || after + 1 >= changes.firstKey();
    }

    @Override
    public String store() {
        return name;
    }

    @Override
    public synchronized void keptUpTo(long kept) {
        changes.headMap(kept, false).clear();
    }
}
