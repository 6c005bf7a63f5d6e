package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.StoredRow;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.testimony.SaidWithin;

/** Three comments of the file as they would be stored by the choices made: what a guess does is seen there before anything is kept. */
class StoredSample extends Section {

    private static final int SHOWN = 3;
    private static final int LONGEST = 160;

    private final transient ImportDesk desk;
    private final transient ImportDesk.Draft draft;
    private final Div rows = new Div();

    StoredSample(ImportDesk desk, ImportDesk.Draft draft) {
        this.desk = desk;
        this.draft = draft;
        addClassName("fm-section");
        Paragraph what = Parts.styled(new Paragraph(getTranslation("ingest.stored.what")), "fm-quiet");
        rows.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("ingest.stored.heading")), what, rows);
    }

    /** Follows the choices. */
    final void refresh() {
        rows.removeAll();
        draft.command()
                .ifPresentOrElse(
                        command -> rows.add(table(command)),
                        () -> rows.add(new Paragraph(getTranslation("ingest.columns.no-words"))));
    }

    private PlainTable<StoredRow> table(TestimonyImport command) {
        Mapping mapping = command.mapping();
        PlainTable<StoredRow> table = new PlainTable<StoredRow>(getTranslation("ingest.stored.heading"))
                .number(getTranslation("ingest.rejected.row"), one -> ImportDesk.number(one.row()))
                .component(getTranslation("ingest.stored.words"), StoredSample::words);
        if (mapping.contributor().isPresent()) {
            table.text(
                    getTranslation("ingest.stored.person"),
                    one -> one.person().orElseGet(() -> getTranslation("ingest.stored.nobody")));
        }
        if (mapping.date().isPresent()) {
            table.text(getTranslation("ingest.stored.said"), this::said);
        }
        if (mapping.felt().isPresent()) {
            table.text(
                    getTranslation("ingest.stored.felt"),
                    one -> one.felt()
                            .map(felt -> getTranslation("ingest.stored.felt." + Reasons.key(felt)))
                            .orElseGet(() -> nothing(one, Rejection.Field.FELT)));
        }
        if (mapping.service().isPresent()) {
            table.text(getTranslation("ingest.stored.service"), this::service);
        }
        if (mapping.themes().isPresent()) {
            table.text(
                    getTranslation("ingest.stored.themes"),
                    one -> one.themes().isEmpty()
                            ? getTranslation("ingest.stored.nothing")
                            : one.themes().stream().collect(Collectors.joining(" · ")));
        }
        return table.rows(desk.imports().sample(command, SHOWN));
    }

    private static Div words(StoredRow one) {
        String text = one.words();
        Span words =
                Parts.styled(new Span(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text), "fm-words");
        Div cell = new Div();
        one.question().ifPresent(question -> {
            cell.add(Parts.styled(new Span(question), "fm-small", "fm-quiet", "fm-import-note"));
        });
        cell.add(words);
        return cell;
    }

    private String said(StoredRow one) {
        return one.said()
                .map(day -> one.within() == SaidWithin.MONTH
                        ? Dates.month(YearMonth.from(day), getLocale())
                        : Dates.date(day, getLocale()))
                .orElseGet(() -> nothing(one, Rejection.Field.DATE));
    }

    private String service(StoredRow one) {
        return one.service()
                .flatMap(id -> desk.directory().at(draft.upload().place()).stream()
                        .filter(service -> service.id().equals(id))
                        .map(ServiceSummary::name)
                        .findFirst())
                .orElseGet(() -> nothing(one, Rejection.Field.SERVICE));
    }

    /** Nothing stands there, or nothing that can be read. */
    private String nothing(StoredRow one, Rejection.Field field) {
        return one.leftOut().stream()
                .filter(left -> left.field() == field)
                .findFirst()
                .map(left -> getTranslation(
                        "ingest.stored.left-out", left.value(), desk.reasons().why(left, getLocale())))
                .orElseGet(() -> getTranslation("ingest.stored.nothing"));
    }
}
