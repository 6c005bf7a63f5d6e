package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty store to a counted vote, in real browsers against the packaged product: the set-up link, services
 * and comments brought in, search, themes beside services, an assembly, and two members voting on their phones.
 * Whoever sits at the desk has no mouse: they go through it all by keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class WholeStoryIT implements StoryStep.InBrowser {

    private static final Path DEMO = Path.of("src", "main", "resources", "demo");
    static final String PASSWORD = "otter lantern ninety quarry";
    private static final String PLACE = "Marlow Vale";

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard desk;
    private Page first;
    private AssemblyStory assembly;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data);
        chromium = new Chromium();
        desk = new Keyboard(chromium.person(1280, 900));
        first = chromium.person(360, 800);
        assembly = new AssemblyStory(product.url(), desk, first, new Keyboard(chromium.person(360, 800)));
    }

    @Override
    public Chromium chromium() {
        return chromium;
    }

    @AfterAll
    void stop() {
        chromium.close();
        product.close();
    }

    @Test
    @Order(1)
    void the_link_of_the_first_start_makes_the_first_administrator() throws InterruptedException {
        Pattern link = Pattern.compile("http://\\S+/set-up/\\S+");
        String line = product.await("/set-up/");
        desk.page()
                .navigate(link.matcher(line).results().findFirst().orElseThrow().group());
        desk.write("Name", "Ada Price");
        desk.write("E-mail address", "ada@marlowvale.example");
        desk.write("Password", PASSWORD);
        desk.look("01-set-up");
        desk.press("Make my account");

        assertThat(desk.page().getByRole(AriaRole.NAVIGATION).first()).containsText("Today");
        desk.look("02-today-on-day-one");
    }

    @Test
    @Order(2)
    void a_place_is_added() {
        desk.go(product.url() + "/places");
        desk.look("03-no-place-yet");
        desk.press("Add a place");
        Locator form = desk.page().getByRole(AriaRole.DIALOG);
        desk.write(form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)), PLACE);
        desk.press(form.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Add a place").setExact(true)));

        assertThat(desk.page().getByRole(AriaRole.TABLE)).containsText(PLACE);
        desk.look("04-places");
    }

    @Test
    @Order(3)
    void services_come_in_after_a_trial_run() {
        desk.go(product.url() + "/services/import");
        desk.look("05-services-file");
        desk.upload(DEMO.resolve("services.json"));
        Locator bringIn = desk.page().getByRole(AriaRole.BUTTON, AssemblyStory.named("Import 12 services"));
        bringIn.waitFor();
        desk.look("06-services-trial");
        desk.press(bringIn);
        desk.follow("See the services");

        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Services");
        desk.sees("Community nursing");
        desk.look("07-services");
    }

    @Test
    @Order(4)
    void a_codebook_comes_in_from_the_command_line_while_the_server_is_up() throws IOException, InterruptedException {
        command("codebook", DEMO.resolve("codebook.json").toString());
    }

    @Test
    @Order(5)
    void comments_come_in_by_their_columns_after_a_trial_run() {
        desk.go(product.url() + "/testimony/import");
        desk.look("08-comments-file");
        desk.upload(DEMO.resolve("testimonies.csv"));
        Locator tryIt = desk.page().getByRole(AriaRole.BUTTON, AssemblyStory.named("Start a trial run"));
        tryIt.waitFor();
        desk.look("08-comments-columns");
        desk.press(desk.page().getByText("It is right as it stands").first());
        desk.choose("neighbourhood: import as", "Neighbourhood");
        desk.press(tryIt);
        desk.sees("No neighbourhood here is called this");
        desk.look("08-comments-rejected");
        desk.follow("Change the columns");
        desk.choose("neighbourhood: import as", "Leave out");
        desk.press(tryIt);
        Locator bringIn = desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Import \\d+ comments$")));
        bringIn.waitFor();
        desk.look("08-comments-trial");
        assertThat(bringIn).hasText("Import 160 comments");
        desk.press(bringIn);
        desk.page().getByText("were here already and stay as they are").waitFor();
        desk.look("08-comments-in");
    }

    @Test
    @Order(6)
    void what_people_said_is_found_narrowed_and_shared_by_its_address() {
        desk.go(product.url() + "/evidence");
        desk.look("09-everything-people-said");
        desk.write("Search people’s words", "ring back");
        desk.press("Search");
        desk.sees("people");
        assertThat(desk.page().locator("mark").first()).isVisible();
        desk.look("10-search");
        String all = desk.page().url();

        desk.press(desk.page().locator(".fm-facet a, .fm-facets a").first());
        desk.page().waitForURL(address -> !address.equals(all));
        desk.look("11-search-narrowed");
        desk.page().goBack();
        desk.page().waitForURL(all);
        assertThat(desk.page().locator("mark").first()).isVisible();
    }

    @Test
    @Order(7)
    void themes_stand_beside_services() {
        desk.go(product.url() + "/services/by-theme");
        desk.look("12-services-by-theme");
        Locator cell = desk.page().locator(".fm-matrix td a").first();
        desk.press(cell);
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read all")))
                .first()
                .waitFor();
        desk.look("13-one-cell");
        desk.go(product.url() + "/evidence/themes");
        desk.look("14-themes");
        desk.press(desk.page().locator("main td a, main th a").first());
        desk.look("15-one-theme");
        desk.go(product.url() + "/services");
        desk.follow("Community nursing");
        desk.sees("What people say");
        desk.look("16-one-service");
    }

    @Test
    @Order(8)
    void an_assembly_is_set_up_and_two_members_are_invited() {
        assembly.isSetUp();
    }

    @Test
    @Order(9)
    void two_members_join_by_their_links() {
        assembly.twoMembersJoin();
    }

    @Test
    @Order(10)
    void the_facilitator_plans_a_session_and_prepares_a_question() {
        assembly.aSessionIsPlanned();
    }

    @Test
    @Order(11)
    void members_see_the_question_on_their_phones_without_reloading_and_vote_once() {
        assembly.membersVote();
    }

    @Test
    @Order(12)
    void the_close_is_asked_for_and_of_two_votes_says_no_more_than_that_they_count() {
        assembly.theQuestionIsClosed();
    }

    @Test
    @Order(13)
    void members_reach_nothing_that_staff_see_and_a_missing_page_says_so() {
        first.navigate(product.url() + "/evidence?q=ring");
        PageCheck.settle(first);
        assertThat(first.locator("mark")).hasCount(0);
        PageCheck.look(first, "30-no-access");
        desk.go(product.url() + "/no-such-page");
        desk.look("31-not-found");
    }

    @Test
    @Order(14)
    void the_other_pages_of_the_house_hold_up_too() {
        for (String path : List.of(
                "account", "people", "people/invite", "tokens", "codebooks", "testimony", "services/partners", "")) {
            desk.go(product.url() + "/" + path);
            desk.look("32-" + (path.isEmpty() ? "today" : path.replace('/', '-')));
        }
        desk.press("Cymraeg");
        assertThat(desk.page().locator("html")).hasAttribute("lang", "cy");
        desk.look("33-today-in-welsh");
        Page stranger = chromium.person(360, 800);
        for (String path : List.of("sign-in", "forgotten", "reset/used-up")) {
            stranger.navigate(product.url() + "/" + path);
            PageCheck.look(stranger, "34-" + path.replace('/', '-'));
        }
    }

    @Test
    @Order(15)
    void the_browser_had_nothing_to_complain_of() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private void command(String kind, String... rest) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("import", kind));
        words.addAll(List.of(rest));
        words.addAll(List.of("--place", PLACE, "--data", data.toString()));
        Process process = ProductProcess.command(words.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
