package org.folkmoot.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDetails.Opening;
import org.folkmoot.place.ServiceDetails.Opening.Rhythm;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.place.ServicePageSection;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** The screens as an administrator, who may do everything on them, and as a member, who may not. */
@Import(ScreensTest.Beside.class)
@WithMockUser("ada")
class ScreensTest extends ScreenTest {

    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");
    private static final String NURSING = "000d51d2-deee-5d9f-bc46-a87b8c7a89ee";

    @Autowired
    private Places places;

    @Autowired
    private ServiceImport imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Callers callers;

    @Autowired
    private Texts texts;

    private Place vale;

    /** What another module adds to the page of a service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Beside {

        @Bean
        ServicePageSection whatPeopleSay() {
            return new ServicePageSection() {
                @Override
                public int order() {
                    return 100;
                }

                @Override
                public Optional<Component> section(org.folkmoot.place.ServiceSummary service) {
                    return Optional.of(new Section(new H2("What people say about " + service.name())));
                }
            };
        }
    }

    @BeforeEach
    void aPlaceWithServices() {
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                Place made = places.create(
                        NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
                jobs.await(
                        imports.start(new ServiceFile(made.id(), DEMONSTRATION, "services.json", HsdsProfile.HSDS)),
                        60);
            }
            vale = places.all().stream()
                    .filter(place -> place.name().equals("Marlow Vale"))
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Test
    void the_directory_lists_the_services_of_the_place_in_hand() {
        open(vale());
        assertThat(text()).contains("Marlow Vale", "Community nursing", "Marlow Vale GP Federation");
    }

    @Test
    void typing_narrows_the_list_and_the_address_says_so() {
        open(vale());
        test(find(TextField.class).withLabel("Find a service").single()).setValue("nursing");
        assertThat(here()).contains("q=nursing");
        assertThat(text()).contains("Community nursing").doesNotContain("Housing options");
        open(vale() + "&q=nothing+of+the+kind");
        assertThat(find(EmptyPage.class).single().getElement().getTextRecursively())
                .contains("No service matches");
    }

    @Test
    void each_choice_is_a_link_that_shows_as_many_as_it_says() {
        open(vale());
        Anchor choice = find(Anchor.class)
                .withCondition(link ->
                        link.getHref().contains("kind=") && link.getText().equals("Health care"))
                .single();
        open(choice.getHref());
        assertThat(find(Anchor.class)
                        .withCondition(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                        .single()
                        .getText())
                .isEqualTo("Health care");
        assertThat(text()).doesNotContain("Money advice");
    }

    @Test
    void a_service_is_told_in_plain_words_beside_what_others_say_of_it() {
        open("services/" + NURSING);
        assertThat(find(H1.class).single().getText()).isEqualTo("Community nursing");
        assertThat(text())
                .contains("What the directory says", "Every day, 08:00 to 20:00", "Free", "Last checked")
                .contains("What people say about Community nursing");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("tel:01632"));
    }

    @Test
    void opening_times_that_differ_only_in_their_day_are_told_together() {
        Optional<LocalTime> nine = Optional.of(LocalTime.of(9, 0));
        Optional<LocalTime> six = Optional.of(LocalTime.of(18, 0));
        List<Opening> openings = Stream.concat(
                        Stream.of(DayOfWeek.values())
                                .limit(6)
                                .map(day -> opening(Rhythm.WEEKLY, new Opening.Day(0, day), nine, six)),
                        Stream.of(
                                opening(Rhythm.MONTHLY, new Opening.Day(-1, DayOfWeek.FRIDAY), six, Optional.empty())))
                .toList();
        assertThat(new OpeningWords(texts, Locale.UK).lines(openings, LocalDate.of(2026, 5, 3)))
                .extracting(OpeningWords.Line::when)
                .containsExactly("Monday to Saturday, 09:00 to 18:00", "last Friday of the month, from 18:00");
    }

    private static Opening opening(
            Rhythm every, Opening.Day day, Optional<LocalTime> opens, Optional<LocalTime> closes) {
        return new Opening(every, 1, List.of(day), opens, closes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void an_administrator_adds_a_place_and_hears_what_is_wrong_with_its_code() {
        open("places");
        press("Add a place");
        test(find(TextField.class).withLabel("Name").single()).setValue("Harbour");
        TextField code = find(TextField.class).withLabel("GSS code").single();
        test(code).setValue("E0800009");
        test(find(Button.class).withText("Add a place").last()).click();
        assertThat(code.getErrorMessage()).contains("“E0800009” has 8 characters");
        test(code).setValue("E08000009");
        test(find(Button.class).withText("Add a place").last()).click();
        assertThat(text()).contains("Harbour", "E08000009", "Metropolitan district");
    }

    @Test
    void who_wants_to_remove_a_place_that_is_not_empty_reads_what_is_still_there() {
        open("places");
        test(find(Button.class)
                        .withCondition(change -> change.getAriaLabel()
                                .filter(label -> label.contains("Change Marlow Vale"))
                                .isPresent())
                        .single())
                .click();
        test(find(Button.class).withText("Remove this place").single()).click();
        confirm();
        assertThat(find(TextField.class).withLabel("Name").single().getErrorMessage())
                .contains("“Marlow Vale” is not empty: it still holds", "services, ", "partners");
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("it still holds");
        assertThat(places.find(vale.id())).isPresent();
    }

    @Test
    @WithMockUser("max")
    void who_holds_no_role_is_offered_no_act() {
        open("services");
        assertThat(find(Anchor.class).withText("Import services").exists()).isFalse();
        open("services/import");
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        open("places");
        assertThat(find(Button.class).withText("Add a place").exists()).isFalse();
    }

    private String vale() {
        return "services?place=" + vale.id();
    }
}
