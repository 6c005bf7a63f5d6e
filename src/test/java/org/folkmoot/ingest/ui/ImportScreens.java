package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.WriteGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** The screens of an import, on a place with a directory. */
@Import(WriteGate.class)
@TestPropertySource(properties = "folkmoot.import.batch=10")
@WithMockUser("dilys")
abstract class ImportScreens extends ScreenTest {

    static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");

    private static final String RIGHT = "It is right as it stands";

    @Autowired
    Places places;

    @Autowired
    ServiceImport services;

    @Autowired
    TestimonyImports imports;

    @Autowired
    Jobs jobs;

    @Autowired
    Callers callers;

    @Autowired
    WriteGate gate;

    Place place;

    @BeforeEach
    void aPlace() {
        place = SomePlace.of(callers, places);
    }

    @AfterEach
    void goOn() {
        gate.open();
    }

    void aDirectory() {
        callers.runAs(
                PRODUCT,
                () -> jobs.await(
                        services.start(new ServiceFile(place.id(), DEMONSTRATION, "services.json", HsdsProfile.HSDS)),
                        60));
    }

    void take(String name, String csv) {
        open("testimony/import?place=" + place.id());
        new UploadTester<>(find(Upload.class).single()).upload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    void upload(String csv) {
        take("survey-2025.csv", csv);
        awaitText("What each column is");
    }

    /** Says of every guess that is in doubt that it is right. */
    void settle() {
        while (find(NativeButton.class).withText(RIGHT).exists()) {
            test(find(NativeButton.class).withText(RIGHT).all().getFirst()).click();
        }
    }

    void tryOut() {
        settle();
        press("Start a trial run");
        awaitText("Every row was read.");
    }

    void bringIn(String csv) {
        bringIn(csv, "Import 60 comments");
    }

    void bringIn(String csv, String act) {
        upload(csv);
        use("ref", ColumnUse.ID);
        use("team", ColumnUse.LEFT_OUT);
        tryOut();
        press(act);
    }

    ColumnUse use(String column) {
        return select(column).getValue();
    }

    void use(String column, ColumnUse use) {
        select(column).setValue(use);
    }

    @SuppressWarnings("unchecked")
    Select<ColumnUse> select(String column) {
        return (Select<ColumnUse>) find(Select.class)
                .withCondition(one -> one.getAriaLabel()
                        .filter((column + ": import as")::equals)
                        .isPresent())
                .single();
    }

    @SuppressWarnings("unchecked")
    ComboBox<ServiceSummary> matching(String label) {
        return (ComboBox<ServiceSummary>) find(ComboBox.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    RadioButtonGroup<Mapping.Faulty> faultyRows() {
        return (RadioButtonGroup<Mapping.Faulty>) find(RadioButtonGroup.class)
                .withLabel("A row with a date, service or other value that cannot be read")
                .single();
    }

    void belongsTo(String set) {
        which().setValue(set);
    }

    @SuppressWarnings("unchecked")
    Select<String> which() {
        return (Select<String>)
                find(Select.class).withLabel("Which comments it belongs to").single();
    }

    int runs() {
        return callers.as(PRODUCT, () -> imports.runs(place.id())).size();
    }

    String bill() {
        return Screen.text(all(NativeTable.class).getFirst());
    }

    String rejected() {
        return Screen.text(all(NativeTable.class).getLast());
    }
}
