package org.folkmoot.place.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.internal.ServiceRecords.KeptService;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The services in memory, read at start and kept true by the change feed, so that no list reads the store. Hears of a change before others do, who may ask it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DirectoryProjection implements ChangeSubscriber {

    private static final Comparator<DirectoryEntry> BY_NAME = Comparator.comparing(DirectoryEntry::foldedName)
            .thenComparing(entry -> entry.id().value());

    private final ServiceRecords records;
    private final Map<ServiceId, DirectoryEntry> entries = new ConcurrentHashMap<>();
    /** Taxonomy terms as the first service to carry them writes them. */
    private final Map<UUID, String> termRecords = new ConcurrentHashMap<>();

    private volatile @Nullable List<DirectoryEntry> ordered;

    DirectoryProjection(ServiceRecords records) {
        this.records = records;
        readAll();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("service");
    }

    @Override
    public synchronized void changed(Change change) {
        if (change.ids().isEmpty()) {
            entries.clear();
            readAll();
        } else {
            readAgain(change.ids());
        }
        ordered = null;
    }

    public Optional<DirectoryEntry> find(ServiceId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The whole HSDS record, from the store. */
    public Optional<String> record(ServiceId id) {
        return records.find(id).map(KeptService::json);
    }

    public Optional<ServiceDetails> details(DirectoryEntry entry) {
        return record(entry.id()).map(json -> DetailsReader.read(entry, HsdsService.read(json)));
    }

    /** The taxonomy terms of the services anyone may read of, as HSDS records by id, in order of name. */
    public Map<UUID, String> terms() {
        Map<UUID, String> terms = new LinkedHashMap<>();
        inOrder().stream()
                .filter(entry -> entry.status().isOpenToAnyone())
                .flatMap(entry -> entry.terms().stream())
                .sorted(Comparator.comparing(DirectoryEntry.NamedId::name))
                .forEach(term -> Optional.ofNullable(termRecords.get(term.id()))
                        .ifPresent(json -> terms.putIfAbsent(term.id(), json)));
        return terms;
    }

    /** All services by name. */
    public List<DirectoryEntry> inOrder() {
        List<DirectoryEntry> known = ordered;
        if (known == null) {
            known = order();
        }
        return known;
    }

    private synchronized List<DirectoryEntry> order() {
        List<DirectoryEntry> sorted = entries.values().stream().sorted(BY_NAME).toList();
        ordered = sorted;
        return sorted;
    }

    private void readAll() {
        records.each(this::open);
    }

    private void open(KeptService kept) {
        HsdsService hsds = HsdsService.read(kept.json());
        entries.put(kept.id(), DirectoryEntry.of(kept, hsds));
        hsds.termRecords().forEach(termRecords::putIfAbsent);
    }

    private void readAgain(Collection<UUID> ids) {
        List<KeptService> found = records.find(ids);
        Set<UUID> gone = new java.util.HashSet<>(ids);
        found.forEach(kept -> {
            gone.remove(kept.id().value());
            open(kept);
        });
        gone.forEach(id -> entries.remove(new ServiceId(id)));
    }
}
