package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.testimony.Bill;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Rejection;
import org.folkmoot.testimony.TestimonyImport;

/** The third step: what would come of every row, added up like a bill. Nothing is kept. */
class TrialStep extends Div {

    private static final int NO_ANSWERS_NAMED = 6;
    private static final int REASONS_SHOWN = 25;

    private final transient ImportDesk desk;
    private final transient ImportDrafts.Draft draft;
    private final transient TestimonyImport command;

    TrialStep(ImportDesk desk, ImportDrafts.Draft draft) {
        this.desk = desk;
        this.draft = draft;
        this.command = new TestimonyImport(
                draft.upload().place(),
                draft.upload().file(),
                draft.upload().fileName(),
                draft.proposal().sketch().mapping().orElseThrow());
        Paragraph wait = new Paragraph(getTranslation("testimony.trial.running"));
        wait.getElement().setAttribute("role", "status");
        add(wait);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Background.run(this, desk.callers(), () -> desk.imports().tryOut(command), this::show, this::refused);
    }

    private void refused(RuntimeException failure) {
        if (!(failure instanceof InvalidRequest invalid)) {
            throw failure;
        }
        removeAll();
        Paragraph why = new Paragraph(String.valueOf(invalid.getMessage()));
        why.getElement().setAttribute("role", "alert");
        add(why, acts(List.of(changeColumns())));
    }

    private void show(Bill bill) {
        removeAll();
        H2 heading = new H2(getTranslation("testimony.trial.heading"));
        Paragraph lead = new Paragraph(getTranslation("testimony.trial.lead"));
        lead.addClassName("fm-quiet");
        lead.getElement().setAttribute("role", "status");
        add(heading, lead, sum(bill));
        List<Component> acts = new ArrayList<>();
        if (bill.fresh() + bill.changed() > 0) {
            Button go = new Button(getTranslation("testimony.trial.go", bill.incoming()), _ -> bringIn());
            go.addThemeVariants(ButtonVariant.PRIMARY);
            go.setDisableOnClick(true);
            acts.add(go);
        } else {
            add(new Paragraph(getTranslation("testimony.trial.nothing")));
        }
        acts.add(changeColumns());
        add(acts(acts));
        if (bill.rejected() + bill.flawed() > 0) {
            add(rejections(bill));
        }
    }

    private static Div acts(List<? extends Component> acts) {
        Div row = new Div();
        row.addClassNames("fm-acts", "fm-section");
        row.add(List.copyOf(acts));
        return row;
    }

    private ActLink changeColumns() {
        return new ActLink(
                getTranslation("testimony.trial.change"),
                ImportAddress.columns(draft.upload().id()));
    }

    private void bringIn() {
        Mapping mapping = command.mapping();
        desk.files().keep(command.at(), mapping);
        JobId job = desk.imports().bringIn(command);
        Going.to(UI.getCurrent(), ImportAddress.job(job));
    }

    private NativeTable sum(Bill bill) {
        NativeTable table = new NativeTable();
        table.addClassName("fm-sum");
        table.setCaptionText(getTranslation("testimony.trial.caption", bill.rows()));
        NativeTableBody body = table.addBody();
        row(body, bill.incoming(), getTranslation("testimony.trial.incoming"), incoming(bill));
        row(body, bill.blank(), getTranslation("testimony.trial.blank"), List.of(blank(bill)));
        row(body, bill.rejected(), getTranslation("testimony.trial.rejected"), List.of(rejected(bill)));
        row(body, bill.rows(), getTranslation("testimony.trial.rows"), List.of())
                .addClassName("total");
        return table;
    }

    private NativeTableRow row(NativeTableBody body, long count, String what, List<String> more) {
        NativeTableHeaderCell number = new NativeTableHeaderCell(
                NumberFormat.getIntegerInstance(getLocale()).format(count));
        number.getElement().setAttribute("scope", "row");
        Span name = new Span(what);
        NativeTableCell cell = new NativeTableCell(name);
        more.stream().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(cell::add);
        if (!more.isEmpty()) {
            name.addClassName("fm-strong");
        }
        NativeTableRow row = new NativeTableRow(number, cell);
        body.add(row);
        return row;
    }

    private List<String> incoming(Bill bill) {
        List<String> lines = new ArrayList<>();
        lines.add(getTranslation("testimony.trial.incoming.how", bill.fresh(), bill.changed(), bill.unchanged()));
        if (bill.incoming() > 0) {
            lines.add(
                    bill.earliest().isEmpty()
                            ? getTranslation("testimony.trial.incoming.whose", bill.people(), bill.services())
                            : getTranslation(
                                    "testimony.trial.incoming.when",
                                    bill.people(),
                                    bill.services(),
                                    Dates.date(bill.earliest().get(), getLocale()),
                                    Dates.date(bill.latest().orElseThrow(), getLocale())));
        }
        if (bill.flawed() > 0) {
            lines.add(getTranslation("testimony.trial.incoming.flawed", bill.flawed()));
        }
        if (!bill.newThemes().isEmpty()) {
            lines.add(getTranslation(
                    "testimony.trial.incoming.themes", bill.newThemes().size()));
        }
        return lines;
    }

    private String blank(Bill bill) {
        if (bill.blank() == 0) {
            return "";
        }
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        String named = bill.noAnswer().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NO_ANSWERS_NAMED)
                .map(value -> switch (value.getKey()) {
                    case "" -> getTranslation("testimony.trial.empty", value.getValue());
                    case Bill.ERASED -> getTranslation("testimony.trial.erased", value.getValue());
                    default -> numbers.format(value.getValue()) + " “" + shortened(value.getKey()) + "”";
                })
                .collect(Collectors.joining(", "));
        return getTranslation("testimony.trial.blank.how", named);
    }

    private String rejected(Bill bill) {
        if (bill.rejected() == 0) {
            return "";
        }
        long here = bill.rejections().stream().filter(Rejection::isMendableHere).count();
        return getTranslation("testimony.trial.rejected.how", here);
    }

    private static String shortened(String text) {
        return text.length() > Rejection.LONGEST_VALUE ? text.substring(0, Rejection.LONGEST_VALUE) + "…" : text;
    }

    private Section rejections(Bill bill) {
        String title = getTranslation(
                bill.rejected() > 0 ? "testimony.rejected.heading" : "testimony.rejected.heading.flawed");
        H2 heading = new H2(title);
        long rows = bill.rejected() + bill.flawed();
        Anchor download =
                new Anchor((DownloadHandler) this::download, getTranslation("testimony.rejected.download", rows));
        download.addClassName("fm-small");
        Div top = new Div(heading, download);
        top.addClassNames("fm-import-heading");
        PlainTable<Rejection> table = new PlainTable<Rejection>(title)
                .number(
                        getTranslation("testimony.rejected.row"),
                        one -> NumberFormat.getIntegerInstance(getLocale()).format(one.row()))
                .text(
                        getTranslation("testimony.rejected.field"),
                        one -> desk.reasons().field(one, getLocale()))
                .component(getTranslation("testimony.rejected.value"), one -> value(one))
                .text(
                        getTranslation("testimony.rejected.why"),
                        one -> desk.reasons().why(one, getLocale()))
                .text(
                        getTranslation("testimony.rejected.remedy"),
                        one -> desk.reasons().remedy(one, getLocale()))
                .rows(bill.rejections().stream().limit(REASONS_SHOWN).toList());
        Paragraph note = new Paragraph(
                rows > REASONS_SHOWN
                        ? getTranslation("testimony.rejected.first", REASONS_SHOWN)
                        : getTranslation("testimony.rejected.again"));
        note.addClassNames("fm-small", "fm-quiet");
        Section section = new Section(top, table, note);
        section.addClassName("fm-section");
        return section;
    }

    private static Span value(Rejection rejection) {
        Span value = new Span(rejection.value());
        value.addClassName("fm-strong");
        return value;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("rejected-" + draft.upload().fileName().replaceAll("[^\\w.-]", "-"));
        event.setContentType("text/csv; charset=utf-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            desk.imports().writeRejectedRows(command, out);
        }
    }
}
