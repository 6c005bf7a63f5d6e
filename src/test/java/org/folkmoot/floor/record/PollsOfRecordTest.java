package org.folkmoot.floor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Attendance;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Presence;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ShownAttendance.Numbers;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.record.PollWords.Came;
import org.folkmoot.floor.record.PollWords.Figure;
import org.folkmoot.floor.record.SessionRecord.Polled;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the record of a session tells of its polls, its attendance and the words that were explained, and to whom. */
@FloorTest
class PollsOfRecordTest {

    private static final PollPlan WORD = new PollPlan("One word?", new Asked.WordList(1), Optional.empty());
    private static final PollPlan TRAVEL =
            new PollPlan("How did you come?", new Asked.One(List.of("Bus", "Bike")), Optional.empty());

    @Autowired
    private Town town;

    @Autowired
    private Polls polls;

    @Autowired
    private PollAnswers answers;

    @Autowired
    private PollResults results;

    @Autowired
    private RecordsOfSessions records;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Glossary glossary;

    @Autowired
    private Callers callers;

    /** Its day is past. */
    private Moot past(int members) {
        return on(LocalDate.parse("2026-06-12"), members);
    }

    private Moot on(LocalDate day, int members) {
        Moot moot = town.moot(members);
        does(moot, () -> {
            Session session = assemblies
                    .find(moot.assembly())
                    .flatMap(assembly -> assembly.session(moot.session()))
                    .orElseThrow();
            assemblies.plan(
                    moot.assembly(),
                    new Session(
                            session.id(),
                            session.title(),
                            day,
                            session.starts(),
                            session.venue(),
                            session.tables(),
                            session.agenda()));
        });
        return moot;
    }

    private void does(Moot moot, Runnable act) {
        town.as(moot.facilitator(), () -> {
            act.run();
            return true;
        });
    }

    private PollId poll(Moot moot, PollPlan plan, List<Answer> each) {
        PollId id = new PollId(TimeOrderedId.next());
        does(moot, () -> {
            polls.prepare(moot.assembly(), moot.session(), id, plan);
            polls.open(moot.assembly(), id, 0);
        });
        for (int i = 0; i < each.size(); i++) {
            Answer answer = each.get(i);
            town.as(
                    moot.member(i),
                    () -> answers.answer(moot.assembly(), id, new SentAnswer(UUID.randomUUID(), answer, List.of())));
        }
        return id;
    }

    private static List<Answer> bus(int people) {
        return IntStream.range(0, people)
                .<Answer>mapToObj(_ -> new Answer.Chosen(List.of(0)))
                .toList();
    }

    private SessionRecord read(Moot moot, Town.Somebody reader) {
        return town.as(reader, () -> records.read(moot.assembly(), moot.session()))
                .orElseThrow();
    }

    private static PollWords words(Polled polled) {
        return new PollWords(polled, (key, _) -> key);
    }

    @Test
    void a_result_the_room_never_saw_is_read_by_members_and_others_only_once_the_record_is_published() {
        Moot moot = past(6);
        PollId shown = poll(moot, TRAVEL, bus(6));
        does(moot, () -> {
            polls.close(moot.assembly(), shown);
            results.show(moot.assembly(), shown);
            results.hide(moot.assembly(), shown);
        });
        PollId never = poll(moot, TRAVEL, bus(5));
        does(moot, () -> polls.close(moot.assembly(), never));
        assertThat(read(moot, moot.member(0)).polls())
                .extracting(polled -> polled.poll().id())
                .containsExactly(shown);
        assertThat(read(moot, moot.facilitator()).polls())
                .extracting(Polled::isUntold)
                .containsExactly(false, true);
        does(moot, () -> records.publish(moot.assembly(), moot.session()));
        SessionRecord open = callers.as(new Caller.Anonymous(), () -> records.open(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(open.polls()).hasSize(2).isEqualTo(read(moot, moot.member(0)).polls());
        assertThat(words(open.polls().getLast()).sentences()).contains("floor.record.poll.untold");
        assertThat(words(open.polls().getLast()).rows().getFirst().numbers())
                .containsEntry(Figure.PEOPLE, java.math.BigDecimal.valueOf(5));
        does(moot, () -> records.withdraw(moot.assembly(), moot.session()));
        assertThat(read(moot, moot.member(0)).polls()).hasSize(1);
    }

    @Test
    void of_few_answers_there_is_no_result_and_of_a_withdrawn_poll_no_number() {
        Moot moot = past(6);
        PollId few = poll(moot, TRAVEL, bus(4));
        does(moot, () -> polls.close(moot.assembly(), few));
        PollId withdrawn = poll(moot, TRAVEL, bus(6));
        does(moot, () -> polls.withdraw(moot.assembly(), withdrawn));
        PollId entered = poll(moot, TRAVEL, bus(5));
        MemberId last = moot.member(5).member();
        town.as(
                moot.facilitator(),
                () -> answers.answerFor(
                        moot.assembly(),
                        entered,
                        last,
                        new SentAnswer(UUID.randomUUID(), new Answer.Chosen(List.of(1)), List.of())));
        does(moot, () -> polls.close(moot.assembly(), entered));
        List<Polled> all = read(moot, moot.facilitator()).polls();
        assertThat(all)
                .extracting(polled -> words(polled).came())
                .containsExactly(Came.WITHHELD, Came.WITHDRAWN, Came.COUNTED);
        assertThat(words(all.getFirst()).rows()).isEmpty();
        assertThat(words(all.get(1)).rows()).isEmpty();
        assertThat(words(all.get(1)).answered()).isEmpty();
        assertThat(words(all.getLast()).entered()).isEmpty();
        assertThat(words(all.getLast()).sentences())
                .contains("floor.record.poll.entered.few")
                .noneMatch(sentence -> sentence.contains("floor.poll.entered"));
    }

    @Test
    void a_hidden_word_is_in_no_record_and_nothing_says_there_was_one() {
        Moot moot = past(6);
        PollId poll = poll(
                moot,
                WORD,
                List.of(
                        new Answer.Words(List.of("Kind")),
                        new Answer.Words(List.of("kind")),
                        new Answer.Words(List.of("Priya")),
                        new Answer.Words(List.of("Slow")),
                        new Answer.Words(List.of("slow")),
                        new Answer.Words(List.of("slow"))));
        does(moot, () -> {
            polls.close(moot.assembly(), poll);
            results.hideWord(moot.assembly(), poll, "priya");
            results.show(moot.assembly(), poll);
        });
        SessionRecord record = read(moot, moot.facilitator());
        assertThat(record + RecordTable.rows(record, (key, _) -> key).toString())
                .contains("slow")
                .doesNotContainIgnoringCase("priya");
    }

    @Test
    void attendance_is_told_as_numbers() {
        Moot moot = on(LocalDate.now(Dates.ZONE), 6);
        assertThat(read(moot, moot.facilitator()).attendance().marked()).isEmpty();
        does(moot, () -> {
            moot.members()
                    .forEach(one -> attendance.mark(
                            moot.assembly(), moot.session(), one.member(), Presence.PRESENT, UUID.randomUUID()));
        });
        SessionRecord record = read(moot, moot.facilitator());
        assertThat(record.attendance().marked())
                .contains(new SessionRecord.Marked(6, 6, Optional.of(new SessionRecord.Missed(0, 0))));
    }

    @Test
    void a_word_explained_on_a_later_day_is_not_of_this_one() {
        for (LocalDate day : List.of(LocalDate.parse("2026-06-12"), LocalDate.now(Dates.ZONE))) {
            Moot moot = on(day, 1);
            does(moot, () -> glossary.explain(moot.assembly(), new Term("quorum", "How many must vote.")));
            assertThat(read(moot, moot.facilitator()).words()).hasSize(day.equals(LocalDate.now(Dates.ZONE)) ? 1 : 0);
        }
    }

    @Test
    void why_somebody_was_not_there_is_told_only_where_no_few_can_be_worked_out() {
        assertThat(Happened.marked(new Numbers(60, 50, 5, 5)).missed()).contains(new SessionRecord.Missed(5, 5));
        assertThat(Happened.marked(new Numbers(60, 60, 0, 0)).missed()).contains(new SessionRecord.Missed(0, 0));
        for (Numbers few : List.of(new Numbers(60, 50, 4, 6), new Numbers(60, 50, 6, 4), new Numbers(60, 48, 5, 5))) {
            assertThat(Happened.marked(few).missed()).as(few.toString()).isEmpty();
        }
    }
}
