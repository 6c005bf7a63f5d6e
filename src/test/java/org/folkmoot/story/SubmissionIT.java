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
class SubmissionIT implements StoryStep.InBrowser {

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
        Teller author = somebody().open();
        author.sees("Before you write");
        assertThat((Boolean) author.page().evaluate("""
                () => {
                  const text = document.querySelector('#words');
                  return ['#know', 'a[href="tel:999"]', 'a[href="tel:116123"]', '#ring-me', '#leave']
                      .every(one => document.querySelector(one).compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
                }""")).isTrue();
        PageCheck.look(author.page(), "33-tell");
        PageCheck.lookAtNarrowest(author.page(), "33-tell");
    }

    @Test
    @Order(3)
    void the_network_goes_at_a_keystroke_and_nothing_is_lost() {
        Teller author = somebody().open();
        author.words().pressSequentially("Dad came home");
        author.loseSignal();
        author.words().pressSequentially(" on Thursday. Nobody came.");
        author.page().locator("#add-step").click();
        author.field("step-0-who").fill("The ward sister");
        author.sees("No signal just now. Keep writing, it is safe here.");
        author.isSavedHere();
        author.page().close();

        Teller later = new Teller(Teller.device(author).newPage(), link);
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
        Teller author = somebody().open();
        author.words().fill("Nobody may see this.");
        author.loseSignal();
        author.page().locator("#leave").click();
        author.page().waitForURL("about:blank");
        assertThat(author.page().content()).doesNotContain("Nobody may see this.", "Folkmoot");
        author.findSignal();
        author.page().goBack();
        assertThat(author.page().url()).doesNotContain("/tell/");

        author.page().navigate(link);
        author.seesTitle("You have begun something here");
        assertThat(author.page().content()).doesNotContain("Nobody may see this.");
        PageCheck.look(author.page(), "38-begun-before");
        author.press("Show it and go on");
        assertThat(author.words()).hasValue("Nobody may see this.");
        author.page().locator("#delete").click();
        author.press("Delete my words");
        author.seesTitle("Your words are gone");
        author.open();
        assertThat(author.words()).hasValue("");
    }

    @Test
    @Order(7)
    void every_use_needs_an_answer_and_yes_and_no_are_equally_loud() {
        Teller author = somebody().open();
        author.page().locator("#onward").click();
        assertThat(author.page().locator(".fm-errors")).isFocused();
        author.sees("Write something first. One line is enough.");
        author.words().fill("The sister, Karen Price, gave me 0161 496 0123 to ring.");
        author.page().locator("#onward").click();
        author.seesTitle("Who may use your words?");
        assertThat(author.page().locator("h1")).isFocused();
        assertThat(author.page().locator("fm-uses vaadin-radio-button[checked]"))
                .hasCount(0);
        author.send();
        assertThat(author.page().locator(".fm-errors")).isFocused();
        assertThat(author.page().locator(".fm-errors li")).hasCount(5);
        PageCheck.look(author.page(), "39-uses-with-faults");
        PageCheck.lookAtNarrowest(author.page(), "39-uses-with-faults");
        author.answer("use-ANALYSE", "Yes");
        author.answer("use-QUOTE_INSIDE", "Yes");
        author.answer("use-BE_NAMED", "Yes");
        assertThat(author.page().locator(".fm-look-view").first()).containsText("phone number hidden");
        assertThat(author.page().locator(".fm-look-view").first()).not().containsText("0161 496");
        author.field("name").fill("Ruth");
        assertThat(author.page().locator(".fm-look-view").nth(1)).containsText("Ruth");
        PageCheck.look(author.page(), "40-uses");
    }

    @Test
    @Order(8)
    void without_a_signal_it_waits_on_the_device_and_goes_once_when_the_signal_is_back() {
        Teller author = somebody().open();
        author.words().fill("I told it all again.");
        author.choose();
        author.loseSignal();
        author.send();
        author.seesTitle("Not sent yet: no signal");
        PageCheck.look(author.page(), "41-waiting");
        author.findSignal();
        author.seesTitle("Your words are sent");
        code = author.code();
        PageCheck.look(author.page(), "42-sent");
        PageCheck.lookAtNarrowest(author.page(), "42-sent");
        author.page().reload();
        assertThat(author.code()).as("a reload before it was noted").isEqualTo(code);
        assertThat(kept(author)).as("drafts left on the device").isZero();
    }

    @Test
    @Order(9)
    void an_answer_that_gets_lost_sends_nothing_twice() {
        Teller author = somebody().open();
        author.words().fill("Sent once.");
        author.choose();
        List<String> answers = new CopyOnWriteArrayList<>();
        author.page().route("**/testimony", route -> loseTheFirst(route, answers));
        author.send();
        author.seesTitle("Your words are sent");
        assertThat(answers).hasSize(2).allMatch(answer -> answer.contains(author.code()));
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
        Teller author = somebody().open();
        author.page()
                .route(
                        "**/draft",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1"))));
        author.words().fill("They rang at last.");
        author.sees("Too many people write at once just now. Keep writing, it is safe here.");
        author.isSavedHere();

        author.loseSignal();
        author.page().unroute("**/draft");
        author.findSignal();
        author.isSavedOnServer();
    }

    @Test
    @Order(10)
    void markup_and_far_scripts_stay_what_was_written_in_every_field_and_on_every_device() {
        Teller author = somebody().open();
        author.page().onDialog(dialog -> {
            throw new AssertionError("something ran: " + dialog.message());
        });
        String text = SCRIPT + " " + FAR;
        author.page().locator("#for-someone").click();
        author.field("writer").fill(text);
        author.words().fill(text);
        author.page().locator("#add-step").click();
        author.field("step-0-who").fill(text);
        author.field("step-0-what").fill(text);
        author.page().locator("#step-0-service input").fill(text);
        author.page().keyboard().press("Enter");
        author.press("Done with step 1");
        List.of("Which services", "Where and when", "How it felt", "What should have happened", "What would make")
                .forEach(author::unfold);
        List<String> fields = List.of("own-service", "where", "when", "felt-words", "should-have", "difference");
        fields.forEach(id -> author.field(id).fill(text));
        assertThat(author.page().locator(".fm-step .fm-words").first()).hasText(text);
        assertThat(author.page().locator(".fm-step script, .fm-step img")).hasCount(0);
        author.page().locator("#stop").click();

        Teller other = somebody();
        other.comeBackWith(author.code());
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
        Teller author = somebody().open();
        String much = "Ten bytes. ".repeat(100_000);
        author.words().fill(much);
        author.sees("This is too long: 1,100,000 characters. There is room for 200,000.");
        author.page().locator("#onward").click();
        assertThat(author.page().locator(".fm-errors")).isFocused();
        author.open();
        assertThat(author.words()).hasValue(much);
        author.words().fill(much.substring(0, LONGEST));
        author.isSavedOnServer();
        assertThat(author.page().locator("#words[invalid]")).hasCount(0);
    }

    @Test
    @Order(12)
    void a_clock_set_back_changes_neither_the_order_of_the_words_nor_the_days() {
        Teller author = somebody().open();
        author.words().fill("First.");
        author.isSavedOnServer();
        author.page().clock().setSystemTime("2019-03-01T10:00:00Z");
        author.words().fill("First. Then this.");
        author.isSavedOnServer();
        author.open();
        assertThat(author.words()).hasValue("First. Then this.");
        author.choose();
        assertThat(author.page().locator(".fm-use vaadin-select").first())
                .containsText(
                        String.valueOf(LocalDate.now(ZoneId.of("Europe/London")).getYear() + 2));
        author.send();
        author.seesTitle("Your words are sent");
    }

    @Test
    @Order(13)
    void a_browser_that_keeps_nothing_says_so_and_the_server_keeps_the_words() {
        Teller author = somebody();
        author.page().addInitScript("IDBFactory.prototype.open = () => { throw new Error('not allowed'); }");
        author.open();
        author.words().fill("Kept elsewhere.");
        author.sees("This computer cannot keep your words");
        author.sees("Saved with Marlow Vale");
        author.choose();
        author.send();
        author.seesTitle("Your words are sent");
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

    private static int kept(Teller author) {
        return ((Number) author.page().evaluate("""
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
