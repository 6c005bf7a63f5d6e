package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.floor.record.QuestionWords;
import org.folkmoot.floor.record.SessionRecord;
import org.folkmoot.floor.record.SessionRecord.Attendance;
import org.folkmoot.floor.record.SessionRecord.Item;
import org.folkmoot.floor.record.SessionRecord.ItemNotes;
import org.folkmoot.floor.record.SessionRecord.Line;
import org.folkmoot.floor.record.SessionRecord.ReadBack;
import org.folkmoot.floor.record.SessionRecord.Said;
import org.folkmoot.floor.record.SessionRecord.Witnesses;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** The record of a session as it is read and printed, section by section. What is empty is left out. */
final class RecordSheet extends Section {

    RecordSheet(SessionRecord record) {
        addClassNames("fm-paper-page", "fm-session-record");
        facts(record.facts());
        if (!record.promised().isEmpty()) {
            add(new PromisedPart(record.promised()));
        }
        agenda(record.agenda());
        attendance(record.attendance());
        section("floor.record.questions", record.questions().isEmpty());
        record.questions().forEach(this::question);
        section("floor.record.polls", record.polls().isEmpty());
        record.polls().forEach(polled -> add(new RecordedPoll(polled)));
        section("floor.record.notes", record.notes().isEmpty());
        record.notes().forEach(this::notes);
        section("floor.record.witnesses", record.witnesses().isEmpty());
        record.witnesses().forEach(this::witnesses);
        section("floor.record.evaluation", record.evaluation().isEmpty());
        record.evaluation().ifPresent(numbers -> add(new RecordedEvaluation(numbers)));
        section("floor.record.words", record.words().isEmpty());
        words(record);
    }

    private void facts(SessionRecord.Facts facts) {
        add(
                Parts.styled(new Paragraph(facts.assemblyName()), "fm-eyebrow"),
                new H1(getTranslation("floor.record.of", facts.title())),
                new Bits(
                        Dates.date(facts.date(), getLocale()),
                        facts.venue(),
                        facts.began().map(this::began).orElse(""),
                        facts.ended().map(this::ended).orElse("")));
    }

    private String began(java.time.Instant at) {
        return getTranslation("floor.record.began", Dates.time(at, getLocale()));
    }

    private String ended(java.time.Instant at) {
        return getTranslation("floor.record.ended", Dates.time(at, getLocale()));
    }

    private void section(String title, boolean isEmpty) {
        if (!isEmpty) {
            add(new H2(getTranslation(title)));
        }
    }

    private void agenda(List<Item> items) {
        section("floor.record.agenda", items.isEmpty());
        if (!items.isEmpty()) {
            add(new PlainTable<Item>(getTranslation("floor.record.agenda.caption"))
                    .rowHead(getTranslation("floor.record.item"), item -> new Span(item.title()))
                    .text(getTranslation("floor.record.planned"), this::planned)
                    .text(getTranslation("floor.record.went"), this::went)
                    .rows(items));
        }
    }

    private String planned(Item item) {
        return item.plannedStart()
                .map(at -> getTranslation("floor.record.time", Dates.time(at, getLocale()), item.plannedMinutes()))
                .orElseGet(() -> getTranslation("floor.record.added"));
    }

    private String went(Item item) {
        if (item.start().isEmpty()) {
            return getTranslation("floor.record.course." + item.course().name());
        }
        String time = Dates.time(item.start().get(), getLocale());
        String took = item.minutes().isPresent()
                ? getTranslation("floor.record.time", time, item.minutes().getAsInt())
                : getTranslation("floor.record.from", time);
        return item.minutesLate() > 0 ? took + ", " + getTranslation("floor.record.late", item.minutesLate()) : took;
    }

    private void attendance(Attendance attendance) {
        UnorderedList list = new UnorderedList();
        attendance.marked().ifPresent(marked -> {
            list.add(line("floor.record.present", marked.present(), marked.onRoll()));
            marked.missed()
                    .ifPresent(missed -> list.add(line("floor.record.missed", missed.apologies(), missed.absent())));
        });
        attendance.members().ifPresent(members -> list.add(line("floor.record.members", members)));
        attendance.voted().ifPresent(voted -> list.add(line("floor.record.voted", voted)));
        attendance.speaking().ifPresent(all -> list.add(line("floor.record.spoke", all.members(), all.minutes())));
        boolean isEmpty = list.getChildren().findAny().isEmpty();
        section("floor.record.attendance", isEmpty);
        if (!isEmpty) {
            add(list);
        }
    }

    private ListItem line(String key, Object... numbers) {
        return new ListItem(getTranslation(key, numbers));
    }

    private void question(Question question) {
        QuestionWords words = new QuestionWords(question, this::getTranslation);
        Section one = Parts.styled(
                new Section(Parts.styled(new H3(question.text().wording()), "fm-words")), "fm-record-question");
        if (!question.text().byline().isEmpty()) {
            one.add(Parts.small(question.text().byline()));
        }
        one.add(Parts.styled(new Paragraph(words.word()), "fm-record-result"));
        words.result().ifPresent(result -> one.add(counts(result)));
        words.sentences().forEach(sentence -> one.add(new Paragraph(sentence)));
        question.undone().ifPresent(undone -> one.add(Parts.styled(new Paragraph(undone.reason()), "fm-words")));
        if (!question.text().explained().isEmpty()) {
            DescriptionList explained = new DescriptionList();
            question.text().explained().forEach(term -> pair(explained, term.word(), term.means()));
            one.add(explained);
        }
        add(one);
    }

    private PlainTable<Choice> counts(Result result) {
        return new PlainTable<Choice>(getTranslation("floor.result.caption"))
                .rowHead(
                        getTranslation("floor.result.choice"),
                        choice -> new Span(getTranslation("floor.choice." + choice.name())))
                .number(
                        getTranslation("floor.result.people"),
                        choice -> Integer.toString(result.tally().of(choice)))
                .rows(List.of(Choice.values()));
    }

    private void notes(ItemNotes notes) {
        add(new H3(notes.item().orElseGet(() -> getTranslation("floor.record.item.gone"))));
        boolean isSorted =
                notes.groups().stream().anyMatch(group -> group.name().isPresent());
        notes.groups().forEach(group -> {
            if (isSorted) {
                add(new H4(group.name().orElseGet(() -> getTranslation("floor.record.unsorted"))));
            }
            UnorderedList list = Parts.styled(new UnorderedList(), "fm-wall-paper");
            group.lines().forEach(line -> list.add(line(line, notes.item())));
            add(list);
        });
    }

    private ListItem line(Line line, Optional<String> under) {
        if (!line.isMerged()) {
            return new ListItem(said(line.said().getFirst(), under));
        }
        UnorderedList sources = Parts.styled(new UnorderedList(), "fm-wall-sources");
        line.said().forEach(said -> sources.add(new ListItem(said(said, under))));
        return new ListItem(Parts.styled(new Span(line.words()), "fm-strong"), sources);
    }

    private Component said(Said said, Optional<String> under) {
        Bits about = new Bits(
                getTranslation("floor.host.table", said.table()),
                getTranslation("floor.wall.kind." + said.kind().name()),
                said.readBack() == ReadBack.AGREED ? "" : getTranslation("floor.host.note.not-read"),
                said.item().filter(item -> !under.equals(Optional.of(item))).orElse(""));
        return new Section(Parts.styled(new Paragraph(said.text()), "fm-words"), about);
    }

    private void witnesses(Witnesses round) {
        add(new H3(round.item().orElseGet(() -> getTranslation("floor.record.round", round.round()))));
        OrderedList list = Parts.styled(new OrderedList(), "fm-wall-paper");
        round.list().forEach(one -> {
            ListItem item = new ListItem(Parts.styled(new Paragraph(one.question()), "fm-words"));
            item.add(new Bits(
                    getTranslation("floor.witness.progress." + one.progress().name())));
            if (!one.answer().isEmpty()) {
                item.add(new Paragraph(one.answer()));
            }
            list.add(item);
        });
        add(list);
    }

    private void words(SessionRecord record) {
        if (!record.words().isEmpty()) {
            DescriptionList list = new DescriptionList();
            record.words().forEach(term -> pair(list, term.word(), term.means()));
            add(list);
        }
    }

    private static void pair(DescriptionList list, String word, String means) {
        list.add(new DescriptionList.Term(word), new DescriptionList.Description(means));
    }
}
