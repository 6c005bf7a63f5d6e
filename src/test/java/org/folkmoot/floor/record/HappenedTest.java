package org.folkmoot.floor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Question.Course;
import org.folkmoot.ballot.Question.Reopening;
import org.folkmoot.ballot.Question.State;
import org.folkmoot.ballot.Question.Undone;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgenda.Part;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.LineId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.WallNow;
import org.folkmoot.floor.notes.WallNow.Folding;
import org.folkmoot.floor.notes.WallNow.Merged;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallNow.Single;
import org.folkmoot.floor.record.QuestionWords.Came;
import org.folkmoot.floor.record.SessionRecord.Item;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.floor.speaking.Spoken;
import org.folkmoot.floor.witnesses.Answers;
import org.folkmoot.floor.witnesses.Answers.Answer;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.platform.csv.SafeCsv;
import org.junit.jupiter.api.Test;

/** What a record makes of what is stored. */
class HappenedTest {

    private static final Instant TEN = Instant.parse("2026-06-12T09:00:00Z");
    private static final AgendaItem WELCOME = new AgendaItem("Welcome", 30, AgendaItem.Kind.WELCOME);
    private static final AgendaItem TALK = new AgendaItem("Talk at the tables", 60, AgendaItem.Kind.TALK);
    private static final AgendaItem PLENARY = new AgendaItem("All together", 20, AgendaItem.Kind.PLENARY);
    private static final AgendaItem OUT = new AgendaItem("Taken out", 15, AgendaItem.Kind.LISTEN);
    private static final AgendaItem MORE = new AgendaItem("One more", 10, AgendaItem.Kind.PLENARY);
    private static final AssemblyId ASSEMBLY = new AssemblyId(UUID.randomUUID());
    private static final SessionId SESSION = new SessionId(UUID.randomUUID());
    static final Session PLANNED = new Session(
            SESSION,
            "The first day",
            LocalDate.parse("2026-06-12"),
            LocalTime.parse("10:00"),
            "Harbour hall",
            8,
            List.of(WELCOME, TALK, OUT, PLENARY));

    private static Instant at(int minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }

    private static Part part(AgendaItem item, int planned, int started) {
        return new Part(
                item,
                planned < 0 ? Optional.empty() : Optional.of(at(planned)),
                started < 0 ? Optional.empty() : Optional.of(at(started)));
    }

    private static LiveAgenda agenda(Optional<Instant> ended, Part... parts) {
        return new LiveAgenda(SESSION, ASSEMBLY, List.of(parts), at(125), ended, List.of(), 3);
    }

    private static Happened happened(
            Optional<LiveAgenda> agenda, List<Question> questions, WallNow wall, Spoken spoken) {
        Assembly assembly = new Assembly(
                ASSEMBLY,
                new PlaceId(UUID.randomUUID()),
                "Care at home assembly",
                "",
                Optional.empty(),
                List.of(PLANNED),
                TEN);
        Answer answered = new Answer("Who pays?", Progress.ANSWERED, "The council.");
        Answer waiting = new Answer("Since when?", Progress.WAITING, "");
        Answers answers = new Answers(1, Optional.of(TALK.id()), List.of(answered, waiting));
        return new Happened(
                assembly,
                PLANNED,
                agenda,
                Optional.empty(),
                questions,
                List.of(),
                wall,
                List.of(answers),
                spoken,
                Optional.empty(),
                List.of(new Term("quorum", "How many must vote.")));
    }

    private static SessionRecord record(LiveAgenda agenda, Question... questions) {
        return happened(Optional.of(agenda), List.of(questions), new WallNow(List.of()), new Spoken(0, Duration.ZERO))
                .record(at(300));
    }

    private static LiveAgenda ended() {
        return agenda(Optional.of(at(130)), part(WELCOME, 0, 4), part(TALK.lasting(50), 30, 40));
    }

    private static Question question(State state, Optional<Result> result, int voted, int late) {
        return new Question(
                new QuestionId(UUID.randomUUID()),
                ASSEMBLY,
                SESSION,
                new QuestionText("=1+1 \"One\" named worker,\nfor all?", "", List.of()),
                Rule.simpleMajority(),
                state,
                voted,
                0,
                Question.OnPaper.NONE,
                60,
                late,
                new Course(Optional.of(at(60)), Optional.of(at(70)), List.of(new Reopening(at(65), at(66)))),
                result,
                state == State.VOID ? Optional.of(new Undone(at(80), "The wrong words.")) : Optional.empty());
    }

    private static Question counted(int agree, int disagree, int abstain) {
        Tally tally = new Tally(agree, disagree, abstain);
        return question(State.COUNTED, Optional.of(Result.of(Rule.simpleMajority(), tally, 60)), tally.voters(), 0);
    }

    private static String say(String key, Object... arguments) {
        return key + Arrays.toString(arguments);
    }

    @Test
    void each_item_stands_beside_its_plan_with_what_came_late_was_added_and_never_happened() {
        SessionRecord record = record(agenda(
                Optional.of(at(130)),
                part(WELCOME, 0, 4),
                part(TALK.lasting(50), 30, 40),
                part(MORE, -1, 100),
                part(PLENARY, 105, -1)));
        List<Item> items = record.agenda();
        assertThat(items)
                .extracting(Item::title, Item::course)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Welcome", SessionRecord.Course.TOOK_PLACE),
                        org.assertj.core.groups.Tuple.tuple("Talk at the tables", SessionRecord.Course.TOOK_PLACE),
                        org.assertj.core.groups.Tuple.tuple("One more", SessionRecord.Course.TOOK_PLACE),
                        org.assertj.core.groups.Tuple.tuple("All together", SessionRecord.Course.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("Taken out", SessionRecord.Course.SKIPPED));
        assertThat(items)
                .extracting(Item::plannedMinutes)
                .as("as planned before the day")
                .containsExactly(30, 60, 10, 20, 15);
        assertThat(items).extracting(Item::minutesLate).containsExactly(4, 10, 0, 0, 0);
        assertThat(items.get(1).minutes()).isEqualTo(OptionalInt.of(60));
        assertThat(items.get(2).isAdded()).isTrue();
        assertThat(items.get(2).minutes()).isEqualTo(OptionalInt.of(30));
        assertThat(record.facts().began()).contains(at(4));
        assertThat(record.facts().ended()).contains(at(130));
    }

    @Test
    void a_session_is_over_when_it_was_ended_or_its_day_is_past() {
        LiveAgenda running = agenda(Optional.empty(), part(WELCOME, 0, 0), part(TALK, 30, -1));
        assertThat(Happened.standing(PLANNED, Optional.empty(), TEN)).isEqualTo(Standing.PLANNED);
        assertThat(Happened.standing(PLANNED, Optional.of(running), at(300))).isEqualTo(Standing.RUNNING);
        assertThat(Happened.standing(PLANNED, Optional.of(ended()), at(300))).isEqualTo(Standing.OVER);
        assertThat(Happened.standing(PLANNED, Optional.of(running), TEN.plus(Duration.ofDays(1))))
                .isEqualTo(Standing.OVER);
        assertThat(record(running).agenda())
                .extracting(Item::course)
                .startsWith(SessionRecord.Course.NOW, SessionRecord.Course.TO_COME);
    }

    @Test
    void notes_stand_under_their_item_and_group_and_a_merged_line_keeps_which_table_said_what() {
        Single alone = new Single(said(3, PLENARY, "Ring back."));
        Merged line = new Merged(
                new LineId(UUID.randomUUID()),
                "One contact",
                List.of(said(1, TALK, "One name."), said(7, PLENARY, "One number.")));
        Single gone = new Single(said(2, new AgendaItem("Elsewhere", 5, AgendaItem.Kind.TALK), "Of another day."));
        WallNow wall = new WallNow(List.of(
                new Pile(Optional.empty(), "", Folding.OPEN, List.of(alone, gone)),
                new Pile(Optional.of(new GroupId(UUID.randomUUID())), "Contact", Folding.OPEN, List.of(line))));
        SessionRecord record = happened(Optional.of(ended()), List.of(), wall, new Spoken(0, Duration.ZERO))
                .record(at(300));
        assertThat(record.noteCount()).isEqualTo(4);
        assertThat(record.notes())
                .extracting(SessionRecord.ItemNotes::item)
                .containsExactly(Optional.of("Talk at the tables"), Optional.of("All together"), Optional.empty());
        SessionRecord.Line merged =
                record.notes().getFirst().groups().getFirst().lines().getFirst();
        assertThat(record.notes().getFirst().groups().getFirst().name()).contains("Contact");
        assertThat(merged.isMerged()).isTrue();
        assertThat(merged.said()).extracting(SessionRecord.Said::table).containsExactly(1, 7);
        assertThat(merged.said().getLast().item()).contains("All together");
    }

    private static WallNow.Said said(int table, AgendaItem item, String text) {
        return new WallNow.Said(
                table,
                new Note(
                        new NoteId(UUID.randomUUID()),
                        item.id(),
                        Note.Kind.IDEA,
                        text,
                        UUID.randomUUID(),
                        TEN,
                        1,
                        Optional.empty(),
                        Note.Origin.SCREEN,
                        Optional.empty()));
    }

    @Test
    void numbers_of_few_people_are_not_told() {
        Question few = question(State.COUNTED, Optional.empty(), 4, 2);
        SessionRecord record = record(ended(), few);
        assertThat(record.attendance().members()).isEqualTo(OptionalInt.of(60));
        assertThat(record.attendance().voted()).isEmpty();
        assertThat(record.attendance().speaking()).isEmpty();
        QuestionWords words = new QuestionWords(few, HappenedTest::say);
        assertThat(words.came()).isEqualTo(Came.WITHHELD);
        assertThat(words.sentences())
                .contains("floor.record.late.few[5]")
                .noneMatch(line -> line.startsWith("floor.result.late"));
        assertThat(cells(record))
                .contains(List.of("questions", "1", "", "late", "", "", "", "fewer than 5"))
                .noneMatch(row -> row.contains("agree"));
        Happened spoken = happened(
                Optional.of(ended()), List.of(), new WallNow(List.of()), new Spoken(4, Duration.ofMinutes(12)));
        assertThat(spoken.record(at(300)).attendance().speaking()).isEmpty();
        Happened more = happened(
                Optional.of(ended()), List.of(), new WallNow(List.of()), new Spoken(5, Duration.ofMinutes(12)));
        assertThat(more.record(at(300)).attendance().speaking()).contains(new SessionRecord.Speaking(5, 12));
    }

    @Test
    void a_vote_is_told_with_its_counts_and_a_void_one_with_its_reason_and_no_number() {
        SessionRecord record = record(ended(), counted(40, 10, 5), question(State.VOID, Optional.empty(), 0, 0));
        assertThat(record.attendance().voted()).isEqualTo(OptionalInt.of(55));
        assertThat(cells(record))
                .contains(List.of("questions", "1", "", "agree", "", "40", "55", ""))
                .contains(List.of("questions", "1", "", "voted", "", "55", "60", ""))
                .contains(List.of("questions", "2", "", "reason", "The wrong words.", "", "", ""))
                .anyMatch(row -> row.get(3).equals("reopened"))
                .noneMatch(row -> row.get(1).equals("2") && row.get(3).equals("voted"));
    }

    @Test
    void what_waits_when_all_is_over_was_not_reached() {
        assertThat(record(ended()).witnesses().getFirst().list())
                .extracting(SessionRecord.Answered::progress)
                .containsExactly(Progress.ANSWERED, Progress.NOT_REACHED);
        assertThat(record(ended()).words()).hasSize(1);
    }

    @Test
    void a_table_that_a_spreadsheet_opens_runs_nothing_and_says_what_was_written() throws Exception {
        StringWriter out = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(out, RecordTable.COLUMNS)) {
            RecordTable.rows(record(ended(), counted(40, 10, 5)), HappenedTest::say)
                    .forEach(csv::row);
        }
        CsvSheet sheet = CsvSheet.of(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().cells()).isEqualTo(RecordTable.COLUMNS);
        String wording = sheet.rows().stream()
                .filter(row -> row.cell(3).equals("wording"))
                .findFirst()
                .orElseThrow()
                .cell(4);
        assertThat(wording).startsWith("'=1+1");
        assertThat(SafeCsv.plain(wording)).isEqualTo("=1+1 \"One\" named worker,\nfor all?");
    }

    private static List<List<String>> cells(SessionRecord record) {
        return RecordTable.rows(record, HappenedTest::say);
    }
}
