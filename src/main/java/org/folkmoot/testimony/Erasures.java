package org.folkmoot.testimony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/**
 * Takes words back and erases people. Withdrawn words are out of every screen, search, count, suggestion, export and file of the index, and
 * stay readable to who said them; of an erased person nothing readable is left anywhere, also in older copies of the store. Both are done when
 * the call returns, can be asked for again, and are carried on at the next start if the process dies on the way.
 */
@Service
public class Erasures {

    private static final Caller PRODUCT = new Caller.Product("taking words back");

    private final ErasureWork work;
    private final ErasureRecords erasures;
    private final WithdrawnRecords withdrawn;
    private final ImportRunRecords runs;
    private final Places places;
    private final Contributors contributors;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    Erasures(
            ErasureWork work,
            ErasureRecords erasures,
            WithdrawnRecords withdrawn,
            ImportRunRecords runs,
            Places places,
            Contributors contributors,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.work = work;
        this.erasures = erasures;
        this.withdrawn = withdrawn;
        this.runs = runs;
        this.places = places;
        this.contributors = contributors;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where people came from.
     *
     * @param place the place whose file it was
     * @param name what files of the kind are kept under
     */
    public record Source(PlaceId place, String name) {}

    /** Under which names files of comments came in for the place and within it, the newest first. */
    @Allow(Role.ADMINISTRATOR)
    public List<Source> sources(PlaceId at) {
        return runs.at(places.within(at)).stream()
                .map(run -> new Source(run.place(), run.set()))
                .distinct()
                .toList();
    }

    /**
     * What erasing the person would touch.
     *
     * @param at the place whose file they came in with
     * @param source the name of that file's kind
     * @param reference what the source calls them
     * @throws NotFound if nobody of that reference came in
     */
    @Allow(Role.ADMINISTRATOR)
    public ErasurePreview preview(PlaceId at, String source, String reference) {
        return callers.as(PRODUCT, () -> preview(known(at, source, reference)));
    }

    /**
     * Erases the person.
     *
     * @throws NotFound if nobody of that reference came in
     */
    @Allow(Role.ADMINISTRATOR)
    public ErasurePreview erase(PlaceId at, String source, String reference, TakeBackReason reason) {
        ContributorId contributor = callers.as(PRODUCT, () -> known(at, source, reference));
        return start(Erasure.Kind.ERASED, Set.of(contributor), Set.of(), reason);
    }

    /** What erasing the contributor would touch. */
    @AllowProduct
    public ErasurePreview preview(ContributorId contributor) {
        return ErasurePreview.of(withdrawn.around(Set.of(contributor)));
    }

    /** Erases the contributors and all they said. */
    @AllowProduct
    public ErasurePreview erase(Collection<ContributorId> people, TakeBackReason reason) {
        return start(Erasure.Kind.ERASED, Set.copyOf(people), Set.of(), reason);
    }

    /** Takes the testimonies back; those not there are passed over. */
    @AllowProduct
    public ErasurePreview withdraw(Collection<TestimonyId> ids, TakeBackReason reason) {
        return start(Erasure.Kind.WITHDRAWN, Set.of(), Set.copyOf(ids), reason);
    }

    /** What the contributor took back and did not have erased: for them alone. */
    @AllowProduct
    public List<Testimony> withdrawnBy(ContributorId contributor) {
        return withdrawn.of(contributor);
    }

    /** Everybody whose erasure was asked for. */
    @AllowProduct
    public Set<ContributorId> erased() {
        return erasures.people();
    }

    /** Carries on what the end of the process cut off, and what an older copy of the store does not know of. */
    @AllowProduct
    public int carryOn() {
        List<Erasure> unfinished = erasures.unfinished();
        unfinished.forEach(work::carryOn);
        return unfinished.size();
    }

    private ErasurePreview start(
            Erasure.Kind kind, Set<ContributorId> people, Set<TestimonyId> testimonies, TakeBackReason reason) {
        Erasure erasure = new Erasure(
                TimeOrderedId.next(),
                kind,
                people,
                testimonies,
                reason,
                LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        List<UUID> ids = new ArrayList<>(List.of(erasure.id()));
        people.forEach(one -> ids.add(one.value()));
        testimonies.forEach(one -> ids.add(one.value()));
        audit.record("testimony.taken-back." + reason.word(), ids);
        return callers.as(PRODUCT, () -> {
            List<Said> touched = people.isEmpty() ? withdrawn.aroundThese(testimonies) : withdrawn.around(people);
            erasures.save(erasure);
            work.carryOut(erasure);
            return ErasurePreview.of(touched);
        });
    }

    private ContributorId known(PlaceId at, String source, String reference) {
        return contributors
                .known(new Scope.OfPlace(at.value()), source, reference.strip())
                .map(ContributorId::new)
                .orElseThrow(() -> new NotFound("Nobody of that reference came in with " + source));
    }
}
