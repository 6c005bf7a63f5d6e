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
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.MappingJson;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.TestimonyImports;
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
        press("Show what would go");
        assertThat(text()).contains("Write what the source calls them");

        reference("R 99");
        press("Show what would go");
        assertThat(text()).contains("Nobody of that name or number came in from there");

        reference("R 17");
        press("Show what would go");
        assertThat(text()).contains("What would go", "comments of theirs");
        assertThat(said()).hasSize(3);

        press("Erase this person");
        assertThat(text()).contains("This person is erased. 2 comments are gone.");
        assertThat(said()).singleElement().extracting(Testimony::words).isEqualTo("She was kind");
        assertThat(here().replace(place.toString(), "")).doesNotContain("17");

        reference("R 17");
        press("Show what would go");
        assertThat(text()).contains("This person was erased before");
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("Erase this person");
    }

    @Test
    @WithMockUser("dilys")
    void whoever_does_not_administer_is_not_offered_it() {
        open("testimony?place=" + place);
        assertThat(text()).contains("comments.csv").doesNotContain("Erase someone");
        open("testimony/erase?place=" + place);
        assertThat(text()).contains("There is nobody to erase").doesNotContain("Show what would go");
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
