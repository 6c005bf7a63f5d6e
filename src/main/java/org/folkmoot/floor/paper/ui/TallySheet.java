package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.platform.ui.Parts;

/** A sheet on which two people count hands or papers: a table for each question, and one without words for what is asked on the day. */
final class TallySheet extends Section {

    TallySheet(List<Question> questions, String where) {
        addClassName("fm-paper-page");
        add(
                Parts.small(where),
                new H2(getTranslation("floor.pack.tally")),
                new Paragraph(getTranslation("floor.pack.tally.how")));
        questions.forEach(question -> add(count(question.text().wording())));
        add(count(getTranslation("floor.pack.tally.other")));
    }

    private Section count(String asked) {
        NativeTableRow heads = new NativeTableRow();
        Stream.of("choice", "marks", "first", "second")
                .forEach(head -> heads.add(Parts.head("col", new Span(getTranslation("floor.pack.tally." + head)))));
        NativeTable table = Parts.styled(new NativeTable(), "fm-pack-tally");
        table.getHead().add(heads);
        Stream.concat(
                        Stream.of(Choice.values()).map(choice -> getTranslation("floor.choice." + choice.name())),
                        Stream.of(getTranslation("floor.pack.tally.spoiled"), getTranslation("floor.pack.tally.all")))
                .forEach(row -> table.getBody().add(row(row)));
        return Parts.styled(new Section(new H3(asked), table), "fm-pack-count");
    }

    private static NativeTableRow row(String name) {
        return new NativeTableRow(
                Parts.head("row", new Span(name)), new NativeTableCell(), new NativeTableCell(), new NativeTableCell());
    }
}
