package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Onboarding.Given;
import org.folkmoot.assembly.OnboardingAnswers.Choice;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What members answered, in the store, and how long it stays there. */
@StoreTest
class OnboardingRecordsContractTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    private final OnboardingRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final Member amina = member("Amina");

    OnboardingRecordsContractTest(MongoTemplate store) {
        this.records = new OnboardingRecords(store);
    }

    private static Member member(String name) {
        return new Member(
                new MemberId(UUID.randomUUID()),
                name,
                Optional.empty(),
                THEN,
                Optional.empty(),
                new MemberDetails(Map.of("area", "East"), Set.of(AccessNeed.CARER), "", "early"));
    }

    private static Given given(Choice photo) {
        return new Given(
                UUID.randomUUID(),
                THEN,
                new OnboardingAnswers(
                        photo,
                        Choice.NO,
                        Choice.YES,
                        Optional.of(new EmailAddress("amina@marlowvale.example")),
                        Set.of(AccessNeed.INTERPRETER, AccessNeed.CARER),
                        "Polish",
                        "brings a guide dog"));
    }

    @Test
    void answers_are_kept_as_they_were_given_and_the_same_act_twice_is_one() {
        Given first = given(Choice.YES);
        Given second = given(Choice.NO);
        records.change(assembly, amina.id(), before -> before.with(first));
        records.change(assembly, amina.id(), before -> before.with(second));
        records.change(assembly, amina.id(), before -> before.with(first));
        assertThat(records.find(amina.id()).orElseThrow().history()).containsExactly(first, second);
        assertThat(records.all(List.of(amina, member("Barry")))).hasSize(1);
    }

    @Test
    void without_needs_the_choices_stay_with_their_dates() {
        records.change(assembly, amina.id(), before -> before.with(given(Choice.YES)));
        records.change(assembly, amina.id(), Onboarding::choicesAlone);
        OnboardingAnswers answers = records.find(amina.id())
                .flatMap(Onboarding::latest)
                .orElseThrow()
                .answers();
        assertThat(answers.photo()).isEqualTo(Choice.YES);
        assertThat(answers.needs()).isEmpty();
        assertThat(answers.email()).isEmpty();
        assertThat(answers.line() + answers.language()).isEmpty();
        assertThat(amina.withoutNeeds().details())
                .isEqualTo(new MemberDetails(Map.of("area", "East"), Set.of(), "", ""));
        records.remove(amina.id());
        assertThat(records.find(amina.id())).isEmpty();
    }

    @Test
    void needs_go_30_days_after_somebody_left_and_all_goes_a_year_after_the_end() {
        Member gone = amina.gone(THEN, new Departure(Departure.Kind.WITHDREW, "ill"));
        Member here = member("Barry");
        KeptAssembly kept = new KeptAssembly(
                new Assembly(
                        assembly,
                        new PlaceId(UUID.randomUUID()),
                        "Care at home assembly",
                        "",
                        Optional.empty(),
                        List.of(new Session(
                                new SessionId(UUID.randomUUID()),
                                "Last",
                                LocalDate.parse("2027-02-13"),
                                LocalTime.NOON,
                                "",
                                0,
                                List.of())),
                        THEN),
                List.of(gone, here),
                0);
        assertThat(needsKept(kept, "2026-12-22")).as("on the 30th day").containsExactly(true, true);
        assertThat(needsKept(kept, "2026-12-23")).containsExactly(false, true);
        assertThat(needsKept(kept, "2027-03-16")).containsExactly(false, false);
    }

    /** Whether, on this day, the needs of each are kept. */
    private static List<Boolean> needsKept(KeptAssembly kept, String today) {
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        return kept.roll().stream()
                .map(member -> !MemberRetention.isDone(kept.assembly(), member, LocalDate.now(clock)))
                .toList();
    }
}
