package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
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
 * A whole session from the first item to its record: a facilitator with nothing but a keyboard, a projector, and four members by their cards, of whom three lose the
 * network, the server is killed, and nothing is lost or done twice. In real browsers against the packaged product.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class SessionDayIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final String SESSION = "What people told us";
    private static final int PHONES = 4;

    @TempDir
    private static Path data;

    private final List<Page> phones = new ArrayList<>();

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard desk;
    private Keyboard member;
    private Page projector;
    private String password = "";
    private String session = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        password = PASSWORD.matcher(product.await("with the password"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        desk = new Keyboard(chromium.person(1280, 900));
        signIn();
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
    void four_members_come_in_by_their_cards_and_the_projector_by_its_link() {
        desk.go(product.url() + "/assemblies");
        desk.follow("Front door assembly");
        desk.page().waitForURL(Pattern.compile(".*/assemblies/[0-9a-f-]{36}"));
        String assembly = desk.page().url();
        desk.go(assembly + "/badges");
        Locator codes = desk.page().locator(".fm-name-badge-code");
        assertThat(codes.first()).isVisible();
        List<String> cards = codes.allTextContents().subList(0, PHONES);
        desk.go(assembly);
        desk.follow(SESSION);
        desk.page().waitForURL(Pattern.compile(".*/sessions/[0-9a-f-]{36}"));
        session = desk.page().url();
        for (String card : cards) {
            Page phone = chromium.person(360, 740);
            phone.navigate(product.url() + "/card");
            phone.getByLabel("The code on your card").fill(card);
            press(phone, "Open");
            phone.getByRole(AriaRole.LINK, named(SESSION)).click();
            assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(SESSION);
            press(phone, "Keep this card on this device");
            phones.add(phone);
        }
        member = new Keyboard(phones.getFirst());
        desk.press("Projector");
        Locator open = desk.page().locator("#open-projector");
        assertThat(open).isVisible();
        String link = (String) open.evaluate("a => a.href");
        desk.press("Close");
        projector = chromium.person(1280, 720);
        projector.navigate(link);
        assertThat(projector.locator("body")).containsText(SESSION);
    }

    @Test
    @Order(2)
    void the_day_begins_on_every_screen_and_a_member_speaks() {
        desk.press("Begin the session");
        all(screen -> assertThat(screen.locator("body")).containsText("Welcome, and how today works"));
        member.press("Put my hand up");
        member.sees("You are next.");
        desk.press(desk.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Call (?!somebody).+")))
                .first());
        member.sees("It is your turn to speak");
        assertThat(projector.locator("body")).not().containsText("Amina");
        desk.press("End turn");
        assertThat(phones.getFirst().getByText("It is your turn to speak")).isHidden();
        PageCheck.look(phones.getFirst(), "90-day-phone");
        PageCheck.look(projector, "91-day-projector");
        desk.look("92-day-cockpit");
    }

    @Test
    @Order(3)
    void a_poll_goes_to_all_phones_and_its_result_on_the_projector_when_the_facilitator_says() {
        goOn(2);
        desk.press("Open the poll “What struck you most?”");
        for (Page phone : phones) {
            phone.getByRole(AriaRole.RADIO, named("Who gives up")).check();
            press(phone, "Send my answer");
            assertThat(phone.getByText("Your answer is in.").first()).isVisible();
        }
        desk.sees("4 of 36 have answered.");
        desk.press("Close the poll");
        desk.press(desk.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the poll")));
        desk.press("Show result");
        assertThat(projector.locator("body")).containsText("What struck you most?");
        assertThat(projector.locator("body")).containsText("Too few answers to show");
        desk.press("Hide result");
        assertThat(projector.locator("body")).not().containsText("What struck you most?");
    }

    /** Before the network is gone, of which it complains. */
    @Test
    @Order(4)
    void the_browser_had_nothing_to_complain_of() {
        org.assertj.core.api.Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void votes_cast_while_the_network_and_the_server_are_gone_are_in_once_and_the_day_goes_on_where_it_was()
            throws IOException, InterruptedException {
        goOn(4);
        desk.press("Open this question…");
        desk.press("Open the question");
        phones.forEach(phone ->
                assertThat(phone.getByRole(AriaRole.RADIO, named("Agree"))).isVisible());
        vote(phones.getLast(), "Your vote is in.");
        List<Page> cut = phones.subList(0, PHONES - 1);
        cut.forEach(phone -> phone.context().setOffline(true));
        cut.forEach(phone -> vote(phone, "Your vote is not in yet."));
        product.kill();
        product = product.startAgain(data, "--demo");
        cut.forEach(phone -> phone.context().setOffline(false));
        cut.forEach(phone -> assertThat(state(phone)).containsText("Your vote is in.", patiently()));
        signIn();
        desk.go(session);
        desk.sees("4 of 36 have voted");
        all(screen -> assertThat(screen.locator("body")).containsText("Vote: where do we begin?", patiently()));
        phones.getFirst().reload();
        assertThat(state(phones.getFirst())).containsText("Your vote is in.");
        desk.press("Close the question…");
        desk.press("Close the question");
        desk.sees("Nobody sees a result yet.");
        desk.press("Count it and show the result");
        phones.forEach(phone ->
                assertThat(state(phone)).containsText(Pattern.compile("Your vote( of \\d\\d:\\d\\d)? counts\\.")));
    }

    @Test
    @Order(6)
    void the_day_ends_and_its_record_tells_what_happened() {
        goOn(1);
        desk.press("End the session");
        desk.sees("The session is over");
        all(screen -> assertThat(screen.locator("body")).containsText("The session is over"));
        desk.follow("Record");
        desk.sees("4 of 36");
        desk.look("93-day-record");
    }

    private void goOn(int items) {
        for (int i = 0; i < items; i++) {
            Locator on = desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Go on to: ")));
            String next = on.textContent();
            desk.press(on);
            assertThat(desk.page().locator(".fm-clock-now h2")).containsText(next.substring(next.indexOf(':') + 2));
        }
    }

    private void all(java.util.function.Consumer<Page> sees) {
        phones.forEach(sees);
        sees.accept(projector);
    }

    private void vote(Page phone, String became) {
        phone.getByRole(AriaRole.RADIO, named("Agree")).check();
        press(phone, "Cast my vote");
        assertThat(state(phone)).containsText(became);
    }

    private void signIn() {
        Page page = desk.page();
        page.navigate(product.url() + "/sign-in");
        page.getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true))
                .fill("facilitator@marlowvale.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press(page, "Sign in");
        page.waitForURL(there -> !there.contains("sign-in"));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Locator state(Page page) {
        return page.locator("#vote-state");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
