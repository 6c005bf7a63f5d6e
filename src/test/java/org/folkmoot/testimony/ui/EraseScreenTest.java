package org.folkmoot.testimony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class EraseScreenTest extends ScreenTest {

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private Jobs jobs;

    @TempDir
    private Path folder;

    private PlaceId place;

    @BeforeEach
    void someCameIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("comments.csv"), "who,words\nR 17,Nobody rang\nR 17,I waited\nR 18,She was kind\n");
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            TestimonyImport command = new TestimonyImport(place, file, "comments.csv", MappingJson.read("""
                            {"name": "Waiting times", "words": "words", "contributor": "who"}"""));
            assertThat(jobs.await(imports.bringIn(command), 60).orElseThrow().state())
                    .isEqualTo(JobState.DONE);
        });
    }

    @Test
    @WithMockUser("ada")
    void an_administrator_sees_what_would_go_and_then_erases_and_who_it_was_never_stands_in_the_address() {
        open("testimony/erase?place=" + place);
        press("Preview");
        assertThat(text()).contains("Write the number or name");

        reference("R 99");
        press("Preview");
        assertThat(text()).contains("No imported comments have that name or number");

        reference("R 17");
        press("Preview");
        assertThat(text()).contains("What would be deleted", "comments of theirs");
        assertThat(said()).hasSize(3);

        press("Delete for good");
        assertThat(text()).contains("This person’s words are deleted. 2 comments are gone.");
        assertThat(said()).singleElement().extracting(Testimony::words).isEqualTo("She was kind");
        assertThat(here().replace(place.toString(), "")).doesNotContain("17");

        reference("R 17");
        press("Preview");
        assertThat(text()).contains("The words of this person were deleted before");
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("Delete for good");
    }

    @Test
    @WithMockUser("dilys")
    void whoever_does_not_administer_is_not_offered_it() {
        open("testimony?place=" + place);
        assertThat(text()).contains("comments.csv").doesNotContain("Delete a person’s words");
        open("testimony/erase?place=" + place);
        assertThat(text()).contains("You cannot delete words here").doesNotContain("Preview");
    }

    private void reference(String text) {
        test(all(TextField.class).getFirst()).setValue(text);
    }

    private List<Testimony> said() {
        List<Testimony> all = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(100, all::addAll));
        return all.stream().filter(one -> one.place().equals(place)).toList();
    }
}
