package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.Parts;

/** The first step: choosing the file. */
class FileStep extends Div {

    /** Two gigabytes: some ten million comments. */
    private static final int LARGEST = Integer.MAX_VALUE;

    private final transient ImportDesk desk;
    private final transient PlaceId place;
    private final Fault fault = new Fault();

    FileStep(ImportDesk desk, PlaceId place) {
        this.desk = desk;
        this.place = place;
        addClassName("fm-form");
        H2 heading = new H2(getTranslation("ingest.file.heading"));
        add(heading, Parts.styled(new Paragraph(getTranslation("ingest.file.what")), "fm-quiet"), upload(), fault);
    }

    private Upload upload() {
        Upload upload = new Upload(
                new LimitedUpload(LARGEST, this::taken, () -> fault.say(getTranslation("ingest.file.too-big"))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx");
        Button choose = new Button(getTranslation("ingest.import.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("ingest.file.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("ingest.file.too-big"))
                        .setIncorrectFileType(getTranslation("ingest.file.wrong-kind"))
                        .setTooManyFiles(getTranslation("ingest.file.one"))));
        upload.addFileRejectedListener(rejected -> fault.show(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs while the file comes over the wire, outside the screen's lock. */
    private void taken(UploadEvent event, InputStream content) {
        UI ui = event.getUI();
        var taken = desk.files().take(place, plainName(event.getFileName()), content);
        Future<Void> _ = ui.access(() -> ui.navigate(
                ImportView.class,
                QueryParameters.simple(Map.of(ImportView.FILE, taken.id().toString()))));
    }

    /** The name without folders that some browsers send along. */
    private static String plainName(String name) {
        String last = List.of(name.split("[/\\\\]", -1)).getLast().strip();
        return last.isEmpty() ? "comments.csv" : last;
    }
}
