package org.folkmoot.testimony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.HsdsProfile;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.TestimonyFiles;
import org.folkmoot.testimony.TestimonyImports;
import org.folkmoot.testimony.WriteGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** Bringing a file of comments in, step by step, for a service designer. Each test brings in at a place of its own. */
@Import(WriteGate.class)
@TestPropertySource(properties = "folkmoot.import.batch=10")
@WithMockUser("dilys")
class ImportScreensTest extends ScreenTest {

    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");

    @Autowired
    private Places places;

    @Autowired
    private ServiceImport services;

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Callers callers;

    @Autowired
    private WriteGate gate;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                        "Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty())));
    }

    @AfterEach
    void goOn() {
        gate.open();
    }

    @Test
    void every_column_is_guessed_and_shown_with_values_from_it() {
        upload(SurveyFile.sound());

        assertThat(text())
                .contains("survey-2025.csv · 60 rows · 10 columns", "Filled in from the names and the values.")
                .contains("FF-1", "Somebody said thing number 1 and meant it")
                .contains("60 of 60 can be read");
        assertThat(use("ref")).isEqualTo(ColumnUse.ID);
        assertThat(use("respondent")).isEqualTo(ColumnUse.CONTRIBUTOR);
        assertThat(use("what_would_you_say")).isEqualTo(ColumnUse.WORDS);
        assertThat(use("comment_date")).isEqualTo(ColumnUse.DATE);
        assertThat(use("felt")).isEqualTo(ColumnUse.FELT);
        assertThat(use("team")).isEqualTo(ColumnUse.SERVICE);
        assertThat(use("th_contact")).isEqualTo(ColumnUse.THEME_FLAG);
        assertThat(use("age_band")).isEqualTo(ColumnUse.LEFT_OUT);
    }

    @Test
    void the_steps_are_numbered_once() {
        upload(SurveyFile.sound());
        assertThat(text()).contains("1 File 2 Columns 3 Trial run 4 Bring in");
    }

    @Test
    void what_the_file_does_not_tell_waits_for_a_person() {
        upload(SurveyFile.sound());
        awaitText("2 columns need you: felt team");
        test(find(NativeButton.class).withText("It is right as it stands").single())
                .click();
        assertThat(text()).contains("One column needs you: team").doesNotContain("It is right as it stands");
    }

    @Test
    void a_column_is_mapped_by_hand_and_without_words_nothing_can_be_tried() {
        upload(SurveyFile.sound());
        use("what_would_you_say", ColumnUse.LEFT_OUT);
        press("Try it without keeping anything");
        assertThat(text()).contains("Say which column holds the words.");
        assertThat(here()).doesNotContain("step=trial");

        use("what_would_you_say", ColumnUse.WORDS);
        use("age_band", ColumnUse.THEME_NAMES);
        assertThat(use("age_band")).isEqualTo(ColumnUse.THEME_NAMES);
        press("Try it without keeping anything");
        assertThat(here()).contains("step=trial");
    }

    @Test
    void a_mapping_needs_a_name() {
        upload(SurveyFile.sound());
        test(find(TextField.class).withLabel("Keep this mapping as").single()).setValue("");
        press("Try it without keeping anything");
        assertThat(text()).contains("Give the mapping a name.");
        assertThat(here()).doesNotContain("step=trial");
    }

    @Test
    void values_that_name_no_service_are_matched_by_hand() {
        aDirectory();
        upload(SurveyFile.sound());
        awaitText("Looked up by team: 1 of 2 found.");
        assertThat(text()).contains("No service is called District team (20 rows).");
        ComboBox<ServiceSummary> match = matching("Match District team");
        match.setValue(match.getGenericDataView()
                .getItems()
                .filter(service -> service.name().equals("Talking therapies"))
                .findFirst()
                .orElseThrow());
        awaitText("Looked up by team: 2 of 2 found.");
        tryOut();
        assertThat(text()).contains("about 2 services").doesNotContain("No service is called this");
    }

    @Test
    void the_trial_adds_every_row_up_names_each_rejected_one_and_keeps_nothing() {
        upload(SurveyFile.withFaults());
        use("ref", ColumnUse.ID);
        use("team", ColumnUse.LEFT_OUT);
        tryOut();

        assertThat(text()).contains("Every row was read. Nothing has been kept.");
        assertThat(bill())
                .contains("59 will come in", "59 are new", "From 30 people")
                .contains("1 are blank", "1 “Did not answer”. Counted as no answer.")
                .contains("4 are rejected", "64 rows in the file");
        assertThat(rejected())
                .contains("64 Date 31/02/2025 February has no day 31", "65 How it felt lots Not a whole number from")
                .contains(
                        "Row 61 has the same id and says something else",
                        "Row 63 has the same id and says something else");
        assertThat(find(Anchor.class)
                        .withText("Download the 4 rows with reasons (CSV)")
                        .exists())
                .isTrue();
        assertThat(runs()).isZero();
        assertThat(find(Button.class).withText("Bring in 59 comments").exists()).isTrue();
    }

    @Test
    void a_faulty_row_comes_in_without_its_faulty_value_if_so_chosen() {
        upload(SurveyFile.withFaults());
        use("ref", ColumnUse.ID);
        use("team", ColumnUse.LEFT_OUT);
        faultyRows().setValue(Mapping.Faulty.LEAVE_VALUE_OUT);
        tryOut();
        assertThat(bill()).contains("61 will come in", "2 come in without a value that cannot be read");
    }

    @Test
    void a_file_is_brought_in_with_its_counts_and_its_mapping_kept() {
        bringIn(SurveyFile.withFaults(), "Bring in 59 comments");
        awaitText("59 comments are in");
        assertThat(here()).contains("job=");
        assertThat(text())
                .contains("new and in 59", "blank, counted as no answer 1", "rejected 4")
                .contains("Download the rejected rows with reasons (CSV)");
        assertThat(callers.as(PRODUCT, () -> files.mappings(place.id())))
                .extracting(mapping -> mapping.name())
                .containsExactly("survey 2025");
    }

    @Test
    void the_next_file_of_the_kind_is_filled_in_by_the_mapping_and_the_same_file_changes_nothing() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments are in");

        upload(SurveyFile.sound());
        assertThat(text()).contains("Filled in as “survey 2025” was, because the columns are the same.");
        assertThat(use("team")).isEqualTo(ColumnUse.LEFT_OUT);
        tryOut();
        assertThat(bill()).contains("0 are new, 0 change what is here, 60 are here already and stay as they are.");
        assertThat(text()).contains("There is nothing to bring in: no row is new or changed.");
        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Bring in"))
                        .exists())
                .isFalse();
    }

    @Test
    void a_changed_row_updates_its_comment() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments are in");
        upload(SurveyFile.sound().replace("thing number 7 and", "thing number seven and"));
        tryOut();
        assertThat(bill()).contains("0 are new, 1 change what is here, 59 are here already");
        press("Bring in 60 comments");
        awaitText("changed what was here 1");
    }

    @Test
    void a_running_import_shows_how_far_it_is_and_can_be_left_and_come_back_to() {
        gate.close();
        bringIn(SurveyFile.sound());
        await(gate::isWaitedFor);
        String address = here();
        awaitText("of 60");
        assertThat(find(ProgressBar.class).exists()).isTrue();
        assertThat(text()).contains("You can leave this page. The work goes on");

        open("testimony?place=" + place.id());
        assertThat(text()).contains("survey-2025.csv", "coming in");
        open(address);
        assertThat(text()).contains("Stop here");
        gate.open();
        awaitText("60 comments are in");
    }

    @Test
    void an_import_is_stopped_and_what_is_in_stays_until_the_same_file_adds_the_rest() {
        gate.close();
        bringIn(SurveyFile.sound());
        await(gate::isWaitedFor);
        press("Stop here");
        assertThat(text()).contains("Stop bringing in?");
        press("Stop and keep what is in");
        gate.open();
        awaitText("Stopped: ");
        assertThat(text()).doesNotContain("60 comments are in");

        upload(SurveyFile.sound());
        tryOut();
        press("Bring in 60 comments");
        awaitText("60 comments are in");
    }

    @Test
    void an_import_is_stopped_and_taken_out_again() {
        gate.close();
        bringIn(SurveyFile.sound());
        await(gate::isWaitedFor);
        press("Stop here");
        press("Stop and take it out");
        gate.open();
        awaitText("Taken out again. What this file added is no longer here.");
    }

    @Test
    void an_import_that_is_in_can_be_taken_out_after_a_second_look() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments are in");
        press("Take this import out again");
        assertThat(text()).contains("60 comments leave the store and the search. Nothing else changes.");
        press("Take out 60 comments");
        awaitText("Taken out again. What this file added is no longer here.");
    }

    @Test
    void a_file_that_is_no_table_is_told_so_and_another_can_be_chosen() {
        take("survey.csv", "");
        awaitText("This file cannot be read as a table");
        assertThat(text()).contains("It is empty. Nothing was kept.", "Choose another file");
    }

    @Test
    void an_address_of_a_file_or_an_import_that_is_gone_leads_on() {
        open("testimony/import?file=" + UUID.randomUUID());
        assertThat(text()).contains("This file is no longer kept", "Choose a file");
        open("testimony/import?job=" + UUID.randomUUID());
        assertThat(text()).contains("There is no such import");
    }

    @Test
    @WithMockUser("max")
    void who_holds_no_role_is_offered_no_upload() {
        open("testimony/import?place=" + place.id());
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(text()).contains("There is no place here for you to bring comments into");
    }

    private void aDirectory() {
        callers.runAs(
                PRODUCT,
                () -> jobs.await(
                        services.start(new ServiceFile(place.id(), DEMONSTRATION, "services.json", HsdsProfile.HSDS)),
                        60));
    }

    private void take(String name, String csv) {
        open("testimony/import?place=" + place.id());
        new UploadTester<>(find(Upload.class).single()).upload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(String csv) {
        take("survey-2025.csv", csv);
        awaitText("What each column is");
    }

    private void tryOut() {
        press("Try it without keeping anything");
        awaitText("Every row was read.");
    }

    private void bringIn(String csv) {
        bringIn(csv, "Bring in 60 comments");
    }

    private void bringIn(String csv, String act) {
        upload(csv);
        use("ref", ColumnUse.ID);
        use("team", ColumnUse.LEFT_OUT);
        tryOut();
        press(act);
    }

    private ColumnUse use(String column) {
        return select(column).getValue();
    }

    private void use(String column, ColumnUse use) {
        select(column).setValue(use);
    }

    @SuppressWarnings("unchecked")
    private Select<ColumnUse> select(String column) {
        return (Select<ColumnUse>) find(Select.class)
                .withCondition(one -> one.getAriaLabel()
                        .filter((column + " comes in as")::equals)
                        .isPresent())
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ServiceSummary> matching(String label) {
        return (ComboBox<ServiceSummary>) find(ComboBox.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Mapping.Faulty> faultyRows() {
        return (RadioButtonGroup<Mapping.Faulty>) find(RadioButtonGroup.class)
                .withLabel("A row with a date, service or other value that cannot be read")
                .single();
    }

    private int runs() {
        return callers.as(PRODUCT, () -> imports.runs(place.id())).size();
    }

    private String bill() {
        return Screen.text(all(NativeTable.class).getFirst());
    }

    private String rejected() {
        return Screen.text(all(NativeTable.class).getLast());
    }
}
