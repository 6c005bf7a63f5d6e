package org.folkmoot.place.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.springframework.stereotype.Component;

/** All places in memory: they are few, and every access check walks them. Follows the change feed. */
@Component
public class PlaceTree implements ChangeSubscriber {

    private final PlaceRecords records;
    private final AtomicLong changes = new AtomicLong();
    private volatile Shape shape;

    PlaceTree(PlaceRecords records) {
        this.records = records;
        this.shape = Shape.of(records.all());
    }

    @Override
    public Set<String> kinds() {
        return Set.of("place");
    }

    /** One at a time, so that what was read earlier never takes the place of what was read later. */
    @Override
    public synchronized void changed(Change change) {
        shape = Shape.of(records.all());
        changes.incrementAndGet();
    }

    /** Rises once a change is seen here. */
    long changes() {
        return changes.get();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    public void insert(Place place) {
        records.insert(place);
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException if the place is no longer as it was before */
    public void replace(Place before, Place after) {
        records.replace(before, after);
    }

    public void remove(PlaceId id) {
        records.remove(id);
    }

    public Optional<Place> find(PlaceId id) {
        return Optional.ofNullable(shape.byId.get(id));
    }

    public List<Place> all() {
        return shape.inOrder;
    }

    public List<Place> children(Optional<PlaceId> parent) {
        return shape.children.getOrDefault(parent, List.of());
    }

    public Set<PlaceId> within(PlaceId id) {
        Shape now = shape;
        Set<PlaceId> found = new LinkedHashSet<>();
        if (now.byId.containsKey(id)) {
            now.addWithin(id, found);
        }
        return found;
    }

    public List<Place> above(PlaceId id) {
        Shape now = shape;
        return Stream.iterate(
                        now.parentOf(id),
                        Optional::isPresent,
                        place -> now.parentOf(place.orElseThrow().id()))
                .map(Optional::orElseThrow)
                .limit(now.byId.size())
                .toList();
    }

    /** The tree at one moment. */
    private record Shape(Map<PlaceId, Place> byId, Map<Optional<PlaceId>, List<Place>> children, List<Place> inOrder) {

        static Shape of(List<Place> places) {
            Map<PlaceId, Place> byId = new HashMap<>();
            places.forEach(place -> byId.put(place.id(), place));
            Map<Optional<PlaceId>, List<Place>> children = new HashMap<>();
            places.stream()
                    .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER))
                    .forEach(place -> children.computeIfAbsent(
                                    place.parent().filter(byId::containsKey), _ -> new ArrayList<>())
                            .add(place));
            Shape bare = new Shape(byId, children, List.of());
            Set<PlaceId> order = new LinkedHashSet<>();
            children.getOrDefault(Optional.<PlaceId>empty(), List.of()).forEach(top -> bare.addWithin(top.id(), order));
            return new Shape(byId, children, order.stream().map(byId::get).toList());
        }

        void addWithin(PlaceId id, Set<PlaceId> found) {
            if (found.add(id)) {
                children.getOrDefault(Optional.of(id), List.of()).forEach(child -> addWithin(child.id(), found));
            }
        }

        Optional<Place> parentOf(PlaceId id) {
            return Optional.ofNullable(byId.get(id)).flatMap(Place::parent).map(byId::get);
        }
    }
}
