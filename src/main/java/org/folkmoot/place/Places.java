package org.folkmoot.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The tree of places: systems, the places in them and their neighbourhoods. Their names are open to anyone. */
@Service
public class Places {

    private final PlaceTree tree;
    private final ObjectProvider<PlaceUse> uses;
    private final ChangeFeed feed;
    private final Rights rights;
    private final Callers callers;
    private final Audit audit;

    Places(
            PlaceTree tree,
            ObjectProvider<PlaceUse> uses,
            ChangeFeed feed,
            Rights rights,
            Callers callers,
            Audit audit) {
        this.tree = tree;
        this.uses = uses;
        this.feed = feed;
        this.rights = rights;
        this.callers = callers;
        this.audit = audit;
    }

    @AllowAnyone
    public Optional<Place> find(PlaceId id) {
        return tree.find(id);
    }

    /** Every place, those above before those within, by name beside each other. */
    @AllowAnyone
    public List<Place> all() {
        return tree.all();
    }

    /** The place and all that lies within it; empty if there is no such place. */
    @AllowAnyone
    public Set<PlaceId> within(PlaceId id) {
        return tree.within(id);
    }

    /** The places above, nearest first. */
    @AllowAnyone
    public List<Place> above(PlaceId id) {
        return tree.above(id);
    }

    /**
     * The places that concern the caller: where a role reaches, or all of them for administrators and for
     * people who hold no role at a place. In the order of {@link #all}.
     */
    @AllowAnyone
    public List<Place> visible() {
        Set<PlaceId> reached = rights.scopesOf(Role.values()).stream()
                .filter(Scope.OfPlace.class::isInstance)
                .map(Scope.OfPlace.class::cast)
                .flatMap(scope -> tree.within(new PlaceId(scope.place())).stream())
                .collect(Collectors.toSet());
        boolean everywhere = reached.isEmpty() || rights.holds(callers.current(), Scope.everywhere());
        return everywhere
                ? tree.all()
                : tree.all().stream()
                        .filter(place -> reached.contains(place.id()))
                        .toList();
    }

    /** Where a person starts who has not chosen: the visible place of the widest level, and of several the one with most within it. */
    @AllowAnyone
    public Optional<Place> widestVisible() {
        return visible().stream()
                .min(Comparator.comparing(Place::level)
                        .thenComparingInt(place -> -tree.within(place.id()).size()));
    }

    /** @throws PlaceRefused if its name or code is taken, or it would be wider than what is above it */
    @Allow(Role.ADMINISTRATOR)
    public Place create(NewPlace command) {
        Place place = new Place(command.id(), command.name(), command.level(), command.parent(), command.gss());
        synchronized (tree) {
            if (tree.find(place.id()).isPresent()) {
                throw new PlaceRefused("exists", place.name());
            }
            check(place);
            feed.write("place", List.of(place.id().value()), () -> tree.insert(place));
        }
        audit.record("place.created", List.of(place.id().value()));
        return place;
    }

    /**
     * Renames it, codes it, and puts it, with all that lies within it, into another place or at the top. Roles held above move with it: who
     * held one above the old parent only, loses it here.
     *
     * @throws PlaceRefused if a place beside it has the name, another has the code, or it would lie within itself or in a narrower one
     */
    @Allow(Role.ADMINISTRATOR)
    public Place change(PlaceId id, String name, Optional<PlaceId> parent, Optional<GssCode> gss) {
        Place after;
        synchronized (tree) {
            Place before = known(id);
            after = new Place(id, name, before.level(), parent, gss);
            if (after.equals(before)) {
                return before;
            }
            check(after);
            feed.write("place", List.of(id.value()), () -> tree.replace(before, after));
        }
        audit.record("place.changed", List.of(id.value()));
        return after;
    }

    /**
     * Does the work while the place can't be removed. What it notes for a {@link PlaceUse} holds the place from then on, so that nothing is
     * brought to a place that is on its way out.
     *
     * @throws PlaceRefused if there is no such place, or no longer; nothing is done then
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public void whileStanding(PlaceId id, Runnable work) {
        synchronized (tree) {
            known(id);
            work.run();
        }
    }

    /** @throws PlaceRefused if anything is kept at the place or within it, saying what */
    @Allow(Role.ADMINISTRATOR)
    public void remove(PlaceId id) {
        synchronized (tree) {
            Place place = known(id);
            if (!tree.children(Optional.of(id)).isEmpty()) {
                throw new PlaceRefused(
                        "remove.children",
                        place.name(),
                        tree.children(Optional.of(id)).size());
            }
            PlaceRefused.Held held =
                    PlaceRefused.Held.at(id, uses.orderedStream().toList());
            if (!held.isNothing()) {
                throw new PlaceRefused("remove.used", place.name(), held);
            }
            feed.write("place", List.of(id.value()), () -> tree.remove(id));
        }
        audit.record("place.removed", List.of(id.value()));
    }

    private void check(Place place) {
        place.parent().ifPresent(parent -> {
            Place above = known(parent);
            if (place.level().compareTo(above.level()) < 0) {
                throw new PlaceRefused("level", place.name(), above.name());
            }
            if (tree.within(place.id()).contains(parent)) {
                throw new PlaceRefused("cycle", place.name(), above.name());
            }
        });
        tree.children(place.parent()).stream()
                .filter(beside -> !beside.id().equals(place.id()))
                .filter(beside -> beside.name().equalsIgnoreCase(place.name()))
                .findFirst()
                .ifPresent(beside -> {
                    throw new PlaceRefused("name.taken", beside.name());
                });
        place.gss()
                .flatMap(code -> tree.all().stream()
                        .filter(other -> !other.id().equals(place.id()))
                        .filter(other -> other.gss().equals(Optional.of(code)))
                        .findFirst())
                .ifPresent(other -> {
                    throw new PlaceRefused(
                            "gss.taken", other.gss().orElseThrow().value(), other.name());
                });
    }

    private Place known(PlaceId id) {
        return tree.find(id).orElseThrow(() -> new PlaceRefused("unknown", id.toString()));
    }
}
