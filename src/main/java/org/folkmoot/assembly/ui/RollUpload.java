package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.RollFile;
import org.folkmoot.assembly.RollPreview;
import org.folkmoot.assembly.RollPreview.Effect;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** Takes in a file of people: shows what it would do, row by row, and saves all of it or nothing. */
final class RollUpload extends Details {

    private static final int SHOWN = 50;

    private final transient RollFile files;
    private final AssemblyId assembly;
    private final transient Runnable saved;
    private final Fault fault = new Fault();
    private final Div preview = new Div();

    RollUpload(RollFile files, AssemblyId assembly, Runnable saved) {
        this.files = files;
        this.assembly = assembly;
        this.saved = saved;
        setSummaryText(getTranslation("assembly.file.title"));
        setId("people-file");
        Upload upload = new Upload(new LimitedUpload(
                RollFile.LARGEST, this::taken, () -> fault.say(getTranslation("assembly.file.too-big"))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RollFile.LARGEST);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.addFileRejectedListener(refused -> fault.say(refused.getErrorMessage()));
        upload.setUploadButton(new Button(getTranslation("assembly.file.choose")));
        upload.setDropLabel(new Span(getTranslation("assembly.file.drop")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(Parts.small(getTranslation("assembly.file.what")), upload, fault, preview);
    }

    private void taken(UploadEvent event, InputStream content) throws IOException {
        byte[] file = content.readAllBytes();
        Future<Void> _ = event.getUI().access(() -> show(files.read(assembly, file)));
    }

    /** Shows what the file would do. */
    void show(RollPreview looked) {
        fault.clear();
        preview.removeAll();
        Paragraph counts = Parts.status();
        preview.add(counts);
        counts.setText(getTranslation(
                "assembly.file.counts",
                looked.count(Effect.NEW),
                looked.count(Effect.CHANGED),
                looked.count(Effect.UNCHANGED),
                looked.faults().stream().map(RollPreview.Fault::row).distinct().count()));
        if (looked.faults().isEmpty()) {
            changes(looked);
        } else {
            faults(looked.faults());
        }
        Aloud.say(this, counts.getText());
    }

    private void faults(List<RollPreview.Fault> faults) {
        preview.add(
                new Paragraph(getTranslation("assembly.file.none-saved")),
                new PlainTable<RollPreview.Fault>(getTranslation("assembly.file.faults"))
                        .rowHead(
                                getTranslation("assembly.file.row"),
                                one -> new Span(
                                        one.row() == 0
                                                ? getTranslation("assembly.file.whole")
                                                : Long.toString(one.row())))
                        .text(getTranslation("assembly.file.column"), RollPreview.Fault::column)
                        .text(
                                getTranslation("assembly.file.remedy"),
                                one -> getTranslation(
                                        "assembly.file.fault." + one.reason().name(), one.what()))
                        .rows(faults.stream().limit(SHOWN).toList()));
        more(faults.size());
    }

    private void changes(RollPreview looked) {
        List<RollPreview.Row> rows = looked.rows().stream()
                .filter(row -> row.effect() != Effect.UNCHANGED)
                .toList();
        if (rows.isEmpty()) {
            preview.add(new Paragraph(getTranslation("assembly.file.nothing")));
            return;
        }
        Button save = Parts.primary(getTranslation("assembly.file.save", rows.size()), () -> save(looked));
        save.setId("save-people");
        preview.add(
                Parts.acts(save, Parts.tertiary(getTranslation("platform.confirm.cancel"), preview::removeAll)),
                new PlainTable<RollPreview.Row>(getTranslation("assembly.file.title"))
                        .rowHead(getTranslation("assembly.members.name"), row -> new Span(row.name()))
                        .text(
                                getTranslation("assembly.file.effect"),
                                row -> getTranslation(
                                        "assembly.file." + row.effect().name()))
                        .text(getTranslation("assembly.file.what-changes"), this::difference)
                        .rows(rows.stream().limit(SHOWN).toList()));
        more(rows.size());
    }

    private void more(int rows) {
        if (rows > SHOWN) {
            preview.add(Parts.small(getTranslation("assembly.file.more", rows - SHOWN)));
        }
    }

    /** “age 30–44, now 45–59”. */
    private String difference(RollPreview.Row row) {
        MemberDetails before = row.before().map(one -> one.details()).orElse(MemberDetails.NONE);
        MemberDetails after = row.details();
        List<String> words = new ArrayList<>();
        row.before()
                .filter(member -> !member.name().equals(row.name()))
                .ifPresent(member ->
                        words.add(changed(getTranslation("assembly.members.name"), member.name(), row.name())));
        Set<String> traits = new LinkedHashSet<>(before.traits().keySet());
        traits.addAll(after.traits().keySet());
        for (String trait : traits) {
            String was = before.traits().getOrDefault(trait, "");
            String is = after.traits().getOrDefault(trait, "");
            if (!was.equals(is)) {
                words.add(changed(trait, was, is));
            }
        }
        if (!before.needs().equals(after.needs()) || !before.language().equals(after.language())) {
            words.add(getTranslation("assembly.people.needs"));
        }
        row.reserve()
                .map(number -> getTranslation("assembly.members.reserve", number))
                .filter(_ -> row.before()
                        .flatMap(member -> member.reserve())
                        .filter(place -> row.reserve().equals(Optional.of(place.number())))
                        .isEmpty())
                .ifPresent(words::add);
        if (!before.note().equals(after.note())) {
            words.add(getTranslation("assembly.people.note"));
        }
        return String.join(" · ", words);
    }

    private String changed(String what, String was, String is) {
        if (was.isEmpty()) {
            return getTranslation("assembly.file.change.set", what, is);
        }
        return is.isEmpty()
                ? getTranslation("assembly.file.change.gone", what, was)
                : getTranslation("assembly.file.change", what, was, is);
    }

    private void save(RollPreview looked) {
        try {
            files.save(assembly, looked);
        } catch (AssemblyRefused refused) {
            fault.say(getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
            preview.removeAll();
            return;
        }
        preview.removeAll();
        saved.run();
        Aloud.saved(this);
    }
}
