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
    private Page desk;
    private Keyboard keys;
    private Page first;
    private Page second;
    private List<String> invitations = List.of();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data);
        chromium = new Chromium();
        desk = chromium.person(1280, 900);
        keys = new Keyboard(desk);
        first = chromium.person(360, 800);
        second = chromium.person(360, 800);
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
        desk.navigate(link.matcher(line).results().findFirst().orElseThrow().group());
        keys.write(field(desk, "Name"), "Ada Price");
        keys.write(field(desk, "E-mail address"), "ada@marlowvale.example");
        keys.write(field(desk, "Password"), PASSWORD);
        PageCheck.look(desk, "01-set-up");
        keys.press(button(desk, "Make my account"));

        assertThat(desk.getByRole(AriaRole.NAVIGATION).first()).containsText("Today");
        PageCheck.look(desk, "02-today-on-day-one");
    }

    @Test
    @Order(2)
    void a_place_is_added() {
        go("/places");
        PageCheck.look(desk, "03-no-place-yet");
        keys.press(button(desk, "Add a place"));
        Locator form = desk.getByRole(AriaRole.DIALOG);
        keys.write(form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)), PLACE);
        keys.press(form.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Add a place").setExact(true)));

        assertThat(desk.getByRole(AriaRole.TABLE)).containsText(PLACE);
        PageCheck.look(desk, "04-places");
    }

    @Test
    @Order(3)
    void services_come_in_after_a_trial_run() {
        go("/services/import");
        PageCheck.look(desk, "05-services-file");
        upload(DEMO.resolve("services.json"));
        Locator bringIn = desk.getByRole(AriaRole.BUTTON, named("Bring in 12 services"));
        bringIn.waitFor();
        PageCheck.look(desk, "06-services-trial");
        keys.press(bringIn);
        keys.press(desk.getByRole(AriaRole.LINK, named("See the services")).first());

        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Services");
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("Community nursing");
        PageCheck.look(desk, "07-services");
    }

    @Test
    @Order(4)
    void a_codebook_comes_in_from_the_command_line_while_the_server_is_up() throws IOException, InterruptedException {
        command("codebook", DEMO.resolve("codebook.json").toString());
    }

    @Test
    @Order(5)
    void comments_come_in_by_their_columns_after_a_trial_run() {
        go("/testimony/import");
        PageCheck.look(desk, "08-comments-file");
        upload(DEMO.resolve("testimonies.csv"));
        Locator tryIt = desk.getByRole(AriaRole.BUTTON, named("Try it without keeping anything"));
        tryIt.waitFor();
        PageCheck.look(desk, "08-comments-columns");
        choose("neighbourhood comes in as", "Neighbourhood");
        keys.press(tryIt);
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("No neighbourhood here is called this");
        PageCheck.look(desk, "08-comments-rejected");
        keys.press(desk.getByRole(AriaRole.LINK, named("Change the columns")).first());
        choose("neighbourhood comes in as", "Leave out");
        keys.press(tryIt);
        Locator bringIn = desk.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Bring in \\d+ comments$")));
        bringIn.waitFor();
        PageCheck.look(desk, "08-comments-trial");
        assertThat(bringIn).hasText("Bring in 160 comments");
        keys.press(bringIn);
        desk.getByText("new and in").waitFor();
        PageCheck.look(desk, "08-comments-in");
    }

    @Test
    @Order(6)
    void what_people_said_is_found_narrowed_and_shared_by_its_address() {
        go("/evidence");
        PageCheck.look(desk, "09-everything-people-said");
        keys.write(field(desk, "Search people’s words"), "ring back");
        keys.press(button(desk, "Search"));
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("people");
        assertThat(desk.locator("mark").first()).isVisible();
        PageCheck.look(desk, "10-search");
        String all = desk.url();

        keys.press(desk.locator(".fm-facet a, .fm-facets a").first());
        desk.waitForURL(address -> !address.equals(all));
        PageCheck.look(desk, "11-search-narrowed");
        desk.goBack();
        desk.waitForURL(all);
        assertThat(desk.locator("mark").first()).isVisible();
    }

    @Test
    @Order(7)
    void themes_stand_beside_services() {
        go("/services/by-theme");
        PageCheck.look(desk, "12-services-by-theme");
        Locator cell = desk.locator(".fm-matrix td a").first();
        keys.press(cell);
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read all")))
                .first()
                .waitFor();
        PageCheck.look(desk, "13-one-cell");
        go("/evidence/themes");
        PageCheck.look(desk, "14-themes");
        keys.press(desk.locator("main td a, main th a").first());
        PageCheck.look(desk, "15-one-theme");
        go("/services");
        keys.press(desk.getByRole(AriaRole.LINK, named("Community nursing")).first());
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("What people say");
        PageCheck.look(desk, "16-one-service");
    }

    @Test
    @Order(8)
    void an_assembly_is_set_up_and_two_members_are_invited() {
        go("/assemblies");
        PageCheck.look(desk, "17-no-assembly-yet");
        keys.press(desk.getByRole(AriaRole.LINK, named("Set up an assembly")).first());
        keys.write(field(desk, "Name of the assembly"), ASSEMBLY);
        keys.write(
                field(desk, "What the members are asked"), "What should happen in the first week after someone asks?");
        PageCheck.look(desk, "18-new-assembly");
        keys.press(button(desk, "Set up the assembly"));
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(ASSEMBLY);
        keys.press(desk.locator("#invite > vaadin-details-summary"));
        keys.write(field(desk, "E-mail addresses"), "amina@marlowvale.example\nbarry@marlowvale.example");
        keys.press(button(desk, "Make the invitations"));
        Locator links = desk.locator(".invitation-link");
        assertThat(links).hasCount(2);
        invitations = links.allTextContents();
        PageCheck.look(desk, "19-assembly");
    }

    @Test
    @Order(9)
    void two_members_join_by_their_links() {
        join(first, invitations.get(0), "Amina", "20-invitation");
        join(second, invitations.get(1), "Barry", "21-invitation-second");
    }

    @Test
    @Order(10)
    void the_facilitator_plans_a_session_and_prepares_a_question() {
        desk.reload();
        PageCheck.settle(desk);
        keys.press(button(desk, "Plan a session"));
        keys.write(field(desk, "Name of the session"), "What people told us");
        keys.to(field(desk, "Day"));
        desk.keyboard().type("12/12/2026");
        desk.keyboard().press("Enter");
        keys.write(field(desk, "Where"), "Eastgate Hall");
        keys.press(button(desk, "Keep the session"));
        keys.press(desk.getByRole(AriaRole.LINK, named("What people told us")).first());
        keys.write(field(desk, "What the question says"), PROPOSAL);
        keys.press(button(desk, "Keep the question"));
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText(PROPOSAL);
        PageCheck.look(desk, "22-session-prepared");
    }

    @Test
    @Order(11)
    void members_see_the_question_on_their_phones_without_reloading_and_vote_once() {
        String room =
                (String) desk.getByRole(AriaRole.LINK, named("Members’ screen")).evaluate("a => a.href");
        first.navigate(room);
        second.navigate(room);
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("No question is open now");
        PageCheck.look(first, "23-room-waiting");

        keys.press(button(desk, "Open this question…"));
        PageCheck.look(desk, "24-question-about-to-open");
        keys.press(button(desk, "Open the question"));

        assertThat(first.getByRole(AriaRole.MAIN)).containsText(PROPOSAL);
        assertThat(second.getByRole(AriaRole.MAIN)).containsText(PROPOSAL);
        PageCheck.look(first, "25-room-question");
        vote(first, "Agree");
        voteByKeyboard(second);
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("2 of 2 have voted");
        PageCheck.look(first, "26-room-vote-is-in");
        PageCheck.look(desk, "27-session-question-open");
    }

    @Test
    @Order(12)
    void the_close_counts_each_vote_and_prints_the_rule_on_the_result() {
        keys.press(button(desk, "Close the question"));

        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("2 of 2 members voted, in secret.");
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("The question is closed");
        PageCheck.look(desk, "28-session-result");
        PageCheck.look(first, "29-room-result");
    }

    @Test
    @Order(13)
    void members_reach_nothing_that_staff_see_and_a_missing_page_says_so() {
        first.navigate(product.url() + "/evidence?q=ring");
        PageCheck.settle(first);
        assertThat(first.locator("mark")).hasCount(0);
        PageCheck.look(first, "30-no-access");
        go("/no-such-page");
        PageCheck.look(desk, "31-not-found");
        go("/account");
        PageCheck.look(desk, "32-account");
        go("/people");
        PageCheck.look(desk, "33-people");
        go("/");
        PageCheck.look(desk, "34-today");
    }

    @Test
    @Order(14)
    void the_browser_had_nothing_to_complain_of() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void vote(Page phone, String choice) {
        phone.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + choice + "\\s*$")))
                .click();
        assertThat(phone.locator("#vote-state")).containsText("Your vote is in");
    }

    /** Disagrees first, and then agrees after all. */
    private static void voteByKeyboard(Page phone) {
        new Keyboard(phone).to(phone.getByRole(AriaRole.RADIO, named("Agree")));
        phone.keyboard().press("ArrowDown");
        assertThat(phone.locator("#vote-state")).containsText("Your vote is in");
        phone.keyboard().press("ArrowUp");
        assertThat(phone.getByRole(AriaRole.RADIO, named("Agree"))).isChecked();
    }

    private void join(Page page, String link, String name, String picture) {
        page.navigate(link);
        field(page, "Name").fill(name);
        field(page, "Password").fill(PASSWORD);
        PageCheck.look(page, picture);
        button(page, "Make my account and join").click();
        page.waitForURL(address -> !address.contains("/invitation/"));
    }

    private void command(String kind, String... rest) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("import", kind));
        words.addAll(List.of(rest));
        words.addAll(List.of("--place", PLACE, "--data", data.toString()));
        Process process = ProductProcess.command(words.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void go(String path) {
        desk.navigate(product.url() + path);
        PageCheck.settle(desk);
    }

    private void choose(String field, String option) {
        keys.press(desk.getByLabel(Pattern.compile("^" + field)).first());
        desk.getByRole(AriaRole.OPTION, named(option)).waitFor();
        desk.keyboard().type(option);
        desk.keyboard().press("Enter");
    }

    private void upload(Path file) {
        desk.waitForFileChooser(() -> keys.press(button(desk, "Choose a file"))).setFiles(file);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
