package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
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
 * A call is opened, and people tell what happened to them: with the network cut at a keystroke and at the moment of sending, on two
 * devices, in two windows, in a hurry to leave, and with input meant to do harm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class SubmissionIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private String link = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
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

    private Teller somebody() {
        return new Teller(chromium.person(1280, 900), link);
    }

    private StoriesSent stories() {
        return new StoriesSent(this::somebody, link);
    }

    private HardSubmissions hardSubmissions() {
        return new HardSubmissions(this::somebody, link);
    }

    @Test
    @Order(1)
    void a_facilitator_without_a_mouse_opens_a_call_and_hands_it_out() throws InterruptedException {
        Keyboard desk = new Keyboard(chromium.person(1280, 900));
        String password = PASSWORD.matcher(product.await("with the password"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        desk.page().navigate(product.url() + "/sign-in");
        desk.write("E-mail address", "facilitator@marlowvale.example");
        desk.write("Password", password);
        desk.press("Sign in");
        desk.page().waitForURL(address -> !address.contains("sign-in"));
        desk.go(product.url() + "/calls");
        desk.look("30-no-call-yet");
        desk.follow("Open a call");
        desk.page().locator("#keep-call").waitFor();
        desk.press("Open the call");
        assertThat(desk.page().locator(".fm-errors")).isFocused();
        desk.sees("Say why people are asked.");
        desk.look("30-call-with-faults");
        desk.write("Title", "Coming home from hospital");
        desk.write("Purpose", "A panel wants to know what it is like to come home from hospital here.");
        desk.write("Who will read it", "First, two people on the panel team. Then those who plan these services.");
        desk.write("Questions to start from", "What happened first?\nWho helped?");
        desk.write("Tags people can choose", "Waiting\nKindness");
        desk.press("Open the call");
        Locator address = desk.page().locator("#call-link");
        address.waitFor();
        link = address.innerText();
        assertThat(desk.page().locator("fm-qr svg path")).hasAttribute("d", Pattern.compile("^M4 4h7.*"));
        desk.look("31-call");
        desk.follow("Sheet to print");
        desk.sees("Answer on your phone");
        desk.look("32-sheet");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(desk.page().locator(".fm-paper-tools")).isHidden();
    }

    @Test
    @Order(2)
    void what_one_should_know_stands_before_the_place_to_write_and_leaving_beside_it() {
        stories().whatToKnowStandsFirst();
    }

    @Test
    @Order(3)
    void the_network_goes_at_a_keystroke_and_nothing_is_lost() {
        stories().theNetworkGoesAtAKeystroke();
    }

    @Test
    @Order(4)
    void who_stops_goes_on_with_a_code_on_another_device_and_two_versions_are_put_together() {
        stories().goesOnWithACode();
    }

    @Test
    @Order(5)
    void two_windows_of_a_device_take_turns() {
        stories().windowsTakeTurns();
    }

    @Test
    @Order(6)
    void leaving_clears_the_screen_at_once_and_shows_the_words_again_only_when_asked() {
        stories().leaves();
    }

    @Test
    @Order(7)
    void every_use_needs_an_answer_and_yes_and_no_are_equally_loud() {
        stories().answersEachUse();
    }

    @Test
    @Order(8)
    void without_a_signal_it_waits_on_the_device_and_goes_once_when_the_signal_is_back() {
        hardSubmissions().waitsForASignal();
    }

    @Test
    @Order(9)
    void an_answer_that_gets_lost_sends_nothing_twice() {
        hardSubmissions().losesAnAnswer();
    }

    @Test
    @Order(15)
    void a_server_with_too_much_to_do_says_so_and_takes_the_words_later() {
        hardSubmissions().meetsABusyServer();
    }

    @Test
    @Order(10)
    void markup_and_far_scripts_stay_what_was_written_in_every_field_and_on_every_device() {
        hardSubmissions().writesMarkup();
    }

    @Test
    @Order(11)
    void a_megabyte_pasted_says_how_much_there_is_room_for_and_stays_on_the_device() {
        hardSubmissions().pastesAMegabyte();
    }

    @Test
    @Order(12)
    void a_clock_set_back_changes_neither_the_order_of_the_words_nor_the_days() {
        hardSubmissions().setsTheClockBack();
    }

    @Test
    @Order(13)
    void a_browser_that_keeps_nothing_says_so_and_the_server_keeps_the_words() {
        hardSubmissions().keepsNothing();
    }

    @Test
    @Order(14)
    void by_keyboard_alone_and_in_welsh() {
        Teller author = somebody().open();
        Keyboard keyboard = new Keyboard(author.page());
        keyboard.write(author.words(), "Arhosais am bum wythnos.");
        keyboard.press(author.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")));
        author.seesTitle("Dywedwch beth ddigwyddodd");
        assertThat(author.words()).hasValue("Arhosais am bum wythnos.");
        keyboard.press(author.page().locator("#add-step"));
        assertThat(author.field("step-0-who")).isFocused();
        keyboard.press("Wedi gorffen gyda cham 1");
        assertThat(author.page().locator("#add-step")).isFocused();
        keyboard.press(author.page().locator("#onward"));
        author.seesTitle("Pwy gaiff ddefnyddio eich geiriau?");
        for (String use : Teller.USES) {
            keyboard.to(author.page().locator("#use-" + use + " input").first());
            author.page().keyboard().press("Space");
            author.page().keyboard().press("ArrowRight");
        }
        PageCheck.look(author.page(), "43-uses-welsh");
        keyboard.press(author.page().locator("#send"));
        author.seesTitle("Mae eich geiriau wedi’u hanfon");
        assertThat(chromium.complaints())
                .as("what the browser complained of")
                .noneMatch(complaint -> complaint.contains("Security Policy") || complaint.contains("Error:"));
    }
}
