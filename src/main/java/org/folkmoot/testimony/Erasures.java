package org.folkmoot.testimony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * Takes words back and erases people. Withdrawn words are out of every screen, search, count, suggestion, export and file of the index, and
 * stay readable to who said them; of an erased person nothing readable is left anywhere, also in older copies of the store. Both are done when
 * the call returns, can be asked for again, and are carried on at the next start if the process dies on the way.
 */
@CallerChecked
public class Erasures {

    private final ErasureWork work;
    private final ErasureRecords erasures;
    private final WithdrawnRecords withdrawn;
    private final Audit audit;
    private final Clock clock;

    Erasures(ErasureWork work, ErasureRecords erasures, WithdrawnRecords withdrawn, Audit audit, Clock clock) {
        this.work = work;
        this.erasures = erasures;
        this.withdrawn = withdrawn;
        this.audit = audit;
        this.clock = clock;
    }

    /** What erasing the contributor would touch. */
    public ErasurePreview preview(ContributorId contributor) {
        return ErasurePreview.of(withdrawn.around(Set.of(contributor)));
    }

    /** Erases the contributors and all they said. */
    public ErasurePreview erase(Collection<ContributorId> people, TakeBackReason reason) {
        return start(Erasure.Kind.ERASED, Set.copyOf(people), Set.of(), reason);
    }

    /** Takes the testimonies back; those not there are passed over. */
    public ErasurePreview withdraw(Collection<TestimonyId> ids, TakeBackReason reason) {
        return start(Erasure.Kind.WITHDRAWN, Set.of(), Set.copyOf(ids), reason);
    }

    /** What the contributor took back and did not have erased: for them alone. */
    public List<Testimony> withdrawnBy(ContributorId contributor) {
        return withdrawn.of(contributor);
    }

    /** Everybody whose erasure was asked for. */
    public Set<ContributorId> erased() {
        return erasures.people();
    }

    /**
     * Carries on what the end of the process cut off, and what an older copy of the store does not know of.
     *
     * @throws IllegalStateException if some could not be, once all others are
     */
    public int carryOn() {
        List<Erasure> unfinished = erasures.unfinished();
        List<Erasure> failed = ItemByItem.each("Carrying on what is erased", unfinished, Erasure::id, work::carryOn);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " erasures could not be carried on");
        }
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
        List<TestimonyFacts> touched = people.isEmpty() ? withdrawn.aroundThese(testimonies) : withdrawn.around(people);
        erasures.save(erasure);
        work.carryOut(erasure);
        return ErasurePreview.of(touched);
    }

    /**
     * What taking words back touches, in numbers.
     *
     * @param testimonies how many, those taken back before included
     * @param themes how many themes lose a count
     * @param services how many services lose a count
     * @param places at how many places
     */
    public record ErasurePreview(int testimonies, int themes, int services, int places) {

        static ErasurePreview of(Collection<TestimonyFacts> said) {
            return new ErasurePreview(
                    said.size(),
                    (int) said.stream()
                            .flatMap(one -> one.themes().stream())
                            .distinct()
                            .count(),
                    (int) said.stream()
                            .flatMap(one -> one.services().stream())
                            .distinct()
                            .count(),
                    (int) said.stream().map(TestimonyFacts::place).distinct().count());
        }

        /** True if nothing of the person is here any more. */
        public boolean isEmpty() {
            return testimonies == 0;
        }
    }

    /**
     * Words being taken back: ids only, so that it can be carried on after the process died, and again on an older copy of the store.
     *
     * @param contributors those being erased; empty where words are only withdrawn
     * @param testimonies what of theirs was found so far
     */
    record Erasure(
            UUID id,
            Kind kind,
            Set<ContributorId> contributors,
            Set<TestimonyId> testimonies,
            TakeBackReason reason,
            LocalDate day) {

        enum Kind {
            /** Out of every count and screen; the words stay for who said them. */
            WITHDRAWN,
            /** The person and every word of theirs. */
            ERASED
        }

        Erasure {
            contributors = Set.copyOf(contributors);
            testimonies = Set.copyOf(testimonies);
        }

        Erasure finding(Set<TestimonyId> more) {
            Set<TestimonyId> all = new LinkedHashSet<>(testimonies);
            all.addAll(more);
            return new Erasure(id, kind, contributors, all, reason, day);
        }
    }
}
