package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.ingest.ImportSummary;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Background;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** The third step: what would come of every row, added up like a bill. Nothing is kept. */
class TrialStep extends Div {

    private static final int NO_ANSWERS_NAMED = 6;
    private static final int REASONS_SHOWN = 25;
    private static final int LONGEST_WORDS = 200;

    private final transient ImportDesk desk;
    private final transient ImportDesk.Draft draft;
    private final transient TestimonyImport command;

    TrialStep(ImportDesk desk, ImportDesk.Draft draft) {
        this.desk = desk;
        this.draft = draft;
        this.command = draft.command().orElseThrow();
        add(Parts.spoken(new Paragraph(getTranslation("ingest.trial.running"))));
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
        add(Parts.urgent(new Paragraph(String.valueOf(invalid.getMessage()))), acts(List.of(changeColumns())));
    }

    private void show(ImportSummary bill) {
        removeAll();
        H2 heading = new H2(getTranslation("ingest.trial.heading"));
        Paragraph lead = Parts.spoken(Parts.styled(new Paragraph(getTranslation("ingest.trial.lead")), "fm-quiet"));
        add(heading, lead, sum(bill));
        if (!bill.leftOut().isEmpty()) {
            add(new Paragraph(
                    getTranslation("ingest.how.left-out", bill.leftOut().size())));
        }
        List<Component> acts = new ArrayList<>();
        if (bill.fresh() + bill.changed() > 0) {
            Button go = Parts.primary(getTranslation("ingest.trial.go", bill.incoming()), this::bringIn);
            go.setDisableOnClick(true);
            acts.add(go);
        } else {
            add(new Paragraph(getTranslation("ingest.trial.nothing")));
        }
        acts.add(changeColumns());
        if (bill.rewritten().rows() > 0) {
            add(rewritten(bill.rewritten()));
        }
        add(acts(acts));
        if (bill.rejected() + bill.flawed() > 0) {
            add(rejections(bill));
        }
    }

    /** What the person must see before words that are here say something else. */
    private Section rewritten(ImportSummary.Rewritten rewritten) {
        String title = getTranslation("ingest.rewritten.heading", rewritten.rows());
        Paragraph what = new Paragraph(
                getTranslation("ingest.rewritten.what", command.mapping().name()));
        PlainTable<ImportSummary.Example> table = new PlainTable<ImportSummary.Example>(title)
                .number(getTranslation("ingest.rejected.row"), one -> ImportDesk.number(one.row()))
                .component(getTranslation("ingest.rewritten.before"), one -> words(one.before()))
                .component(getTranslation("ingest.rewritten.after"), one -> words(one.after()))
                .rows(rewritten.examples());
        return Parts.section(title, what, table);
    }

    private static Span words(String words) {
        Span span = Parts.styled(
                new Span(words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words), "fm-words");
        return span;
    }

    private static Div acts(List<? extends Component> acts) {
        Div row = Parts.styled(new Div(), "fm-acts", "fm-section");
        row.add(List.copyOf(acts));
        return row;
    }

    private ActLink changeColumns() {
        return new ActLink(
                getTranslation("ingest.trial.change"),
                ImportView.columns(draft.upload().id()));
    }

    private void bringIn() {
        Mapping mapping = command.mapping();
        desk.files()
                .keep(command.at(), mapping, draft.proposal().survey().form().columns());
        JobId job = desk.imports().bringIn(command);
        Going.to(UI.getCurrent(), ImportView.job(job));
    }

    private NativeTable sum(ImportSummary bill) {
        NativeTable table = Parts.styled(new NativeTable(), "fm-sum");
        table.setCaptionText(getTranslation("ingest.trial.caption", bill.rows()));
        NativeTableBody body = table.addBody();
        row(body, bill.incoming(), getTranslation("ingest.trial.incoming"), incoming(bill));
        row(body, bill.blank(), getTranslation("ingest.trial.blank"), List.of(blank(bill)));
        if (bill.erased() > 0) {
            row(body, bill.erased(), getTranslation("ingest.trial.erased"), List.of());
        }
        row(body, bill.rejected(), getTranslation("ingest.trial.rejected"), List.of(rejected(bill)));
        row(body, bill.rows(), getTranslation("ingest.trial.rows"), List.of()).addClassName("total");
        return table;
    }

    private NativeTableRow row(NativeTableBody body, long count, String what, List<String> more) {
        NativeTableHeaderCell number = Parts.head("row", new Text(ImportDesk.number(count)));
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

    private List<String> incoming(ImportSummary bill) {
        List<String> lines = new ArrayList<>();
        lines.add(getTranslation("ingest.trial.incoming.how", bill.fresh(), bill.changed(), bill.unchanged()));
        if (bill.incoming() > 0) {
            lines.add(
                    bill.earliest().isEmpty()
                            ? getTranslation("ingest.trial.incoming.whose", bill.people(), bill.services())
                            : getTranslation(
                                    "ingest.trial.incoming.when",
                                    bill.people(),
                                    bill.services(),
                                    Dates.date(bill.earliest().get(), getLocale()),
                                    Dates.date(bill.latest().orElseThrow(), getLocale())));
        }
        if (bill.flawed() > 0) {
            lines.add(getTranslation("ingest.trial.incoming.flawed", bill.flawed()));
        }
        if (!bill.newThemes().isEmpty()) {
            lines.add(getTranslation(
                    "ingest.trial.incoming.themes", bill.newThemes().size()));
        }
        return lines;
    }

    private String blank(ImportSummary bill) {
        if (bill.blank() == 0) {
            return "";
        }
        String named = bill.noAnswer().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NO_ANSWERS_NAMED)
                .map(value -> switch (value.getKey()) {
                    case "" -> getTranslation("ingest.trial.empty", value.getValue());
                    default -> ImportDesk.number(value.getValue()) + " “" + shortened(value.getKey()) + "”";
                })
                .collect(Collectors.joining(", "));
        return getTranslation("ingest.trial.blank.how", named);
    }

    private String rejected(ImportSummary bill) {
        if (bill.rejected() == 0) {
            return "";
        }
        long here = bill.rejections().stream().filter(Rejection::isMendableHere).count();
        return getTranslation("ingest.trial.rejected.how", here);
    }

    private static String shortened(String text) {
        return text.length() > Rejection.LONGEST_VALUE ? text.substring(0, Rejection.LONGEST_VALUE) + "…" : text;
    }

    private Section rejections(ImportSummary bill) {
        String title =
                getTranslation(bill.rejected() > 0 ? "ingest.rejected.heading" : "ingest.rejected.heading.flawed");
        H2 heading = new H2(title);
        long rows = bill.rejected() + bill.flawed();
        Anchor download = Parts.styled(
                new Anchor((DownloadHandler) this::download, getTranslation("ingest.rejected.download", rows)),
                "fm-small");
        Div top = Parts.styled(new Div(heading, download), "fm-import-heading");
        PlainTable<Rejection> table = new PlainTable<Rejection>(title)
                .number(getTranslation("ingest.rejected.row"), one -> ImportDesk.number(one.row()))
                .text(
                        getTranslation("ingest.rejected.field"),
                        one -> desk.reasons().field(one, getLocale()))
                .component(getTranslation("ingest.rejected.value"), one -> value(one))
                .text(
                        getTranslation("ingest.rejected.why"),
                        one -> desk.reasons().why(one, getLocale()))
                .text(
                        getTranslation("ingest.rejected.remedy"),
                        one -> desk.reasons().remedy(one, getLocale()))
                .rows(bill.rejections().stream().limit(REASONS_SHOWN).toList());
        Paragraph note = Parts.small(
                rows > REASONS_SHOWN
                        ? getTranslation("ingest.rejected.first", REASONS_SHOWN)
                        : getTranslation("ingest.rejected.again"));
        return Parts.styled(new Section(top, table, note), "fm-section");
    }

    private static Span value(Rejection rejection) {
        return Parts.styled(new Span(rejection.value()), "fm-strong");
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("rejected-" + draft.upload().fileName().replaceAll("[^\\w.-]", "-"));
        event.setContentType("text/csv; charset=utf-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            desk.imports().writeRejectedRows(command, out);
        }
    }
}
