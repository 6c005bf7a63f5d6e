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
    private static final String PASSWORD = "otter lantern ninety quarry";
    private static final String PLACE = "Marlow Vale";
    private static final String ASSEMBLY = "Front door assembly";
    private static final String PROPOSAL = "Before anyone leaves the ward, one named worker rings the next service.";

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard desk;
    private Page first;
    private Keyboard second;
    private List<String> invitations = List.of();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data);
        chromium = new Chromium();
        desk = new Keyboard(chromium.person(1280, 900));
        first = chromium.person(360, 800);
        second = new Keyboard(chromium.person(360, 800));
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
        Locator bringIn = desk.page().getByRole(AriaRole.BUTTON, named("Import 12 services"));
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
        Locator tryIt = desk.page().getByRole(AriaRole.BUTTON, named("Start a trial run"));
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
        desk.go(product.url() + "/assemblies");
        desk.look("17-no-assembly-yet");
        desk.follow("Set up an assembly");
        desk.write("Name of the assembly", ASSEMBLY);
        desk.write("What the members are asked", "What should happen in the first week after someone asks?");
        desk.write("Who promises", "Marlow Vale Council");
        desk.write("What they promise", "We will answer each recommendation in public, with reasons.");
        desk.writeDay("Answer by", "30/06/2027");
        desk.look("18-new-assembly");
        desk.press("Set up the assembly");
        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(ASSEMBLY);
        desk.sees("The answer is due by 30 June 2027.");
        desk.press(desk.page().locator("#invite > vaadin-details-summary"));
        desk.write("E-mail addresses", "amina@marlowvale.example\nbarry@marlowvale.example");
        desk.press("Invite them");
        Locator links = desk.page().locator(".invitation-link");
        assertThat(links).hasCount(2);
        invitations = links.allTextContents();
        desk.look("19-assembly");
    }

    @Test
    @Order(9)
    void two_members_join_by_their_links() {
        first.navigate(invitations.get(0));
        first.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Amina");
        first.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        PageCheck.look(first, "20-invitation");
        first.getByRole(AriaRole.BUTTON, named("Make my account and join")).click();
        first.waitForURL(address -> !address.contains("/invitation/"));
        second.go(invitations.get(1));
        second.write("Name", "Barry");
        second.write("Password", PASSWORD);
        second.press("Make my account and join");
        second.page().waitForURL(address -> !address.contains("/invitation/"));
        second.look("21-my-assemblies");
    }

    @Test
    @Order(10)
    void the_facilitator_plans_a_session_and_prepares_a_question() {
        desk.page().reload();
        PageCheck.settle(desk.page());
        desk.press("Plan a session");
        desk.write("Name of the session", "What people told us");
        desk.writeDay("Day", "12/12/2026");
        desk.press("Add an item");
        desk.write("Item", "Is this the proposal we mean?");
        desk.choose("What people do", "Vote");
        desk.write("Where", "Eastgate Hall");
        desk.press("Save");
        desk.follow("What people told us");
        desk.write("What the question says", PROPOSAL);
        desk.press("Save");
        desk.sees(PROPOSAL);
        desk.look("22-session-prepared");
    }

    @Test
    @Order(11)
    void members_see_the_question_on_their_phones_without_reloading_and_vote_once() {
        String room = (String)
                desk.page().getByRole(AriaRole.LINK, named("Members’ screen")).evaluate("a => a.href");
        first.navigate(room);
        second.go(room);
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("No question is open now");
        PageCheck.look(first, "23-room-waiting");

        desk.press("Open this question…");
        desk.look("24-question-about-to-open");
        desk.press("Open the question");

        assertThat(first.getByRole(AriaRole.MAIN)).containsText(PROPOSAL);
        second.sees(PROPOSAL);
        PageCheck.look(first, "25-room-question");
        vote(first, "Agree");
        voteByKeyboard(second);
        desk.sees("2 of 2 have voted");
        PageCheck.look(first, "26-room-vote-is-in");
        desk.look("27-session-question-open");
    }

    @Test
    @Order(12)
    void the_close_is_asked_for_and_of_two_votes_says_no_more_than_that_they_count() {
        desk.press("Close the question…");
        desk.sees("2 of 2 have voted. All votes are in.");
        desk.look("28-session-about-to-close");
        desk.press("Close the question");

        desk.sees("2 of 2 members voted, in secret.");
        desk.sees("Too few votes to show");
        assertThat(second.page().locator("#vote-state")).containsText("counts.");
        desk.look("28-session-result");
        PageCheck.look(first, "29-room-result");
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

    private static void choose(Page phone, String choice) {
        phone.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + choice + "\\s*$")))
                .click();
    }

    private static void vote(Page phone, String choice) {
        choose(phone, choice);
        phone.getByRole(AriaRole.BUTTON, named("Cast my vote")).click();
        assertThat(phone.locator("#vote-state")).containsText("Your vote is in");
    }

    /** Disagrees first, and then agrees after all. The arrow keys alone cast nothing. */
    private static void voteByKeyboard(Keyboard phone) {
        Locator agree = phone.page().getByRole(AriaRole.RADIO, named("Agree"));
        phone.to(agree);
        phone.page().keyboard().press("ArrowDown");
        assertThat(phone.page().locator("#vote-state")).containsText("You have not voted yet.");
        phone.press("Cast my vote");
        assertThat(phone.page().locator("#vote-state")).containsText("Your vote is in");
        phone.page().keyboard().press("Shift+Tab");
        phone.page().keyboard().press("ArrowUp");
        assertThat(agree).isChecked();
        phone.press("Change my vote");
        assertThat(phone.page().locator("fm-ballot")).not().hasAttribute("other", "");
    }

    private void command(String kind, String... rest) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("import", kind));
        words.addAll(List.of(rest));
        words.addAll(List.of("--place", PLACE, "--data", data.toString()));
        Process process = ProductProcess.command(words.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
