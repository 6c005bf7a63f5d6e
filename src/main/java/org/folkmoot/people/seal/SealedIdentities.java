package org.folkmoot.people.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sealed identities of all contributors. Which pseudonyms are known is held in memory from the first use on. */
@Component
public class SealedIdentities {

    /** Contributors a drawer: keeps its document well under the 16 MB of the store, with references of any sane length. */
    private static final int MOST_IN_A_DRAWER = 2_000;

    private final Drawers drawers;
    private @Nullable PseudonymSet known;

    SealedIdentities(Drawers drawers) {
        this.drawers = drawers;
    }

    /** Those of the pseudonyms that are not known yet, in their order. */
    public synchronized List<UUID> unknownOf(List<UUID> pseudonyms) {
        PseudonymSet set = known();
        return pseudonyms.stream().filter(pseudonym -> !set.contains(pseudonym)).toList();
    }

    /** Keeps those that are not known yet. */
    public synchronized void keep(Map<UUID, Seal.Sealed> identities) {
        PseudonymSet set = known();
        Map<UUID, Seal.Sealed> drawer = new LinkedHashMap<>();
        identities.forEach((pseudonym, one) -> {
            if (!set.contains(pseudonym)) {
                drawer.put(pseudonym, one);
            }
            if (drawer.size() == MOST_IN_A_DRAWER) {
                fill(drawer, set);
            }
        });
        if (!drawer.isEmpty()) {
            fill(drawer, set);
        }
    }

    /** The sealed identity with its key; empty if there is none or its key was destroyed. */
    public Optional<Seal.Sealed> find(UUID pseudonym) {
        return positions(pseudonym).stream()
                .map(drawers::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Destroys the key: what it sealed opens no more, in this store or in any copy of the identities. Doing it again does nothing. */
    public void destroyKey(UUID pseudonym) {
        positions(pseudonym).forEach(drawers::destroyKey);
    }

    private void fill(Map<UUID, Seal.Sealed> drawer, PseudonymSet set) {
        drawers.fill(drawer);
        drawer.keySet().forEach(set::add);
        drawer.clear();
    }

    /** More than one if two processes sealed the same reference at the same time. */
    private List<Drawers.Position> positions(UUID pseudonym) {
        List<Drawers.Position> positions = new ArrayList<>();
        drawers.visit((id, at) -> {
            if (id.equals(pseudonym)) {
                positions.add(at);
            }
        });
        return positions;
    }

    private PseudonymSet known() {
        if (known == null) {
            PseudonymSet set = new PseudonymSet();
            drawers.visit((id, _) -> set.add(id));
            known = set;
        }
        return known;
    }
}
