package org.folkmoot.floor.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;
import org.folkmoot.floor.witnesses.RoundAct.Step;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Rounds of questions in the store. */
@StoreTest
class RoundRecordsContractTest {

    private static final Instant THEN = Instant.parse("2026-12-01T12:00:00Z");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final RoundRecords records;
    private final AssemblyId assembly = new AssemblyId(new UUID(0, 9));
    private final SessionId session = new SessionId(TimeOrderedId.next());
    private final RoundId id = new RoundId(session, 1);

    RoundRecordsContractTest(MongoTemplate store) {
        this.records = new RoundRecords(store);
    }

    private static AskedId asked(int i) {
        return new AskedId(new UUID(7, i));
    }

    private static Ticks ticks(int question, UUID... before) {
        BitSet numbers = new BitSet();
        numbers.set(question);
        return new Ticks(UUID.randomUUID(), numbers, List.of(before));
    }

    private void begin() {
        assertThat(records.begin(
                        Round.begun(assembly, session, 1, Optional.of(new ItemId(new UUID(0, 3))), Stage.ASKING)))
                .isTrue();
        records.change(
                id,
                round -> IntStream.range(0, 4)
                        .boxed()
                        .reduce(
                                round,
                                (more, i) -> more.asked(asked(i), TOKEN, "Question " + i, THEN),
                                (_, last) -> last));
    }

    private Round act(RoundAct act) {
        return records.change(id, round -> round.after(act)).orElseThrow();
    }

    @Test
    void a_round_is_kept_as_it_was_left() {
        begin();
        assertThat(records.begin(Round.begun(assembly, session, 1, Optional.empty(), Stage.ASKING)))
                .isFalse();
        records.change(
                id,
                round -> round.adopted(asked(4), new Asker.Table(4, new NoteId(new UUID(1, 1))), "Who pays?", THEN));
        act(new RoundAct.Reword(asked(0), 1, "In other words"));
        act(new RoundAct.Merge(asked(1), 1, asked(0)));
        act(new RoundAct.Hide(asked(2), 1, Fate.Why.NAMES_SOMEBODY));
        records.change(id, round -> round.takenBack(asked(3)));
        act(new Step(Stage.ASKING, Stage.SORTING));
        Round last = act(new Step(Stage.SORTING, Stage.CHOOSING));
        assertThat(records.latest(session)).contains(last);
        assertThat(last.asked().standing()).hasSize(2);
        act(new RoundAct.Pick(asked(0)));
        Tallied numbers = new Tallied(
                new Count(OptionalInt.of(60)),
                Map.of(asked(0), new Count(OptionalInt.of(46)), asked(4), new Count(OptionalInt.empty())),
                List.of(new Tallied.Missed(asked(4), new Count(OptionalInt.empty()))));
        Round chosen = records.choose(id, round -> round.chosen(List.of(asked(0)), numbers))
                .orElseThrow();
        assertThat(records.find(id)).contains(chosen);
        assertThat(chosen.tallied()).contains(numbers);
        assertThat(records.all(session)).containsExactly(chosen);
        assertThat(records.all(new SessionId(TimeOrderedId.next()))).isEmpty();
        assertThat(records.withTraces()).contains(id);
        records.noTraces(id);
        assertThat(records.withTraces()).doesNotContain(id);
    }

    @Test
    void ticks_are_filed_while_members_tick_and_are_gone_with_the_choice() {
        begin();
        Ticks first = ticks(0);
        assertThat(records.tick(id, TOKEN, first)).as("not yet").isFalse();
        act(new Step(Stage.ASKING, Stage.SORTING));
        long version = act(new Step(Stage.SORTING, Stage.TICKING)).version();
        assertThat(records.tick(id, TOKEN, first)).isTrue();
        assertThat(records.tick(id, TOKEN, first)).as("the same again").isTrue();
        Ticks other = ticks(1);
        assertThat(records.tick(id, TOKEN, other))
                .as("knew nothing of the first")
                .isFalse();
        Ticks second = ticks(1, first.id());
        assertThat(records.tick(id, TOKEN, second)).isTrue();
        assertThat(records.tick(id, TOKEN, first))
                .as("late, after it was changed")
                .isFalse();
        assertThat(records.find(id).orElseThrow().version())
                .as("nobody is told")
                .isEqualTo(version);
        act(new RoundAct.Reword(asked(0), 1, "While they tick"));
        assertThat(records.ticks(id).get(TOKEN).filed()).isEqualTo(second.filed());
        act(new Step(Stage.TICKING, Stage.CHOOSING));
        assertThat(records.tick(id, TOKEN, ticks(2, second.id())))
                .as("too late")
                .isFalse();
        assertThat(records.ticks(id)).hasSize(1);
        act(new RoundAct.Pick(asked(0)));
        records.choose(id, round -> round.chosen(List.of(asked(0)), new Tallied(Count.of(1), Map.of(), List.of())));
        assertThat(records.ticks(id)).isEmpty();
        assertThat(records.tick(id, TOKEN, ticks(2))).isFalse();
    }
}
