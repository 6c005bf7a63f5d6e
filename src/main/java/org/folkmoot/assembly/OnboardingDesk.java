package org.folkmoot.assembly;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Onboarding.Given;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.stereotype.Service;

/** The onboarding of members: each answers for themselves, changes it when they want to, and those who run the assembly see it. */
@Service
public class OnboardingDesk {

    private final AssemblyRecords assemblies;
    private final OnboardingRecords records;
    private final Roll roll;
    private final Audit audit;
    private final ChangeFeed feed;
    private final Clock clock;

    OnboardingDesk(
            AssemblyRecords assemblies,
            OnboardingRecords records,
            Roll roll,
            Audit audit,
            ChangeFeed feed,
            Clock clock) {
        this.assemblies = assemblies;
        this.records = records;
        this.roll = roll;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** What the caller answered last; empty if they have not finished. */
    @Allow(Role.MEMBER)
    public Optional<Given> mine(AssemblyId at) {
        return records.find(me(at)).flatMap(Onboarding::latest);
    }

    /**
     * Writes down what the caller answers, from this moment on.
     *
     * @param act made up by the device; the same again changes nothing, whatever was answered since
     * @throws AssemblyRefused if the caller is no member
     */
    @Allow(Role.MEMBER)
    public Given answer(AssemblyId at, UUID act, OnboardingAnswers answers) {
        MemberId member = me(at);
        Given given = new Given(act, clock.instant().truncatedTo(ChronoUnit.MILLIS), answers);
        Onboarding after = records.change(at, member, before -> {
            Onboarding changed = before.with(given);
            if (changed.history().size() > Onboarding.MOST) {
                throw new AssemblyRefused(Reason.TOO_MANY_CHANGES);
            }
            return changed;
        });
        if (after.latest().filter(given::equals).isPresent()) {
            audit.record("assembly.member-onboarded", List.of(at.value(), member.value()));
        }
        return after.latest().orElse(given);
    }

    /** All that members answered, by member; who is not in it has not finished. */
    @Allow(Role.FACILITATOR)
    public Map<MemberId, Onboarding> all(AssemblyId at) {
        List<Member> members = assemblies
                .find(at)
                .orElseThrow(() -> new NotFound("There is no such assembly"))
                .roll();
        return records.all(members).stream()
                .filter(one -> one.assembly().equals(at) && one.latest().isPresent())
                .collect(Collectors.toMap(Onboarding::member, Function.identity()));
    }

    /** What members said they need and is not among what is known of them, so that no table plan keeps to it yet; by name. */
    @Allow(Role.FACILITATOR)
    public List<Untaken> untaken(AssemblyId at) {
        Map<MemberId, Onboarding> answered = all(at);
        return roll.members(at).stream()
                .filter(member -> !member.isFormer())
                .flatMap(member -> Optional.ofNullable(answered.get(member.id())).flatMap(Onboarding::latest).stream()
                        .filter(given ->
                                !member.details().needing(given.answers()).equals(member.details()))
                        .map(given -> new Untaken(member, given)))
                .toList();
    }

    /** A member with what they answered last. */
    public record Untaken(Member member, Given given) {}

    /**
     * Takes over what members need into what is known of them. What they answered since it was looked at stays for another look, and who has left stays
     * as they are.
     *
     * @param seen as {@link #untaken} told it
     */
    @Allow(Role.FACILITATOR)
    public void takeOver(AssemblyId at, List<Untaken> seen) {
        Map<MemberId, Onboarding> answered = all(at);
        List<Untaken> standing = seen.stream()
                .filter(one -> Optional.ofNullable(answered.get(one.member().id()))
                        .flatMap(Onboarding::latest)
                        .filter(one.given()::equals)
                        .isPresent())
                .toList();
        feed.write(
                Assemblies.KIND,
                List.of(at.value()),
                () -> assemblies.change(
                        at, kept -> standing.stream().reduce(kept, OnboardingDesk::taken, (_, last) -> last)));
        audit.record(
                "assembly.needs-taken-over",
                Stream.concat(
                                Stream.of(at.value()),
                                standing.stream().map(one -> one.member().id().value()))
                        .toList());
    }

    private static KeptAssembly taken(KeptAssembly kept, Untaken one) {
        return kept.changed(
                one.member().id(),
                member -> member.isFormer()
                        ? member
                        : member.described(member.details().needing(one.given().answers())));
    }

    private MemberId me(AssemblyId at) {
        return roll.me(at).orElseThrow(() -> new AssemblyRefused(Reason.NOT_A_MEMBER));
    }
}
