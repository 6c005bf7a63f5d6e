package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@StoreTest
class AssemblyRecordsTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T10:00:00Z");

    private final MongoTemplate store;
    private final AssemblyRecords records;

    AssemblyRecordsTest(MongoTemplate store) {
        this.store = store;
        this.records = new AssemblyRecords(store);
    }

    @BeforeEach
    void indexes() {
        new AssemblyRecords.Schema().apply(store);
    }

    @Test
    void an_assembly_is_found_again_as_it_was() {
        KeptAssembly kept = assembly();
        records.insert(kept);
        assertThat(records.find(kept.assembly().id())).contains(kept);
        assertThat(records.all()).containsExactly(kept);
        SessionId session = kept.assembly().sessions().getFirst().id();
        assertThat(records.findBySession(session)).contains(kept);
        assertThat(records.findBySession(new SessionId(UUID.randomUUID()))).isEmpty();
        assertThat(records.find(new AssemblyId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void of_sessions_planned_at_the_same_time_none_is_lost() throws Exception {
        KeptAssembly kept = assembly();
        records.insert(kept);
        AssemblyId id = kept.assembly().id();
        List<Callable<Boolean>> plans = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> records.change(
                                id, before -> before.with(before.assembly().with(session("Session " + i))))
                        .isPresent())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> planned : threads.invokeAll(plans)) {
                assertThat(planned.get()).isTrue();
            }
        }
        assertThat(records.find(id).orElseThrow().assembly().sessions()).hasSize(9);
    }

    @Test
    void a_change_that_changes_nothing_writes_nothing() {
        KeptAssembly kept = assembly();
        records.insert(kept);
        records.change(kept.assembly().id(), before -> before);
        assertThat(records.find(kept.assembly().id()).orElseThrow().version()).isZero();
    }

    @Test
    void members_with_accounts_join_leave_and_come_back_under_the_name_they_are_called_by() {
        AccountId amina = new AccountId(UUID.randomUUID());
        AccountId dev = new AccountId(UUID.randomUUID());
        MemberId aminas = new MemberId(amina.value());
        KeptAssembly joined = assembly().seen(Map.of(amina, "Amina Yusuf", dev, "Dev Patel"), Set.of(), THEN);
        KeptAssembly named = joined.changed(aminas, member -> member.called("Amina"));
        KeptAssembly left = named.seen(Map.of(dev, "Dev Patel"), Set.of(amina), LATER);
        assertThat(left.roll())
                .contains(
                        new Member(aminas, "Amina", Optional.of(amina), THEN, Optional.of(LATER)),
                        Member.of(dev, "Dev Patel", THEN));
        KeptAssembly back = left.seen(Map.of(amina, "Amina Yusuf"), Set.of(), LATER);
        assertThat(back.member(aminas))
                .contains(new Member(aminas, "Amina", Optional.of(amina), LATER, Optional.empty()));

        records.insert(left);
        assertThat(records.find(left.assembly().id()).orElseThrow().roll()).isEqualTo(left.roll());
    }

    @Test
    void members_without_an_account_stay_whatever_becomes_of_accounts() {
        Member joyce = new Member(new MemberId(UUID.randomUUID()), "Joyce", Optional.empty(), THEN, Optional.empty());
        AccountId dev = new AccountId(UUID.randomUUID());
        KeptAssembly kept = assembly().and(List.of(joyce)).seen(Map.of(dev, "Dev"), Set.of(), THEN);
        assertThat(kept.seen(Map.of(), Set.of(dev), LATER).roll()).contains(joyce);
        records.insert(kept);
        assertThat(records.find(kept.assembly().id())).contains(kept);
    }

    @Test
    void a_roll_written_while_every_member_had_an_account_is_read_as_it_was() {
        KeptAssembly kept = assembly();
        records.insert(kept);
        UUID account = UUID.randomUUID();
        store.updateFirst(
                Query.query(Criteria.where("_id").is(kept.assembly().id().value())),
                Update.update(
                        "roll",
                        List.of(new Document("account", account)
                                .append("name", "Amina")
                                .append("joined", Date.from(THEN)))),
                AssemblyRecords.COLLECTION);
        assertThat(records.find(kept.assembly().id()).orElseThrow().roll())
                .containsExactly(Member.of(new AccountId(account), "Amina", THEN));
    }

    @Test
    void an_assembly_written_before_there_were_phases_works_as_most_do() {
        KeptAssembly kept = assembly();
        Document before = AssemblyDocument.of(kept);
        before.remove("shape");
        before.getList("sessions", Document.class).getFirst().remove("phase");
        Assembly read = AssemblyDocument.read(before).assembly();
        assertThat(read.shape()).isEqualTo(Shape.USUAL);
        assertThat(read.sessions().getFirst().phase()).isEqualTo(Phase.DELIBERATE);
    }

    @Test
    void two_members_of_the_same_name_stay_two() {
        AccountId one = new AccountId(UUID.randomUUID());
        AccountId other = new AccountId(UUID.randomUUID());
        KeptAssembly seen = assembly().seen(Map.of(one, "Mary Price", other, "Mary Price"), Set.of(), THEN);
        assertThat(seen.changed(new MemberId(one.value()), member -> member.called("Mary P."))
                        .roll())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Mary P.", "Mary Price");
    }

    @Test
    void a_rehearsal_is_read_as_one_counts_at_no_place_and_can_be_removed() {
        KeptAssembly kept = assembly(Optional.of(new Rehearsal(
                new AssemblyId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()))));
        records.insert(kept);
        AssemblyId id = kept.assembly().id();
        assertThat(new AssemblyRecords(store).find(id)).contains(kept);
        assertThat(records.countAt(kept.assembly().place())).isZero();
        records.find(id);
        records.remove(kept.assembly());
        records.remove(kept.assembly());
        assertThat(records.find(id)).isEmpty();
        assertThat(records.findBySession(kept.assembly().sessions().getFirst().id()))
                .isEmpty();
    }

    @Test
    void assemblies_are_counted_at_their_very_place() {
        KeptAssembly kept = assembly();
        records.insert(kept);
        records.insert(assembly());
        assertThat(records.countAt(kept.assembly().place())).isEqualTo(1);
        assertThat(records.countAt(new PlaceId(UUID.randomUUID()))).isZero();
    }

    private static KeptAssembly assembly() {
        return assembly(Optional.empty());
    }

    private static KeptAssembly assembly(Optional<Rehearsal> rehearsal) {
        Promise promise = new Promise(
                "Marlow Vale Council",
                "We will answer each point in public.",
                LocalDate.parse("2026-05-03"),
                LocalDate.parse("2026-11-03"));
        Assembly assembly = new Assembly(
                new AssemblyId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                "Care at home assembly",
                "What should change when people leave hospital?",
                Optional.of(promise),
                List.of(session("The first day")),
                THEN,
                new Shape(
                        Shape.Output.EXPECTATION,
                        new DecisionRule(DecisionRule.Bar.FOUR_FIFTHS, DecisionRule.Of.VALID, DecisionRule.Quorum.HALF),
                        6),
                new PromiseHistory(
                        Optional.of(LATER),
                        Optional.of(new PromiseHistory.Without(UUID.randomUUID(), THEN)),
                        List.of(
                                new PromiseHistory.Earlier(
                                        Optional.of(promise), "A new chair", UUID.randomUUID(), LATER),
                                new PromiseHistory.Earlier(
                                        Optional.empty(), "A promise after all", UUID.randomUUID(), LATER))),
                rehearsal);
        return new KeptAssembly(assembly, List.of(), 0);
    }

    private static Session session(String title) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                title,
                LocalDate.parse("2026-06-12"),
                LocalTime.parse("10:00"),
                "Harbour hall",
                8,
                List.of(
                        new AgendaItem("Welcome", 15, AgendaItem.Kind.WELCOME),
                        new AgendaItem("Vote", 20, AgendaItem.Kind.VOTE)),
                Phase.DECIDE);
    }
}
