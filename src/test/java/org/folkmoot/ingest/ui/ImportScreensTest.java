package org.folkmoot.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.csv.TextEncoding;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What columns are, which services they mean, and the trial before anything is kept. */
class ImportScreensTest extends ImportScreens {

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
        assertThat(text()).contains("1 File 2 Columns 3 Trial run 4 Import");
    }

    @Test
    void what_the_file_does_not_tell_waits_for_a_person() {
        upload(SurveyFile.sound());
        awaitText("Check 2 columns: felt team");
        test(find(NativeButton.class).withText("It is right as it stands").single())
                .click();
        assertThat(text()).contains("Check one column: team").doesNotContain("It is right as it stands");
    }

    @Test
    void a_column_is_mapped_by_hand_and_without_words_nothing_can_be_tried() {
        upload(SurveyFile.sound());
        use("what_would_you_say", ColumnUse.LEFT_OUT);
        press("Start a trial run");
        assertThat(text()).contains("Say which column holds the words.");
        assertThat(here()).doesNotContain("step=trial");

        use("what_would_you_say", ColumnUse.WORDS);
        use("age_band", ColumnUse.THEME_NAMES);
        assertThat(use("age_band")).isEqualTo(ColumnUse.THEME_NAMES);
        settle();
        press("Start a trial run");
        assertThat(here()).contains("step=trial");
    }

    @Test
    void a_mapping_needs_a_name() {
        upload(SurveyFile.sound());
        test(find(TextField.class).withLabel("Keep this mapping as").single()).setValue("");
        press("Start a trial run");
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
        faultyRows().setValue(Mapping.Faulty.REJECT_ROW);
        tryOut();

        assertThat(text()).contains("Every row was read. Nothing has been kept.");
        assertThat(bill())
                .contains("59 will be imported", "59 are new", "From 30 people")
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
        assertThat(find(Button.class).withText("Import 59 comments").exists()).isTrue();
    }

    @Test
    void a_faulty_row_comes_in_without_its_faulty_value_unless_it_is_to_stay_out() {
        upload(SurveyFile.withFaults());
        use("ref", ColumnUse.ID);
        use("team", ColumnUse.LEFT_OUT);
        tryOut();
        assertThat(bill()).contains("61 will be imported", "2 are imported without a value that cannot be read");
    }

    @Test
    void nothing_is_tried_before_what_the_file_does_not_tell_is_said() {
        upload(SurveyFile.sound());
        press("Start a trial run");
        assertThat(text()).contains("Say which end of the scale in “felt” is best.");
        assertThat(here()).doesNotContain("step=trial");
        tryOut();
        assertThat(bill()).contains("60 will be imported");
    }

    @Test
    void a_guess_is_shown_with_comments_as_they_will_be_stored() {
        upload(SurveyFile.sound());
        use("ref", ColumnUse.ID);
        assertThat(text())
                .contains("As they will be stored")
                .contains("Somebody said thing number 1 and meant it R0 2 February 2025 Looked after")
                .contains("nothing (Community nursing: No service is called this)");
    }

    @Test
    void how_the_letters_are_written_is_shown_with_words_from_the_file_and_can_be_changed() {
        open("testimony/import?place=" + place.id());
        new UploadTester<>(find(Upload.class).single())
                .upload(
                        "cafe.csv",
                        "text/csv",
                        "ref,comment\n1,The caf\u00e9 was kind to me all day\n2,She came and she stayed with me\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
        awaitText("The café was kind to me all day");
        letters().setValue(TextEncoding.MAC_ROMAN);
        awaitText("The cafÈ was kind");
        assertThat(letters().getValue()).isEqualTo(TextEncoding.MAC_ROMAN);
    }

    @SuppressWarnings("unchecked")
    private Select<TextEncoding> letters() {
        return (Select<TextEncoding>)
                find(Select.class).withLabel("How its letters are written").single();
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
        assertThat(text()).contains("You cannot import comments here");
    }
}
