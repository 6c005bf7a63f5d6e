package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
class TellingIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String FAR =
            "قلت لهم كل شيء، ולא הקשיבו, Zoë née Siân Łukasz 👩🏽‍⚕️ e\u0301 \u202Eسلام\u202C";
    private static final int LONGEST = 200_000;

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private String link = "";
    private String code = "";

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
        desk.write("Words to mark a story with", "Waiting\nKindness");
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
        Teller teller = somebody().open();
        teller.sees("Before you write");
        assertThat((Boolean) teller.page().evaluate("""
                () => {
                  const text = document.querySelector('#words');
                  return ['#know', 'a[href="tel:999"]', 'a[href="tel:116123"]', '#ring-me', '#leave']
                      .every(one => document.querySelector(one).compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
                }""")).isTrue();
        PageCheck.look(teller.page(), "33-tell");
        PageCheck.lookAtNarrowest(teller.page(), "33-tell");
    }

    @Test
    @Order(3)
    void the_network_goes_at_a_keystroke_and_nothing_is_lost() {
        Teller teller = somebody().open();
        teller.words().pressSequentially("Dad came home");
        teller.loseSignal();
        teller.words().pressSequentially(" on Thursday. Nobody came.");
        teller.page().locator("#add-step").click();
        teller.field("step-0-who").fill("The ward sister");
        teller.sees("No signal just now. Keep writing, it is safe here.");
        teller.isSavedHere();
        teller.page().close();

        Teller later = new Teller(Teller.device(teller).newPage(), link);
        later.findSignal();
        later.open();
        assertThat(later.words()).hasValue("Dad came home on Thursday. Nobody came.");
        later.sees("The ward sister");
        later.isSavedOnServer();
        PageCheck.look(later.page(), "34-tell-with-words");
    }

    @Test
    @Order(4)
    void who_stops_goes_on_with_a_code_on_another_device_and_two_versions_are_put_together() {
        Teller phone = somebody().open();
        phone.words().fill("It began on a Monday.");
        phone.page().locator("#stop").click();
        phone.seesTitle("Stopped for now");
        code = phone.code();
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        PageCheck.look(phone.page(), "35-stopped");

        Teller computer = somebody();
        computer.comeBackWith("0000-0000-0000-0000");
        computer.sees("There is nothing under this code.");
        computer.comeBackWith(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        assertThat(computer.words()).hasValue("It began on a Monday.");
        computer.words().fill("It began on a Monday. From the computer.");
        computer.isSavedOnServer();

        phone.press("Keep writing");
        phone.words().fill("It began on a Monday. From the phone.");
        phone.seesTitle("Your story is there twice");
        phone.sees("It began on a Monday. From the computer.");
        PageCheck.look(phone.page(), "36-two-versions");
        phone.press("Keep both");
        assertThat(phone.words())
                .hasValue("It began on a Monday. From the phone.\n\nIt began on a Monday. From the computer.");
        phone.isSavedOnServer();
    }

    @Test
    @Order(5)
    void two_windows_of_a_device_take_turns() {
        Teller first = somebody().open();
        first.words().fill("Only once.");
        Teller second = first.window();
        second.page().navigate(link);
        second.seesTitle("Your story is open in another window");
        PageCheck.look(second.page(), "37-other-window");
        second.press("Write here instead");
        assertThat(second.words()).hasValue("Only once.");
        first.seesTitle("Your story is open in another window");
        second.words().fill("Only once, and here.");
        second.isSavedHere();
        second.page().close();
        assertThat(first.words()).hasValue("Only once, and here.");
    }

    @Test
    @Order(6)
    void leaving_clears_the_screen_at_once_and_shows_the_words_again_only_when_asked() {
        Teller teller = somebody().open();
        teller.words().fill("Nobody may see this.");
        teller.loseSignal();
        teller.page().locator("#leave").click();
        teller.page().waitForURL("about:blank");
        assertThat(teller.page().content()).doesNotContain("Nobody may see this.", "Folkmoot");
        teller.findSignal();
        teller.page().goBack();
        assertThat(teller.page().url()).doesNotContain("/tell/");

        teller.page().navigate(link);
        teller.seesTitle("You have begun something here");
        assertThat(teller.page().content()).doesNotContain("Nobody may see this.");
        PageCheck.look(teller.page(), "38-begun-before");
        teller.press("Show it and go on");
        assertThat(teller.words()).hasValue("Nobody may see this.");
        teller.page().locator("#delete").click();
        teller.press("Delete my words");
        teller.seesTitle("Your words are gone");
        teller.open();
        assertThat(teller.words()).hasValue("");
    }

    @Test
    @Order(7)
    void every_use_needs_an_answer_and_yes_and_no_are_equally_loud() {
        Teller teller = somebody().open();
        teller.page().locator("#onward").click();
        assertThat(teller.page().locator(".fm-errors")).isFocused();
        teller.sees("Write something first. One line is enough.");
        teller.words().fill("The sister, Karen Price, gave me 0161 496 0123 to ring.");
        teller.page().locator("#onward").click();
        teller.seesTitle("Who may use your words?");
        assertThat(teller.page().locator("h1")).isFocused();
        assertThat(teller.page().locator("fm-uses vaadin-radio-button[checked]"))
                .hasCount(0);
        teller.send();
        assertThat(teller.page().locator(".fm-errors")).isFocused();
        assertThat(teller.page().locator(".fm-errors li")).hasCount(5);
        PageCheck.look(teller.page(), "39-uses-with-faults");
        PageCheck.lookAtNarrowest(teller.page(), "39-uses-with-faults");
        teller.answer("use-ANALYSE", "Yes");
        teller.answer("use-QUOTE_INSIDE", "Yes");
        teller.answer("use-BE_NAMED", "Yes");
        assertThat(teller.page().locator(".fm-look-view").first()).containsText("phone number hidden");
        assertThat(teller.page().locator(".fm-look-view").first()).not().containsText("0161 496");
        teller.field("name").fill("Ruth");
        assertThat(teller.page().locator(".fm-look-view").nth(1)).containsText("Ruth");
        PageCheck.look(teller.page(), "40-uses");
    }

    @Test
    @Order(8)
    void without_a_signal_it_waits_on_the_device_and_goes_once_when_the_signal_is_back() {
        Teller teller = somebody().open();
        teller.words().fill("I told it all again.");
        teller.choose();
        teller.loseSignal();
        teller.send();
        teller.seesTitle("Not sent yet: no signal");
        PageCheck.look(teller.page(), "41-waiting");
        teller.findSignal();
        teller.seesTitle("Your words are sent");
        code = teller.code();
        PageCheck.look(teller.page(), "42-sent");
        PageCheck.lookAtNarrowest(teller.page(), "42-sent");
        teller.page().reload();
        assertThat(teller.code()).as("a reload before it was noted").isEqualTo(code);
        assertThat(kept(teller)).as("drafts left on the device").isZero();
    }

    @Test
    @Order(9)
    void an_answer_that_gets_lost_sends_nothing_twice() {
        Teller teller = somebody().open();
        teller.words().fill("Sent once.");
        teller.choose();
        List<String> answers = new CopyOnWriteArrayList<>();
        teller.page().route("**/testimony", route -> loseTheFirst(route, answers));
        teller.send();
        teller.seesTitle("Your words are sent");
        assertThat(answers).hasSize(2).allMatch(answer -> answer.contains(teller.code()));
    }

    /** The server hears it and answers, and the answer does not arrive. */
    private static void loseTheFirst(Route route, List<String> answers) {
        APIResponse answer = route.fetch();
        answers.add(answer.text());
        if (answers.size() == 1) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    @Order(15)
    void a_server_with_too_much_to_do_says_so_and_takes_the_words_later() {
        Teller teller = somebody().open();
        teller.page()
                .route(
                        "**/draft",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1"))));
        teller.words().fill("They rang at last.");
        teller.sees("Too many people write at once just now. Keep writing, it is safe here.");
        teller.isSavedHere();

        teller.loseSignal();
        teller.page().unroute("**/draft");
        teller.findSignal();
        teller.isSavedOnServer();
    }

    @Test
    @Order(10)
    void markup_and_far_scripts_stay_what_was_written_in_every_field_and_on_every_device() {
        Teller teller = somebody().open();
        teller.page().onDialog(dialog -> {
            throw new AssertionError("something ran: " + dialog.message());
        });
        String text = SCRIPT + " " + FAR;
        teller.page().locator("#for-someone").click();
        teller.field("writer").fill(text);
        teller.words().fill(text);
        teller.page().locator("#add-step").click();
        teller.field("step-0-who").fill(text);
        teller.field("step-0-what").fill(text);
        teller.page().locator("#step-0-service input").fill(text);
        teller.page().keyboard().press("Enter");
        teller.press("Done with step 1");
        List.of("Which services", "Where and when", "How it felt", "What should have happened", "What would make")
                .forEach(teller::unfold);
        List<String> fields = List.of("own-service", "where", "when", "felt-words", "should-have", "difference");
        fields.forEach(id -> teller.field(id).fill(text));
        assertThat(teller.page().locator(".fm-step .fm-words").first()).hasText(text);
        assertThat(teller.page().locator(".fm-step script, .fm-step img")).hasCount(0);
        teller.page().locator("#stop").click();

        Teller other = somebody();
        other.comeBackWith(teller.code());
        assertThat(other.words()).hasValue(text);
        fields.forEach(id -> assertThat(other.field(id)).hasValue(text));
        assertThat(other.field("writer")).hasValue(text);
        assertThat(other.page().locator("fm-tell script, fm-tell img")).hasCount(0);
        other.page().locator("#onward").click();
        other.seesTitle("Who may use your words?");
        other.answer("use-ANALYSE", "Yes");
        assertThat(other.page().locator(".fm-look-view").first()).containsText("<script>alert(1)</script>");
        other.answer("read-back", "Yes");
        other.answer("allowed", "Yes");
        Teller.USES.forEach(use -> other.answer("use-" + use, "No"));
        other.send();
        other.seesTitle("Your words are sent");
    }

    @Test
    @Order(11)
    void a_megabyte_pasted_says_how_much_there_is_room_for_and_stays_on_the_device() {
        Teller teller = somebody().open();
        String much = "Ten bytes. ".repeat(100_000);
        teller.words().fill(much);
        teller.sees("This is too long: 1,100,000 characters. There is room for 200,000.");
        teller.page().locator("#onward").click();
        assertThat(teller.page().locator(".fm-errors")).isFocused();
        teller.open();
        assertThat(teller.words()).hasValue(much);
        teller.words().fill(much.substring(0, LONGEST));
        teller.isSavedOnServer();
        assertThat(teller.page().locator("#words[invalid]")).hasCount(0);
    }

    @Test
    @Order(12)
    void a_clock_set_back_changes_neither_the_order_of_the_words_nor_the_days() {
        Teller teller = somebody().open();
        teller.words().fill("First.");
        teller.isSavedOnServer();
        teller.page().clock().setSystemTime("2019-03-01T10:00:00Z");
        teller.words().fill("First. Then this.");
        teller.isSavedOnServer();
        teller.open();
        assertThat(teller.words()).hasValue("First. Then this.");
        teller.choose();
        assertThat(teller.page().locator(".fm-use vaadin-select").first())
                .containsText(
                        String.valueOf(LocalDate.now(ZoneId.of("Europe/London")).getYear() + 2));
        teller.send();
        teller.seesTitle("Your words are sent");
    }

    @Test
    @Order(13)
    void a_browser_that_keeps_nothing_says_so_and_the_server_keeps_the_words() {
        Teller teller = somebody();
        teller.page().addInitScript("IDBFactory.prototype.open = () => { throw new Error('not allowed'); }");
        teller.open();
        teller.words().fill("Kept elsewhere.");
        teller.sees("This computer cannot keep your words");
        teller.sees("Saved with Marlow Vale");
        teller.choose();
        teller.send();
        teller.seesTitle("Your words are sent");
    }

    @Test
    @Order(14)
    void by_keyboard_alone_and_in_welsh() {
        Teller teller = somebody().open();
        Keyboard keyboard = new Keyboard(teller.page());
        keyboard.write(teller.words(), "Arhosais am bum wythnos.");
        keyboard.press(teller.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cymraeg")));
        teller.seesTitle("Dywedwch beth ddigwyddodd");
        assertThat(teller.words()).hasValue("Arhosais am bum wythnos.");
        keyboard.press(teller.page().locator("#add-step"));
        assertThat(teller.field("step-0-who")).isFocused();
        keyboard.press("Wedi gorffen gyda cham 1");
        assertThat(teller.page().locator("#add-step")).isFocused();
        keyboard.press(teller.page().locator("#onward"));
        teller.seesTitle("Pwy gaiff ddefnyddio eich geiriau?");
        for (String use : Teller.USES) {
            keyboard.to(teller.page().locator("#use-" + use + " input").first());
            teller.page().keyboard().press("Space");
            teller.page().keyboard().press("ArrowRight");
        }
        PageCheck.look(teller.page(), "43-uses-welsh");
        keyboard.press(teller.page().locator("#send"));
        teller.seesTitle("Mae eich geiriau wedi’u hanfon");
        assertThat(chromium.complaints())
                .as("what the browser complained of")
                .noneMatch(complaint -> complaint.contains("Security Policy") || complaint.contains("Error:"));
    }

    private static int kept(Teller teller) {
        return ((Number) teller.page().evaluate("""
                () => new Promise((resolve, reject) => {
                  const open = indexedDB.open('folkmoot-tell');
                  open.onerror = reject;
                  open.onsuccess = () => {
                    const count = open.result.transaction('drafts').objectStore('drafts').count();
                    count.onsuccess = () => { open.result.close(); resolve(count.result); };
                  };
                })""")).intValue();
    }
}
