package org.folkmoot.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** From the choice of a file to comments that are in: the screens of an import while it runs and after. */
class ImportRunScreensTest extends ImportScreens {

    @Autowired
    private Testimonies testimonies;

    @TempDir
    private Path folder;

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
        assertThat(text()).contains("survey-2025.csv", "importing");
        open(address);
        assertThat(text()).contains("Stop here");
        gate.open();
        awaitText("60 comments imported");
    }

    @Test
    void an_import_is_stopped_and_what_is_in_stays_until_the_same_file_adds_the_rest() {
        gate.close();
        bringIn(SurveyFile.sound());
        await(gate::isWaitedFor);
        press("Stop here");
        assertThat(text()).contains("Stop the import?");
        press("Stop and keep what has been imported");
        gate.open();
        awaitText("Stopped: ");
        assertThat(text()).doesNotContain("60 comments imported");

        upload(SurveyFile.sound());
        belongsTo("survey 2025");
        tryOut();
        press("Import 60 comments");
        awaitText("60 comments imported");
    }

    @Test
    void an_import_is_stopped_and_taken_out_again() {
        gate.close();
        bringIn(SurveyFile.sound());
        await(gate::isWaitedFor);
        press("Stop here");
        press("Stop and undo the import");
        gate.open();
        awaitText("Import undone. What this file added is no longer here");
    }

    @Test
    void an_import_that_is_in_can_be_taken_out_after_a_second_look() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments imported");
        press("Undo this import");
        awaitText("60 comments leave the store and the search. Nothing else changes.");
        press("Undo the import: 60 comments are removed");
        awaitText("Import undone. What this file added is no longer here");
    }

    @Test
    void a_file_is_brought_in_with_its_counts_and_its_mapping_kept() {
        bringIn(SurveyFile.withFaults(), "Import 61 comments");
        awaitText("61 comments imported");
        assertThat(here()).contains("job=");
        assertThat(text())
                .contains("new 61", "blank, counted as no answer 1", "rejected 2")
                .contains("Download the rejected rows with reasons (CSV)");

        upload(SurveyFile.withFaults());
        assertThat(text()).contains("Filled in as “survey 2025” was, because the headings are the same.");
    }

    @Test
    @WithMockUser("gwen")
    void whoever_holds_no_role_is_shown_nothing_of_an_import_nor_of_its_rejected_rows() throws IOException {
        Path file = Files.writeString(folder.resolve("survey.csv"), SurveyFile.withFaults());
        JobId run = callers.as(PRODUCT, () -> {
            JobId job = imports.bringIn(new TestimonyImport(place.id(), file, "survey.csv", MappingJson.read("""
                    { "name": "survey", "id": ["ref"], "words": "what_would_you_say", "faulty": "rejectRow",
                      "date": { "column": "comment_date", "order": "day/month/year" } }""")));
            jobs.await(job, 60);
            return job;
        });
        open("testimony/import?job=" + run);
        assertThat(text()).doesNotContain("survey.csv", "rejected");
        assertThat(all(Anchor.class)).noneMatch(link -> link.getText().contains("rejected rows"));
    }

    @Test
    void the_next_file_of_the_kind_is_filled_in_by_the_mapping_and_the_same_file_changes_nothing() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments imported");

        upload(SurveyFile.sound());
        assertThat(text()).contains("Filled in as “survey 2025” was, because the headings are the same.");
        belongsTo("survey 2025");
        assertThat(use("team")).isEqualTo(ColumnUse.LEFT_OUT);
        tryOut();
        assertThat(bill()).contains("0 are new, 0 change what is here, 60 are here already and stay as they are.");
        assertThat(text()).contains("There is nothing to import: no row is new or changed.");
        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Import"))
                        .exists())
                .isFalse();
    }

    @Test
    void a_changed_row_updates_its_comment() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments imported");
        upload(SurveyFile.sound().replace("thing number 7 and", "thing number seven and"));
        belongsTo("survey 2025");
        tryOut();
        assertThat(text())
                .contains(
                        "1 comment that is here would say something else",
                        "Somebody said thing number seven and meant it");
        assertThat(bill()).contains("0 are new, 1 change what is here, 59 are here already");
        press("Import 60 comments");
        awaitText("60 comments imported");
        assertThat(text()).contains("changed what was here 1");
        press("Undo this import");
        awaitText("No comment leaves the store and the search. 1 comment that the file changed is again as it was");
        press("Undo the import: no comments are removed, 1 as before");
        awaitText("what it changed is as it was before");
        assertThat(said())
                .contains("Somebody said thing number 7 and meant it")
                .doesNotContain("Somebody said thing number seven and meant it");
    }

    @Test
    void nothing_can_be_tried_before_somebody_says_whether_it_is_the_same_survey() {
        bringIn(SurveyFile.sound());
        awaitText("60 comments imported");
        upload(SurveyFile.sound().replace("thing", "something else"));
        press("Start a trial run");
        assertThat(text()).contains("Say whether the file is of the same survey as comments that are here.");
        assertThat(here()).doesNotContain("step=trial");
        belongsTo("");
        tryOut();
        assertThat(bill()).contains("60 are new, 0 change what is here");
        press("Import 60 comments");
        awaitText("60 comments imported");
        assertThat(said()).hasSize(120);
    }

    @Test
    void a_file_that_only_shares_some_columns_with_one_before_is_a_set_of_its_own_unless_somebody_says_otherwise() {
        upload("ID,Comment\n1,The night nurse on ward five was gentle\n2,She came and she stayed with me\n");
        use("ID", ColumnUse.ID);
        tryOut();
        press("Import 2 comments");
        awaitText("2 comments imported");
        take(
                "gp.csv",
                "ID,Service,Score,Comment\n"
                        + "1,GP,2,The phone line was busy all day\n"
                        + "2,GP,3,They rang me back the same day\n");
        awaitText("What each column is");
        assertThat(text()).doesNotContain("because the headings are the same");
        assertThat(which().getValue()).isEmpty();
        assertThat(use("Comment")).isEqualTo(ColumnUse.WORDS);
    }

    private List<String> said() {
        List<Testimony> all = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(1000, all::addAll));
        return all.stream()
                .filter(one -> one.place().equals(place.id()))
                .map(Testimony::words)
                .toList();
    }
}
