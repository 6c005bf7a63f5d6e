package org.folkmoot.people.seal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One thing for each contributor, found at once: where each lies is held in memory from the first use on, about 40 bytes a contributor, and so
 * is what lies in the drawers used last. Safe for several threads.
 */
final class Cabinet {

    /** Some 250 KB each. */
    private static final int DRAWERS_AT_HAND = 64;

    private final Drawers drawers;
    private final Map<UUID, List<Binary>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Binary>> eldest) {
            return size() > DRAWERS_AT_HAND;
        }
    };
    private @Nullable Known known;

    /** Where each contributor lies, and the drawers by number. */
    private record Known(PseudonymMap map, List<UUID> drawers) {

        void note(UUID drawer, Collection<UUID> contributors) {
            int number = drawers.size();
            drawers.add(drawer);
            int index = 0;
            for (UUID contributor : contributors) {
                map.putIfAbsent(contributor, new Position(number, index).number());
                index++;
            }
        }

        UUID drawer(Position at) {
            return drawers.get(at.drawer());
        }
    }

    Cabinet(Drawers drawers) {
        this.drawers = drawers;
    }

    /** Makes and keeps a thing for each that has none yet, on disk when this returns. Those whose thing was taken out get none. */
    synchronized void fill(Collection<UUID> contributors, Function<UUID, Binary> making) {
        Known everybody = known();
        Map<UUID, Binary> drawer = new LinkedHashMap<>();
        for (UUID contributor : new LinkedHashSet<>(contributors)) {
            if (!everybody.map.contains(contributor)) {
                drawer.put(contributor, making.apply(contributor));
            }
            if (drawer.size() == Position.MOST_IN_A_DRAWER) {
                close(drawer, everybody);
            }
        }
        if (!drawer.isEmpty()) {
            close(drawer, everybody);
        }
    }

    private void close(Map<UUID, Binary> contents, Known everybody) {
        UUID drawer = drawers.fill(contents);
        everybody.note(drawer, contents.keySet());
        atHand.put(drawer, List.copyOf(contents.values()));
        contents.clear();
    }

    /** The things of those that have one; one taken out is there and empty. */
    synchronized Map<UUID, Binary> find(Collection<UUID> contributors) {
        Map<UUID, Position> positions = positions(contributors);
        Map<UUID, List<Binary>> contents = contents(positions.values());
        Map<UUID, Binary> found = new HashMap<>();
        positions.forEach((contributor, at) -> found.put(
                contributor, requireNonNull(contents.get(known().drawer(at))).get(at.index())));
        return found;
    }

    synchronized boolean contains(UUID contributor) {
        return known().map.contains(contributor);
    }

    /** Takes the things out for ever. Doing it again does nothing. */
    synchronized void empty(Collection<UUID> contributors) {
        Map<UUID, List<Integer>> places = new HashMap<>();
        positions(contributors)
                .values()
                .forEach(at -> places.computeIfAbsent(known().drawer(at), _ -> new ArrayList<>())
                        .add(at.index()));
        places.forEach((drawer, indexes) -> {
            drawers.empty(drawer, indexes);
            atHand.remove(drawer);
        });
    }

    private Map<UUID, Position> positions(Collection<UUID> contributors) {
        PseudonymMap map = known().map;
        Map<UUID, Position> positions = new HashMap<>();
        for (UUID contributor : contributors) {
            int number = map.get(contributor);
            if (number != PseudonymMap.ABSENT) {
                positions.put(contributor, Position.of(number));
            }
        }
        return positions;
    }

    private Map<UUID, List<Binary>> contents(Collection<Position> positions) {
        Map<UUID, List<Binary>> contents = new HashMap<>();
        Set<UUID> missing = new LinkedHashSet<>();
        for (Position at : positions) {
            UUID drawer = known().drawer(at);
            List<Binary> held = atHand.get(drawer);
            if (held == null) {
                missing.add(drawer);
            } else {
                contents.put(drawer, held);
            }
        }
        if (!missing.isEmpty()) {
            Map<UUID, List<Binary>> read = drawers.read(missing);
            contents.putAll(read);
            atHand.putAll(read);
        }
        return contents;
    }

    private Known known() {
        if (known == null) {
            Known everybody = new Known(new PseudonymMap(), new ArrayList<>());
            drawers.visit(everybody::note);
            known = everybody;
        }
        return known;
    }
}
