package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
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

/** Votes where the signal, the session or the server is lost, and one member at two screens, in real browsers against the packaged product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class VotesIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard desk;
    private Page phone;
    private Page laptop;
    private String password = "";
    private String session = "";
    private String room = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        password = PASSWORD.matcher(product.await("with the password"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        desk = new Keyboard(signedIn(1280, "facilitator"));
        phone = signedIn(360, "amina");
        laptop = signedIn(1280, "amina");
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
    void a_member_with_two_screens_sees_one_vote_on_both() {
        desk.go(product.url() + "/assemblies");
        desk.follow("Front door assembly");
        desk.follow("The first call");
        room = (String)
                desk.page().getByRole(AriaRole.LINK, named("Members’ screen")).evaluate("a => a.href");
        session = desk.page().url();
        phone.navigate(room);
        laptop.navigate(room);
        openQuestion();
        choose(phone, "Agree");
        assertThat(state(phone)).containsText("You have not voted yet.");
        press(phone, "Cast my vote");
        assertThat(state(phone)).containsText("Your vote is in.");
        assertThat(state(laptop)).containsText("Your vote is in.");
        assertThat(laptop.getByRole(AriaRole.RADIO, named("Agree"))).isChecked();
    }

    @Test
    @Order(2)
    void a_change_cast_without_a_signal_is_told_after_the_close_that_the_vote_before_it_counts() {
        phone.context().setOffline(true);
        choose(phone, "Disagree");
        assertThat(state(phone)).containsText("What you chose now is not cast.");
        press(phone, "Change my vote");
        assertThat(state(phone)).containsText("Your vote is not in yet.");
        desk.press("Close the question…");
        landsOn("Close this question?");
        desk.sees("1 of 36 have voted.");
        desk.sees("Not voted yet: Barry,");
        desk.look("71-about-to-close");
        desk.press("Close the question");
        desk.sees("Nobody sees a result yet.");
        desk.press("Count it and show the result");
        landsOn("The question is closed");
        desk.sees("Too few votes to show");
        phone.context().setOffline(false);
        assertThat(state(phone))
                .containsText(Pattern.compile("Closed at [\\d:]{8}, before your vote reached the server\\."
                        + " It was not counted\\. Your vote of [\\d:]{5} counts\\."));
        assertThat(state(laptop)).containsText(Pattern.compile("Closed at [\\d:]{8}\\. Your vote counts\\."));
        assertThat(phone.getByText("What you chose now is not cast.")).isHidden();
        PageCheck.look(phone, "72-vote-too-late");
    }

    @Test
    @Order(3)
    void with_their_card_a_member_votes_on_when_the_account_was_signed_out_and_who_looks_on_is_asked_to_sign_in() {
        openQuestion();
        assertThat(state(phone)).containsText("You have not voted yet.");
        phone.context().clearCookies();
        choose(phone, "Disagree");
        press(phone, "Cast my vote");
        assertThat(state(phone)).containsText("Your vote is in.");
        assertThat(laptop.getByRole(AriaRole.RADIO, named("Disagree"))).isChecked();
        desk.sees("1 of ");
        Page looking = signedIn(360, "facilitator");
        looking.navigate(room);
        assertThat(looking.getByRole(AriaRole.MAIN)).containsText("You are looking on.");
        looking.context().clearCookies();
        looking.reload();
        assertThat(looking.getByLabel("The code on your card")).isVisible();
        PageCheck.look(looking, "73-room-without-a-card");
        PageCheck.lookAtNarrowest(looking, "73-room-without-a-card-320");
        looking.getByRole(AriaRole.LINK, named("Sign in instead")).click();
        signIn(looking, "facilitator");
        assertThat(looking.getByRole(AriaRole.MAIN)).containsText("You are looking on.");
        looking.context().close();
    }

    @Test
    @Order(4)
    void the_browser_had_nothing_to_complain_of() {
        org.assertj.core.api.Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void a_vote_kept_on_the_device_while_the_server_is_killed_is_in_once_it_runs_again()
            throws IOException, InterruptedException {
        phone.context().setOffline(true);
        choose(phone, "Agree");
        press(phone, "Change my vote");
        assertThat(state(phone)).containsText("Your vote is not in yet.");
        PageCheck.picture(phone, "74-vote-waits-360");
        product.kill();
        phone.reload();
        assertThat(state(phone)).containsText("Your vote is not in yet.");
        assertThat(phone.locator("#live")).containsText("No signal");
        assertThat(phone.locator(".fm-lost")).containsText("This screen is from");
        PageCheck.lookAtNarrowest(phone, "75-reloaded-without-a-signal");
        product = product.startAgain(data, "--demo");
        phone.context().setOffline(false);
        assertThat(state(phone)).containsText("Your vote is in.");
        assertThat(phone.locator("#live")).containsText("Live");
        // The other screen asks again by itself, after a while that grows with the time the server was away.
        assertThat(laptop.getByRole(AriaRole.RADIO, named("Agree")))
                .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(30_000));
        phone.reload();
        assertThat(state(phone)).containsText("Your vote is in.");
        signInAnew(desk.page(), "facilitator", session);
        desk.sees("1 of ");
    }

    @Test
    @Order(6)
    void what_is_pushed_first_after_that_start_holds_texts_and_no_keys() {
        desk.press("Close the question…");
        landsOn("Close this question?");
        desk.press("Close the question");
        desk.sees("Nobody sees a result yet.");
        desk.press("Count it and show the result");
        landsOn("The question is closed");
        for (Page page : List.of(phone, laptop)) {
            assertThat(state(page)).containsText(Pattern.compile("Closed at [\\d:]{8}\\. Your vote counts\\."));
        }
        for (Page page : List.of(phone, laptop, desk.page())) {
            assertThat(page.locator("body")).not().containsText(Pattern.compile("!\\{|floor\\.\\w+\\.\\w+"));
        }
    }

    private void openQuestion() {
        desk.press(desk.page()
                .getByRole(AriaRole.BUTTON, named("Open this question…"))
                .first());
        desk.press("Open the question");
        landsOn("Question open since");
    }

    /** The button pressed is gone: focus is on what came in its place, and a screen reader is told of it. */
    private void landsOn(String heading) {
        Locator loud = desk.page().locator(".fm-loud");
        assertThat(loud.locator("h2")).containsText(heading);
        assertThat(loud.locator("h2")).isFocused();
        assertThat(loud.getByRole(AriaRole.STATUS)).containsText(heading);
    }

    private Page signedIn(int width, String who) {
        Page page = chromium.person(width, 800);
        signInAnew(page, who, product.url());
        return page;
    }

    private void signInAnew(Page page, String who, String address) {
        page.navigate(product.url() + "/sign-in");
        signIn(page, who);
        page.waitForURL(there -> !there.contains("sign-in"));
        page.navigate(address);
    }

    private void signIn(Page page, String who) {
        page.getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true))
                .fill(who + "@marlowvale.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press(page, "Sign in");
    }

    private static void choose(Page page, String choice) {
        page.getByRole(AriaRole.RADIO, named(choice)).check();
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
