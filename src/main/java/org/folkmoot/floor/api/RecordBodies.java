package org.folkmoot.floor.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.evaluation.ShownEvaluation;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.record.PollWords;
import org.folkmoot.floor.record.QuestionWords;
import org.folkmoot.floor.record.RecordTable;
import org.folkmoot.floor.record.RecordsOfSessions.Published;
import org.folkmoot.floor.record.SessionRecord;

/** The record of a session as JSON. What is not known, or would tell of fewer people than are shown, is left out. */
final class RecordBodies {

    private RecordBodies() {}

    record RecordBody(
            AssemblyBody assembly,
            SessionBody session,
            PromiseBodies.PromisedBody promise,
            List<ItemBody> agenda,
            AttendanceBody attendance,
            List<QuestionBody> questions,
            List<RecordedPollBody> polls,
            List<NotesBody> notes,
            List<WitnessesBody> witnesses,
            Optional<EvaluationBody> evaluation,
            List<WordBody> words) {

        static RecordBody of(SessionRecord record, RuleWords.Say texts) {
            SessionRecord.Facts facts = record.facts();
            return new RecordBody(
                    new AssemblyBody(facts.assembly().value(), facts.assemblyName()),
                    SessionBody.of(facts),
                    PromiseBodies.PromisedBody.of(record.promised(), texts),
                    record.agenda().stream().map(ItemBody::of).toList(),
                    AttendanceBody.of(record.attendance()),
                    record.questions().stream()
                            .map(question -> QuestionBody.of(new QuestionWords(question, texts)))
                            .toList(),
                    record.polls().stream()
                            .map(poll -> RecordedPollBody.of(new PollWords(poll, texts)))
                            .toList(),
                    record.notes().stream().map(NotesBody::of).toList(),
                    record.witnesses().stream().map(WitnessesBody::of).toList(),
                    record.evaluation().map(EvaluationBody::of),
                    record.words().stream().map(WordBody::of).toList());
        }
    }

    record EvaluationBody(int answered, List<AspectBody> aspects) {

        private static EvaluationBody of(ShownEvaluation.Numbers numbers) {
            return new EvaluationBody(
                    numbers.answered(),
                    numbers.scores().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(one -> new AspectBody(
                                    RecordTable.code(one.getKey()),
                                    one.getValue().mean(),
                                    one.getValue().number(),
                                    one.getValue().people()))
                            .toList());
        }
    }

    /** @param scores how many gave each, from 1 to 5 */
    record AspectBody(String aspect, BigDecimal mean, int people, List<Integer> scores) {}

    record AssemblyBody(UUID id, String name) {}

    record SessionBody(
            UUID id,
            String title,
            LocalDate date,
            String venue,
            String standing,
            Optional<Instant> began,
            Optional<Instant> ended) {

        private static SessionBody of(SessionRecord.Facts facts) {
            return new SessionBody(
                    facts.session().value(),
                    facts.title(),
                    facts.date(),
                    facts.venue(),
                    RecordTable.code(facts.standing()),
                    facts.began(),
                    facts.ended());
        }
    }

    record ItemBody(
            String title,
            String kind,
            String course,
            Optional<Instant> plannedStart,
            int plannedMinutes,
            Optional<Instant> start,
            Optional<Integer> minutes,
            int minutesLate) {

        private static ItemBody of(SessionRecord.Item item) {
            return new ItemBody(
                    item.title(),
                    RecordTable.code(item.kind()),
                    RecordTable.code(item.course()),
                    item.plannedStart(),
                    item.plannedMinutes(),
                    item.start(),
                    boxed(item.minutes()),
                    item.minutesLate());
        }
    }

    record AttendanceBody(
            Optional<Integer> members,
            Optional<Integer> voted,
            Optional<Integer> membersWhoSpoke,
            Optional<Integer> minutesSpoken,
            Optional<Integer> onRoll,
            Optional<Integer> present,
            Optional<Integer> apologies,
            Optional<Integer> absent) {

        private static AttendanceBody of(SessionRecord.Attendance attendance) {
            return new AttendanceBody(
                    boxed(attendance.members()),
                    boxed(attendance.voted()),
                    attendance.speaking().map(SessionRecord.Speaking::members),
                    attendance.speaking().map(SessionRecord.Speaking::minutes),
                    attendance.marked().map(SessionRecord.Marked::onRoll),
                    attendance.marked().map(SessionRecord.Marked::present),
                    attendance.marked().flatMap(SessionRecord.Marked::missed).map(SessionRecord.Missed::apologies),
                    attendance.marked().flatMap(SessionRecord.Marked::missed).map(SessionRecord.Missed::absent));
        }
    }

    record QuestionBody(
            String wording,
            String byline,
            List<WordBody> explained,
            String rule,
            String result,
            String word,
            Optional<Integer> voted,
            int members,
            Optional<RoomBodies.CountsBody> counts,
            Optional<String> reason,
            Optional<Instant> opened,
            Optional<Instant> closed,
            List<ReopenedBody> reopened,
            Optional<Integer> late,
            Optional<Integer> entered,
            List<String> sentences) {

        private static QuestionBody of(QuestionWords words) {
            Question question = words.question();
            return new QuestionBody(
                    question.text().wording(),
                    question.text().byline(),
                    question.text().explained().stream()
                            .map(term -> new WordBody(term.word(), term.means()))
                            .toList(),
                    words.rule(),
                    RecordTable.code(words.came()),
                    words.word(),
                    boxed(words.voted()),
                    question.roll(),
                    words.result().map(RoomBodies.CountsBody::of),
                    question.undone().map(Question.Undone::reason),
                    question.course().opened(),
                    question.course().closed(),
                    question.course().reopened().stream()
                            .map(each -> new ReopenedBody(each.closed(), each.opened()))
                            .toList(),
                    boxed(QuestionWords.shown(question.late())),
                    boxed(QuestionWords.shown(question.entered())),
                    words.sentences());
        }
    }

    /** A close that was taken back. */
    record ReopenedBody(Instant closed, Instant opened) {}

    record NotesBody(Optional<String> item, List<GroupBody> groups) {

        private static NotesBody of(SessionRecord.ItemNotes notes) {
            return new NotesBody(
                    notes.item(),
                    notes.groups().stream()
                            .map(group -> new GroupBody(
                                    group.name(),
                                    group.lines().stream().map(LineBody::of).toList()))
                            .toList());
        }
    }

    record GroupBody(Optional<String> name, List<LineBody> lines) {}

    record LineBody(String words, boolean merged, List<NoteBody> notes) {

        private static LineBody of(SessionRecord.Line line) {
            return new LineBody(
                    line.words(),
                    line.isMerged(),
                    line.said().stream().map(NoteBody::of).toList());
        }
    }

    record NoteBody(int table, Optional<String> item, String kind, String text, boolean readBack) {

        private static NoteBody of(SessionRecord.Said said) {
            return new NoteBody(
                    said.table(),
                    said.item(),
                    RecordTable.code(said.kind()),
                    said.text(),
                    said.readBack() == SessionRecord.ReadBack.AGREED);
        }
    }

    record WitnessesBody(int round, Optional<String> item, List<AnsweredBody> questions) {

        private static WitnessesBody of(SessionRecord.Witnesses round) {
            return new WitnessesBody(
                    round.round(),
                    round.item(),
                    round.list().stream()
                            .map(one ->
                                    new AnsweredBody(one.question(), RecordTable.code(one.progress()), one.answer()))
                            .toList());
        }
    }

    record AnsweredBody(String question, String progress, String answer) {}

    record WordBody(String word, String means) {

        private static WordBody of(Term term) {
            return new WordBody(term.word(), term.means());
        }
    }

    /**
     * A session of which anyone may read the record.
     *
     * @param record the address of that
     */
    record PublishedBody(UUID id, String title, LocalDate date, String record) {

        static PublishedBody of(UUID assembly, Published published) {
            UUID id = published.session().value();
            return new PublishedBody(
                    id,
                    published.title(),
                    published.date(),
                    "/api/v1/assemblies/" + assembly + "/sessions/" + id + "/record");
        }
    }

    /** What a column of the CSV or a value of the JSON is. */
    record FieldBody(String field, String meaning) {}

    static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
