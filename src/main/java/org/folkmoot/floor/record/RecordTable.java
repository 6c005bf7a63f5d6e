package org.folkmoot.floor.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.assembly.Promise;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.Scores;
import org.folkmoot.floor.evaluation.ShownEvaluation.Numbers;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.record.PollWords.Figure;
import org.folkmoot.floor.record.SessionRecord.Attendance;
import org.folkmoot.floor.record.SessionRecord.Group;
import org.folkmoot.floor.record.SessionRecord.Item;
import org.folkmoot.floor.record.SessionRecord.ItemNotes;
import org.folkmoot.floor.record.SessionRecord.Line;
import org.folkmoot.floor.record.SessionRecord.Said;
import org.folkmoot.floor.record.SessionRecord.Witnesses;

/** The record of a session as one flat table, section by section, each row a fact. */
public final class RecordTable {

    public static final List<String> COLUMNS =
            List.of("section", "item", "table", "kind", "text", "number", "of", "note");

    private final RuleWords.Say texts;
    private final List<List<String>> rows = new ArrayList<>();

    private RecordTable(RuleWords.Say texts) {
        this.texts = texts;
    }

    /** Its rows, each with a cell for each column. */
    public static List<List<String>> rows(SessionRecord record, RuleWords.Say texts) {
        RecordTable table = new RecordTable(texts);
        table.facts(record.facts());
        table.promised(record.promised());
        record.agenda().forEach(table::item);
        table.attendance(record.attendance());
        for (int i = 0; i < record.questions().size(); i++) {
            table.question(Integer.toString(i + 1), record.questions().get(i));
        }
        for (int i = 0; i < record.polls().size(); i++) {
            table.poll(Integer.toString(i + 1), new PollWords(record.polls().get(i), texts));
        }
        record.notes().forEach(table::notes);
        record.witnesses().forEach(table::witnesses);
        record.evaluation().ifPresent(table::evaluation);
        record.words().forEach(table::word);
        return table.rows;
    }

    /** A value of an enumeration as open data writes it. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void facts(SessionRecord.Facts facts) {
        add(new Row("session", "assembly").text(facts.assemblyName()));
        add(new Row("session", "title").text(facts.title()));
        add(new Row("session", "date").text(facts.date().toString()));
        add(new Row("session", "venue").text(facts.venue()));
        add(new Row("session", "standing").text(code(facts.standing())));
        facts.began().ifPresent(at -> add(new Row("session", "began").text(at.toString())));
        facts.ended().ifPresent(at -> add(new Row("session", "ended").text(at.toString())));
    }

    private void promised(Promised promised) {
        promised.now().ifPresent(promise -> {
            add(new Row("promise", "promise").text(promise.text()).note(promise.who()));
            add(new Row("promise", "made").text(promise.made().toString()));
            add(new Row("promise", "answer_due").text(promise.respondBy().toString()));
        });
        promised.beganWithout().ifPresent(day -> add(new Row("promise", "began_without").text(day.toString())));
        promised.earlier().forEach(earlier -> {
            add(new Row("promise", "earlier")
                    .text(earlier.was().map(Promise::text).orElse(""))
                    .note(earlier.reason()));
            earlier.was()
                    .ifPresent(was -> add(new Row("promise", "earlier_answer_due")
                            .text(was.respondBy().toString())));
            add(new Row("promise", "until").text(earlier.until().toString()));
        });
    }

    private void item(Item item) {
        Row row = new Row("agenda", code(item.kind())).item(item.title());
        add(row.kind("planned")
                .text(text(item.plannedStart()))
                .number(item.plannedMinutes())
                .note(code(item.kind())));
        add(row.kind(code(item.course()))
                .text(text(item.start()))
                .number(item.minutes())
                .of(item.plannedMinutes()));
        if (item.minutesLate() > 0) {
            add(row.kind("minutes_late").number(item.minutesLate()));
        }
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }

    private void attendance(Attendance attendance) {
        attendance.members().ifPresent(members -> add(new Row("attendance", "members").number(members)));
        attendance.voted().ifPresent(voted -> add(new Row("attendance", "voted").number(voted)));
        attendance.speaking().ifPresent(speaking -> {
            add(new Row("attendance", "members_who_spoke").number(speaking.members()));
            add(new Row("attendance", "minutes_spoken").number(speaking.minutes()));
        });
        attendance.marked().ifPresent(marked -> {
            Row row = new Row("attendance", "present");
            add(row.number(marked.present()).of(marked.onRoll()));
            marked.missed().ifPresent(missed -> {
                add(row.kind("apologies").number(missed.apologies()).of(marked.onRoll()));
                add(row.kind("absent").number(missed.absent()).of(marked.onRoll()));
            });
        });
    }

    private void question(String number, Question question) {
        QuestionWords words = new QuestionWords(question, texts);
        Row row = new Row("questions", "wording").item(number);
        add(row.text(question.text().wording()).note(question.text().byline()));
        for (Explained explained : question.text().explained()) {
            add(row.kind("explained").text(explained.word()).note(explained.means()));
        }
        add(row.kind("rule").text(words.rule()));
        add(row.kind("result").text(words.word()).note(code(words.came())));
        words.voted().ifPresent(voted -> add(row.kind("voted").number(voted).of(question.roll())));
        words.result().ifPresent(result -> {
            int voters = result.tally().voters();
            add(row.kind("agree").number(result.tally().agree()).of(voters));
            add(row.kind("disagree").number(result.tally().disagree()).of(voters));
            add(row.kind("abstain").number(result.tally().abstain()).of(voters));
            add(row.kind("needed").number(result.needed()).of(result.of()));
        });
        question.undone().ifPresent(undone -> add(row.kind("reason").text(undone.reason())));
        question.course()
                .reopened()
                .forEach(each -> add(row.kind("reopened").text(each.opened().toString())));
        few(row.kind("late"), question.late());
        few(row.kind("entered"), question.entered());
    }

    private void poll(String number, PollWords words) {
        PollPlan plan = words.polled().poll().plan();
        Row row = new Row("polls", "wording").item(number);
        add(row.text(plan.wording()).note(code(plan.asked().kind())));
        words.polled().item().ifPresent(item -> add(row.kind("item").text(item)));
        add(row.kind("method").note(code(words.method())));
        add(row.kind("result").note(code(words.came())));
        words.answered()
                .ifPresent(answered -> add(row.kind("answered")
                        .number(answered)
                        .of(words.polled().poll().roll())));
        for (PollWords.Row counted : words.rows()) {
            for (Figure figure : Figure.values()) {
                Optional.ofNullable(counted.numbers().get(figure))
                        .ifPresent(many ->
                                add(row.kind(code(figure)).text(counted.label()).number(many.toPlainString())));
            }
        }
        words.sentences().forEach(sentence -> add(row.kind("sentence").text(sentence)));
    }

    private void few(Row row, int people) {
        if (people > 0) {
            OptionalInt shown = QuestionWords.shown(people);
            add(shown.isPresent() ? row.number(people) : row.note("fewer than " + Question.FEWEST_SHOWN));
        }
    }

    private void notes(ItemNotes notes) {
        for (Group group : notes.groups()) {
            for (Line line : group.lines()) {
                Row row = new Row("notes", "line").item(notes.item().orElse(""));
                String name = group.name().orElse("");
                if (line.isMerged()) {
                    add(row.text(line.words()).number(line.said().size()).note(name));
                }
                line.said().forEach(said -> add(said(row, said).note(line.isMerged() ? line.words() : name)));
            }
        }
    }

    private static Row said(Row row, Said said) {
        return row.kind(code(said.kind()))
                .item(said.item().orElse(""))
                .table(said.table())
                .text(said.text());
    }

    private void witnesses(Witnesses round) {
        round.list()
                .forEach(one -> add(new Row("witnesses", code(one.progress()))
                        .item(round.item().orElse(""))
                        .text(one.question())
                        .number(round.round())
                        .note(one.answer())));
    }

    private void evaluation(Numbers numbers) {
        add(new Row("evaluation", "answered").number(numbers.answered()));
        numbers.scores().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            Row row = new Row("evaluation", "mean").item(code(one.getKey()));
            Scores scores = one.getValue();
            add(row.number(scores.mean().toPlainString()).of(Form.HIGHEST));
            for (int i = 0; i < scores.people().size(); i++) {
                add(row.kind("score_" + (i + 1)).number(scores.people().get(i)).of(scores.number()));
            }
        });
    }

    private void word(Term term) {
        add(new Row("words", "word").text(term.word()).note(term.means()));
    }

    private void add(Row row) {
        rows.add(row.cells());
    }

    /** One row on its way into the table. */
    private record Row(
            String section,
            String item,
            String table,
            String kind,
            String text,
            String number,
            String of,
            String note) {

        Row(String section, String kind) {
            this(section, "", "", kind, "", "", "", "");
        }

        Row item(String next) {
            return new Row(section, next, table, kind, text, number, of, note);
        }

        Row table(int next) {
            return new Row(section, item, Integer.toString(next), kind, text, number, of, note);
        }

        /** Another fact of the same thing: what was said of the former one is not of this. */
        Row kind(String next) {
            return new Row(section, item, table, next, "", "", "", "");
        }

        Row text(String next) {
            return new Row(section, item, table, kind, next, number, of, note);
        }

        Row number(int next) {
            return number(Integer.toString(next));
        }

        Row number(String next) {
            return new Row(section, item, table, kind, text, next, of, note);
        }

        Row number(OptionalInt next) {
            return next.isPresent() ? number(next.getAsInt()) : this;
        }

        Row of(int next) {
            return new Row(section, item, table, kind, text, number, Integer.toString(next), note);
        }

        Row note(String next) {
            return new Row(section, item, table, kind, text, number, of, next);
        }

        List<String> cells() {
            return List.of(section, item, table, kind, text, number, of, note);
        }
    }
}
