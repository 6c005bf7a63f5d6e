package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.platform.ui.Parts;

/** The agenda of a session on paper: when what begins, how long it is, and what keeps its length. */
final class DaySheet extends Section {

    DaySheet(Session session, String where) {
        addClassName("fm-paper-page");
        add(Parts.small(where), new H2(session.title()));
        if (!session.venue().isEmpty()) {
            add(new Paragraph(session.venue()));
        }
        if (session.agenda().isEmpty()) {
            add(new Paragraph(getTranslation("floor.pack.day.none")));
            return;
        }
        NativeTableRow heads = new NativeTableRow();
        Stream.of("starts", "what", "minutes", "length")
                .forEach(head -> heads.add(Parts.head("col", new Span(getTranslation("floor.pack.day." + head)))));
        NativeTable table = Parts.styled(new NativeTable(), "fm-pack-day");
        table.getHead().add(heads);
        IntStream.range(0, session.agenda().size())
                .forEach(index -> table.getBody().add(row(session, index)));
        add(table, Parts.small(getTranslation("floor.pack.day.kept.what")));
    }

    private NativeTableRow row(Session session, int index) {
        AgendaItem item = session.agenda().get(index);
        Div what = new Div(Parts.styled(new Span(item.title()), "fm-strong"));
        if (!item.prompt().isEmpty()) {
            what.add(Parts.styled(new Paragraph(item.prompt()), "fm-lines"));
        }
        return new NativeTableRow(
                Parts.head("row", new Span(session.startOf(index).toString())),
                new NativeTableCell(what),
                new NativeTableCell(Integer.toString(item.minutes())),
                new NativeTableCell(item.isKept() ? getTranslation("floor.pack.day.kept") : ""));
    }
}
