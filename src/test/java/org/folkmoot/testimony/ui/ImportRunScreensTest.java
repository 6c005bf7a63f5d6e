package org.folkmoot.testimony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.folkmoot.testimony.ColumnUse;
import org.junit.jupiter.api.Test;

/** From the choice of a file to comments that are in: the screens of an import while it runs and after. */
class ImportRunScreensTest extends ImportScreens {

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
}
