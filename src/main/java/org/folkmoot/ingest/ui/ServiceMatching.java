package org.folkmoot.ingest.ui;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.TestimonyFiles.Combination;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.platform.ui.Background;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/** Which service the values of some columns mean, together: what was found, and what a person must match. */
class ServiceMatching extends Div {

    private static final int SHOWN = 12;
    private static final int LARGEST_TABLE = 10_000_000;

    private final transient ImportDesk desk;
    private final transient ImportDesk.Draft draft;
    private final transient MappingSketch sketch;
    private final transient Consumer<ColumnChoices.Need> doubts;
    private final Div found = Parts.spoken(new Div());
    private final Fault tableFault = Parts.styled(new Fault(), "fm-small");

    ServiceMatching(ImportDesk desk, ImportDesk.Draft draft, Consumer<ColumnChoices.Need> doubts) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        this.doubts = doubts;
        tableFault.clear();
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
                        () -> desk.files().combinations(draft.upload(), sketch.reading(), columns),
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
        Paragraph sum = Parts.small(getTranslation(
                columns.columns().size() == 1 ? "ingest.service.found" : "ingest.service.found.together",
                String.join(", ", columns.columns()),
                named.size() - unknown.size(),
                named.size()));
        found.add(sum);
        doubts.accept(unknown.isEmpty() ? ColumnChoices.Need.SETTLED : ColumnChoices.Need.OPEN);
        if (unknown.isEmpty()) {
            return;
        }
        List<ServiceSummary> services = desk.directory().at(draft.upload().place());
        if (services.isEmpty()) {
            found.add(new Paragraph(getTranslation("ingest.service.none")));
            return;
        }
        unknown.stream().limit(SHOWN).forEach(one -> found.add(match(one, services)));
        if (unknown.size() > SHOWN) {
            found.add(new Paragraph(getTranslation("ingest.service.more", unknown.size() - SHOWN)));
        }
    }

    private Div match(Combination unknown, List<ServiceSummary> services) {
        String shown = String.join(
                ", ",
                unknown.values().stream().filter(value -> !value.isBlank()).toList());
        Span what = new Span(getTranslation("ingest.service.unknown", shown, unknown.rows()));
        Paragraph line = Parts.styled(
                new Paragraph(new StateMark(StateMark.State.LATE, getTranslation("ingest.columns.needs-you")), what),
                "fm-import-doubt");
        ComboBox<ServiceSummary> service = new ComboBox<>();
        service.setItems(services);
        service.setItemLabelGenerator(
                one -> one.organisation().map(name -> one.name() + ", " + name).orElse(one.name()));
        service.setLabel(getTranslation("ingest.service.match", shown));
        service.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                sketch.match(unknown.values(), chosen.getValue().id());
                look();
            }
        });
        return new Div(line, service);
    }

    private Details table() {
        Paragraph what = Parts.small(getTranslation("ingest.service.table.what"));
        Upload upload =
                new Upload(new LimitedUpload(LARGEST_TABLE, this::taken, () -> say("ingest.service.table.too-big")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_TABLE);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        Details details = Parts.styled(
                new Details(getTranslation("ingest.service.table"), what, upload, tableFault), "fm-import-details");
        return details;
    }

    private void read(String table) {
        tableFault.clear();
        sketch.service().ifPresent(columns -> {
            try {
                Map<List<String>, ServiceId> matches =
                        desk.files().matches(draft.upload().place(), columns, table);
                matches.forEach(sketch::match);
                look();
            } catch (InvalidRequest wrong) {
                tableFault.say(String.valueOf(wrong.getMessage()));
            }
        });
    }

    private void taken(UploadEvent event, InputStream content) throws IOException {
        String table = OptionText.of(content.readAllBytes());
        Future<Void> _ = event.getUI().access(() -> read(table));
    }

    private void say(String key) {
        tableFault.say(getTranslation(key));
    }
}
