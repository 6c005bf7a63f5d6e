package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.story.ScreenWalk.follows;
import static org.folkmoot.story.ScreenWalk.presses;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.paper.SheetCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** On every screen of the product something is done: afterwards the focus is still on the page, and what came of it was said once to those who hear it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryScreenIT {

    @TempDir
    private static Path data;

    private ScreenWalk walk;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        walk = new ScreenWalk(data);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    /** All that is wrong on these screens, not only the first. */
    @AfterEach
    void nothingIsWrong() {
        assertThat(walk.wrong()).isEmpty();
    }

    @Test
    @Order(1)
    void evidence_and_services() {
        new EvidenceScreens(walk).evidenceAndServices();
    }

    @Test
    @Order(2)
    void people_and_places() {
        new PeopleScreens(walk).peopleAndPlaces();
    }

    @Test
    @Order(3)
    void signing_in() {
        new PeopleScreens(walk).signingIn();
    }

    @Test
    @Order(4)
    void comments_come_in() {
        new EvidenceScreens(walk).commentsComeIn();
    }

    @Test
    @Order(5)
    void a_call_and_its_paper() {
        new StoryScreens(walk).aCallAndItsPaper();
    }

    @Test
    @Order(6)
    void what_was_told_is_read() {
        new StoryScreens(walk).whatWasToldIsRead();
    }

    @Test
    @Order(7)
    void the_author_and_their_complaint() throws InterruptedException {
        new StoryScreens(walk).theAuthorAndTheirComplaint();
    }

    @Test
    @Order(8)
    void an_assembly_and_its_vote() {
        ScreenReader facilitator = walk.facilitator();
        String assembly = walk.address(facilitator, "assemblies", "main th a");
        walk.on("assemblies", facilitator, follows("main th a"));
        walk.on("assemblies/new", facilitator, presses("Set up the assembly"));
        walk.on("assemblies/:id", facilitator, assembly, reader -> {
            reader.after(
                    "unfolding", () -> reader.press(reader.page().locator("#change-assembly vaadin-details-summary")));
            reader.hears(
                    "Saved.",
                    "saving",
                    () -> reader.press(reader.page().locator("#change-assembly vaadin-button[theme~=primary]")));
        });
        walk.on("assemblies/:id/badges", facilitator, assembly + "/badges", follows("main a"));
        walk.on("assemblies/:id/people", facilitator, assembly + "/people", reader -> {
            reader.after("unfolding", () -> reader.press(reader.page().locator("#people-file vaadin-details-summary")));
            reader.after(
                    "looking at somebody",
                    () -> reader.press(
                            reader.page().locator("main td vaadin-button").first()));
            reader.hears("Saved.", "saving", () -> reader.press("Save changes"));
        });
        walk.on("assemblies/:id/attendance", facilitator, assembly + "/attendance", reader -> {
            reader.after("unfolding", () -> reader.press(reader.page().locator("#terms vaadin-details-summary")));
            reader.hears("Saved.", "saving", () -> reader.press(reader.page().locator("#save-terms")));
        });
        String session =
                walk.address(facilitator, assembly, "main a[href*='/sessions/']:has-text('What people told us')");
        String unseated = walk.address(facilitator, assembly, "main a[href*='/sessions/']:has-text('The first call')");
        walk.on("assemblies/:id/sessions/:session/tables", facilitator, unseated + "/tables", reader -> {
            reader.after("unfolding", () -> reader.press(reader.page().locator("#plan-must vaadin-details-summary")));
            reader.hears("The table plan is made", "making it", () -> reader.press("Make the plan"));
            reader.after(
                    "choosing somebody",
                    () -> reader.press(reader.page().locator(".fm-hall-person").first()));
            reader.hears(
                    "Saved.", "moving them", () -> reader.press(reader.page().locator("#confirm-move")));
        });
        walk.on(
                "assemblies/:id/sessions/:session/tables/paper",
                facilitator,
                session + "/tables/paper",
                follows("main a"));
        walk.on("assemblies/:id/sessions/:session/pack", facilitator, session + "/pack", follows("main a"));
        walk.on("assemblies/:id/sessions/:session/paper", facilitator, session + "/paper", reader -> {
            SessionId met = SessionId.of(session.replaceAll(".*/", ""));
            reader.page().locator("#sheet-code input").fill(SheetCode.of(met, 1).letters());
            reader.press("Key this sheet");
            reader.page().waitForURL("**/paper/1/*");
        });
        String sheet = facilitator.page().url().replaceAll(".*/(?=assemblies/)", "");
        walk.on("assemblies/:id/sessions/:session/paper/:table/:item", facilitator, sheet, presses("Finish my entry"));
        walk.on("assemblies/:id/words", facilitator, assembly + "/words", reader -> {
            reader.after(
                    "unfolding", () -> reader.press(reader.page().locator("#another-word vaadin-details-summary")));
            reader.page().locator("#new-word input").fill("quorum");
            reader.page().locator("#new-meaning input").fill("How many must vote for it to count.");
            reader.hears("Saved.", "explaining a word", () -> reader.press("Add the word"));
        });
        String room = "room/" + session.replaceAll(".*/", "");
        ScreenReader member = walk.signedIn("amina");
        walk.on("my-assemblies", member, follows("main a"));
        walk.on("assemblies/:id/sessions/:session", facilitator, session, reader -> {
            reader.after("looking at a question", () -> reader.press("Open this question"));
            reader.hears("Question open", "opening it", () -> reader.press("Open the question"));
        });
        walk.on("room/:session", member, room, reader -> {
            reader.page().locator("#votes input").first().check();
            reader.hears("Your vote is in", "voting", () -> reader.press("Cast my vote"));
        });
        facilitator.after("looking at closing", () -> facilitator.press("Close the question"));
        facilitator.hears("The question closed at", "closing", () -> facilitator.press("Close the question"));
        facilitator.hears(
                "The question is closed", "counting", () -> facilitator.press("Count it and show the result"));
        walk.on("assemblies/:id/sessions/:session/wall", facilitator, session + "/wall", reader -> {
            reader.page().getByLabel("A new group").fill("One named contact");
            reader.hears("The group was made.", "making a group", () -> reader.press("Make the group"));
        });
        walk.on("assemblies/:id/sessions/:session/wall/print", facilitator, session + "/wall/print", follows("main a"));
        walk.on("assemblies/:id/sessions/:session/record", facilitator, session + "/record", follows("main a"));
        walk.on("assemblies/:id/sessions/:session/evaluation", facilitator, session + "/evaluation", follows("main a"));
        walk.on("assemblies/:id/sessions/:session/checklist", facilitator, session + "/checklist", follows("main a"));
        walk.on(
                "assemblies/:id/sessions/:session/checklist/print",
                facilitator,
                session + "/checklist/print",
                follows("main a"));
        walk.on("assemblies/:id/sessions/:session/materials", facilitator, session + "/materials", follows("main a"));
        walk.on(
                "assemblies/:id/sessions/:session/materials/print",
                facilitator,
                session + "/materials/print",
                follows("main a"));
        walk.on(
                "assemblies/:id/sessions/:session/witnesses",
                facilitator,
                session + "/witnesses",
                reader -> reader.hears("Members can ask now.", "opening asking", () -> reader.press("Open asking")));
    }

    @Test
    @Order(9)
    void a_text_field_of_whatever_kind_draws_one_ring_when_the_focus_comes_to_it_by_keyboard() {
        walk.rings()
                .drawn()
                .forEach((field, drawn) -> assertThat(drawn)
                        .as("what draws a ring in a %s", field)
                        .allMatch(parts -> parts.matches("\\[[^,\\]]+]")));
        assertThat(walk.rings().drawn())
                .as("met on the way")
                .containsKeys(
                        "vaadin-combo-box",
                        "vaadin-date-picker",
                        "vaadin-email-field",
                        "vaadin-integer-field",
                        "vaadin-multi-select-combo-box",
                        "vaadin-password-field",
                        "vaadin-text-area",
                        "vaadin-text-field");
    }

    private static Set<String> everyScreen() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.folkmoot").stream()
                .filter(found -> !String.valueOf(found.getBeanClassName()).contains("Test$"))
                .map(found -> String.valueOf(((AnnotatedBeanDefinition) found)
                        .getMetadata()
                        .getAnnotationAttributes(Route.class.getName())
                        .get("value")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(10)
    void no_screen_was_left_out() {
        Set<String> all = new TreeSet<>(everyScreen());
        // None of Flow's.
        all.add("room/:session");
        assertThat(walk.walked()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @Order(11)
    void a_session_that_has_ended_says_so_and_a_strangers_leads_back_to_the_page() {
        new PeopleScreens(walk).sessionsEnd();
    }
}
