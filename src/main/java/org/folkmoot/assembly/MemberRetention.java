package org.folkmoot.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.springframework.stereotype.Component;

/**
 * Keeps promises about what is kept of members (decision 0034): needs, notes, why they left and where news go end 30 days after they left or the
 * assembly ended; their choices a year after it ended.
 */
@Component
record MemberRetention(AssemblyRecords assemblies, OnboardingRecords records, ChangeFeed feed, Audit audit, Clock clock)
        implements DailyWork {

    static final Period NEEDS_KEPT = Period.ofDays(30);
    static final Period CHOICES_KEPT = Period.ofYears(1);

    @Override
    public String what() {
        return "Deleting what members needed";
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        ItemByItem.each(what(), assemblies.all(), kept -> kept.assembly().id().value(), kept -> keep(kept, today));
    }

    private void keep(KeptAssembly kept, LocalDate today) {
        AssemblyId id = kept.assembly().id();
        Predicate<Member> isDone = member -> isDone(kept.assembly(), member, today);
        List<Member> done = kept.roll().stream().filter(isDone).toList();
        records.all(done).forEach(one -> records.change(id, one.member(), Onboarding::choicesAlone));
        if (isPast(kept.assembly().end(), CHOICES_KEPT, today)) {
            records.all(done).forEach(one -> records.remove(one.member()));
        }
        if (done.stream().anyMatch(member -> !member.withoutNeeds().equals(member))) {
            feed.write(
                    Assemblies.KIND,
                    List.of(id.value()),
                    () -> assemblies.change(
                            id,
                            newest -> newest.with(newest.roll().stream()
                                    .map(member -> isDone.test(member) ? member.withoutNeeds() : member))));
            audit.record("assembly.needs-deleted", List.of(id.value()));
        }
    }

    /** True if what this member needed is not kept any longer. */
    static boolean isDone(Assembly assembly, Member member, LocalDate today) {
        return isPast(assembly.end(), NEEDS_KEPT, today)
                || isPast(member.left().map(left -> left.atZone(Dates.ZONE).toLocalDate()), NEEDS_KEPT, today);
    }

    private static boolean isPast(Optional<LocalDate> day, Period kept, LocalDate today) {
        return day.filter(from -> from.plus(kept).isBefore(today)).isPresent();
    }
}
