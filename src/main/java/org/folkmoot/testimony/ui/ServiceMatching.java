package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.Combination;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingSketch;

/** Which service the values of some columns mean, together: what was found, and what a person must match. */
class ServiceMatching extends Div {

    private static final int SHOWN = 12;
    private static final int LARGEST_TABLE = 10_000_000;

    private final transient ImportDesk desk;
    private final transient ImportDrafts.Draft draft;
    private final transient MappingSketch sketch;
    private final transient Consumer<ColumnChoices.Doubt> doubts;
    private final Div found = new Div();
    private final Paragraph tableFault = new Paragraph();

    ServiceMatching(ImportDesk desk, ImportDrafts.Draft draft, Consumer<ColumnChoices.Doubt> doubts) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        this.doubts = doubts;
        found.getElement().setAttribute("role", "status");
        tableFault.getElement().setAttribute("role", "alert");
        tableFault.addClassName("fm-small");
        tableFault.setVisible(false);
        add(found, table());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        look();
    }

    private void look() {
        sketch.service()
                .ifPresent(columns -> Background.run(
                        this,
                        desk.callers(),
                        () -> desk.files().combinations(draft.upload(), columns),
                        combinations -> show(columns, combinations),
                        failure -> {
                            throw failure;
                        }));
    }

    private void show(Mapping.ServiceColumns columns, List<Combination> combinations) {
        List<Combination> named =
                combinations.stream().filter(one -> !one.isBlank()).toList();
        List<Combination> unknown =
                named.stream().filter(one -> one.service().isEmpty()).toList();
        found.removeAll();
        Paragraph sum = new Paragraph(getTranslation(
                columns.columns().size() == 1 ? "testimony.service.found" : "testimony.service.found.together",
                String.join(", ", columns.columns()),
                named.size() - unknown.size(),
                named.size()));
        sum.addClassNames("fm-small", "fm-quiet");
        found.add(sum);
        doubts.accept(unknown.isEmpty() ? ColumnChoices.Doubt.SETTLED : ColumnChoices.Doubt.OPEN);
        if (unknown.isEmpty()) {
            return;
        }
        List<ServiceSummary> services = desk.directory().at(draft.upload().place());
        if (services.isEmpty()) {
            found.add(new Paragraph(getTranslation("testimony.service.none")));
            return;
        }
        unknown.stream().limit(SHOWN).forEach(one -> found.add(match(one, services)));
        if (unknown.size() > SHOWN) {
            found.add(new Paragraph(getTranslation("testimony.service.more", unknown.size() - SHOWN)));
        }
    }

    private Div match(Combination unknown, List<ServiceSummary> services) {
        String shown = String.join(
                ", ",
                unknown.values().stream().filter(value -> !value.isBlank()).toList());
        Span what = new Span(getTranslation("testimony.service.unknown", shown, unknown.rows()));
        Paragraph line =
                new Paragraph(new StateMark(StateMark.State.LATE, getTranslation("testimony.columns.needs-you")), what);
        line.addClassName("fm-import-doubt");
        ComboBox<ServiceSummary> service = new ComboBox<>();
        service.setItems(services);
        service.setItemLabelGenerator(
                one -> one.organisation().map(name -> one.name() + ", " + name).orElse(one.name()));
        service.setLabel(getTranslation("testimony.service.match", shown));
        service.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                sketch.match(unknown.values(), chosen.getValue().id());
                look();
            }
        });
        return new Div(line, service);
    }

    private Details table() {
        Paragraph what = new Paragraph(getTranslation("testimony.service.table.what"));
        what.addClassNames("fm-small", "fm-quiet");
        Upload upload =
                new Upload(new LimitedUpload(LARGEST_TABLE, this::taken, () -> say("testimony.service.table.too-big")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_TABLE);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        Details details = new Details(getTranslation("testimony.service.table"), what, upload, tableFault);
        details.addClassName("fm-import-details");
        return details;
    }

    private void read(String csv) {
        tableFault.setVisible(false);
        sketch.service().ifPresent(columns -> {
            try {
                Map<List<String>, ServiceId> matches =
                        desk.files().matches(draft.upload().place(), columns, csv);
                matches.forEach(sketch::match);
                look();
            } catch (InvalidRequest wrong) {
                tableFault.setText(String.valueOf(wrong.getMessage()));
                tableFault.setVisible(true);
            }
        });
    }

    private void taken(UploadEvent event, InputStream content) throws IOException {
        String csv = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        Future<Void> _ = event.getUI().access(() -> read(csv));
    }

    private void say(String key) {
        tableFault.setText(getTranslation(key));
        tableFault.setVisible(true);
    }
}
