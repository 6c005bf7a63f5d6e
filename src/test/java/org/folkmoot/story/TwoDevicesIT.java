package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One person tells on a phone and a laptop, in two windows, or on one device only: whatever was typed where, nothing is lost or sent unseen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(StoryStep.class)
class TwoDevicesIT implements StoryStep.InBrowser {

    private static final Pattern LINK = Pattern.compile("(http://\\S+/tell/\\S+)");
    private static final String BEGUN = "It began on a Monday.";
    private static final String MORE = BEGUN + " On Tuesday nobody came.";

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private String link = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        link = LINK.matcher(product.await("/tell/"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
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

    /** The phone begins; the code takes it to the laptop. */
    private Teller begin(Teller phone) {
        phone.open();
        phone.words().fill(BEGUN);
        phone.isSavedOnServer();
        phone.page().locator("#stop").click();
        String code = phone.code();
        phone.press("Keep writing");
        Teller laptop = somebody();
        laptop.comeBackWith(code);
        assertThat(laptop.words()).hasValue(BEGUN);
        return laptop;
    }

    @Test
    void a_phone_that_was_away_sends_and_is_shown_what_the_laptop_added() {
        Teller phone = somebody();
        Teller laptop = begin(phone);
        phone.loseSignal();
        laptop.words().fill(MORE);
        laptop.isSavedOnServer();

        phone.choose();
        phone.send();
        phone.seesTitle("Not sent yet: no signal");
        phone.findSignal();
        phone.seesTitle("Your story is there twice");
        phone.sees(MORE);
        PageCheck.look(phone.page(), "50-two-versions-before-sending");
        PageCheck.lookAtNarrowest(phone.page(), "50-two-versions-before-sending");
        phone.press("Keep both");
        assertThat(phone.words()).hasValue(MORE);
        phone.page().locator("#onward").click();
        phone.send();
        phone.seesTitle("Your words are sent");
        assertThat(saidOf(phone)).as("the status region").isEmpty();

        laptop.open();
        laptop.seesTitle("This has been sent already");
        laptop.sees(MORE);
        PageCheck.look(laptop.page(), "51-sent-already");
        PageCheck.lookAtNarrowest(laptop.page(), "51-sent-already");
        laptop.press("Take them off this computer");
        laptop.seesTitle("Your words are gone");
        laptop.open();
        assertThat(laptop.words()).hasValue("");
    }

    @Test
    void sent_from_both_the_smaller_answers_count_and_both_devices_say_so() {
        Teller phone = somebody();
        Teller laptop = begin(phone);
        laptop.choose();
        laptop.answer("use-QUOTE_IN_PUBLIC", "Yes");
        laptop.send();
        laptop.seesTitle("Your words are sent");
        phone.page().locator("#onward").click();
        Teller.USES.forEach(use -> phone.answer("use-" + use, "No"));
        phone.send();
        phone.seesTitle("Your words are sent");
        phone.sees("the one that allows less counts: ‘Count it and learn from it’, ‘Quote it in public’.");
        PageCheck.look(phone.page(), "52-sent-from-two");
        laptop.page().evaluate("() => window.dispatchEvent(new Event('online'))");
        laptop.sees("the one that allows less counts: ‘Count it and learn from it’, ‘Quote it in public’.");
    }

    @Test
    void other_words_after_sending_are_shown_beside_those_sent_and_can_take_their_place() {
        Teller phone = somebody();
        Teller laptop = begin(phone);
        phone.loseSignal();
        phone.words().fill(BEGUN + " From the phone.");
        laptop.words().fill(BEGUN + " From the laptop.");
        laptop.choose();
        laptop.send();
        laptop.seesTitle("Your words are sent");

        phone.choose();
        phone.send();
        phone.findSignal();
        phone.seesTitle("Your story is there twice");
        phone.sees("What was sent");
        phone.sees(BEGUN + " From the laptop.");
        PageCheck.look(phone.page(), "53-other-words-were-sent");
        PageCheck.lookAtNarrowest(phone.page(), "53-other-words-were-sent");
        phone.page().reload();
        phone.seesTitle("Your story is there twice");
        phone.press("Keep both");
        assertThat(phone.words()).hasValue(BEGUN + " From the phone.\n\n" + BEGUN + " From the laptop.");
        phone.sees("You sent your story before.");
        phone.page().reload();
        phone.sees("You sent your story before.");
        phone.page().locator("#onward").click();
        phone.send();
        phone.seesTitle("Your words are sent");

        phone.page().navigate(product.url() + "/my-words");
        phone.page().locator("vaadin-text-field input").fill(laptop.code());
        phone.press("Open my page");
        phone.sees("From the phone.");
        phone.sees("What you wrote before");
    }

    @Test
    void a_window_left_open_while_another_one_sent_keeps_its_words_in_reach() {
        Teller first = somebody();
        // As over plain HTTP, where windows can't take turns.
        first.page().context().addInitScript("delete Navigator.prototype.locks");
        first.open();
        first.words().fill(BEGUN);
        first.isSavedOnServer();
        Teller second = first.window();
        second.open();
        assertThat(second.words()).hasValue(BEGUN);
        first.choose();
        first.send();
        first.seesTitle("Your words are sent");
        second.words().fill(BEGUN + " And more.");
        second.seesTitle("Your story is there twice");
        second.page().reload();
        second.seesTitle("Your story is there twice");
        second.sees(BEGUN + " And more.");
        first.page().reload();
        first.sees("Something else that you wrote is still on this computer.");
        second.press("Keep what was sent");
        second.seesTitle("This has been sent already");
        second.open();
        assertThat(second.words()).hasValue("");
        first.page().reload();
        first.sees("Your words are no longer on this computer.");
    }

    @Test
    void a_draft_is_kept_on_one_device_only_if_its_author_wants_that() {
        Teller author = somebody().open();
        author.sees("it is kept with Marlow Vale too");
        author.words().fill(BEGUN);
        author.isSavedOnServer();
        assertThat(saidOf(author)).isEqualTo("Saved here and with Marlow Vale");
        author.page().locator("#stop").click();
        String code = author.code();
        author.press("Keep writing");
        author.page().locator("#only-here input").check();
        author.sees("Marlow Vale has nothing of it.");
        author.sees("What you write is kept on this computer only.");
        Teller elsewhere = somebody();
        elsewhere.comeBackWith(code);
        elsewhere.sees("There is nothing under this code.");

        List<String> asked = new CopyOnWriteArrayList<>();
        author.page().onRequest(request -> {
            if (request.url().contains("/draft")) {
                asked.add(request.method() + " " + request.url());
            }
        });
        author.words().fill(MORE);
        assertThat(author.page().locator("#saved")).containsText("Saved on this computer");
        author.page().clock().install();
        author.page().reload();
        author.words().waitFor();
        author.page().clock().fastForward(60_000);
        assertThat(author.words()).hasValue(MORE);
        assertThat(author.page().locator("#only-here input")).isChecked();
        assertThat(saidOf(author)).isEqualTo("Saved on this computer. Marlow Vale has nothing of it.");
        PageCheck.look(author.page(), "54-on-this-device-only");
        PageCheck.lookAtNarrowest(author.page(), "54-on-this-device-only");
        author.page().locator("#stop").click();
        author.sees("so there is no code");
        assertThat(asked).as("what the service was asked to keep").isEmpty();
        author.choose();
        author.send();
        author.seesTitle("Your words are sent");
    }

    @Test
    void what_the_service_refuses_is_said_where_the_person_is_with_what_to_do() {
        Teller author = somebody().open();
        author.page().route("**/draft", TwoDevicesIT::tooManySteps);
        author.words().fill(BEGUN);
        Locator errors = author.page().locator(".fm-errors");
        assertThat(errors).containsText("There are more than 50 steps. Put some of them together.");
        author.sees("It could not be saved anywhere else.");
        PageCheck.look(author.page(), "55-refused");
        author.page().unroute("**/draft");
        author.words().fill(MORE);
        author.isSavedOnServer();
        assertThat(errors).hasCount(0);
    }

    private static void tooManySteps(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("""
                    {"type": "urn:folkmoot:problem:too-many-steps", "status": 422,
                     "detail": "There are more than 50 steps. Put some of them together."}\
                    """));
    }

    @Test
    void no_text_of_these_pages_is_smaller_than_16_pixels_and_none_says_what_is_not_so() {
        Teller author = somebody().open();
        author.page().locator("#add-step").click();
        ReadablePage.letters(author.page(), "the words");
        author.words().fill(BEGUN);
        author.choose();
        ReadablePage.letters(author.page(), "the uses");
        assertThat(author.page().locator("body").innerText()).doesNotContain("The connection is back");
        author.loseSignal();
        assertThat(author.page()
                        .locator("vaadin-connection-indicator[offline], vaadin-connection-indicator[reconnecting]"))
                .hasCount(1);
        assertThat(author.page().locator(".v-status-message")).isHidden();
        author.findSignal();
        author.send();
        author.seesTitle("Your words are sent");
        ReadablePage.letters(author.page(), "what was sent");
        String code = author.code();
        author.page().navigate(product.url() + "/my-words");
        ReadablePage.letters(author.page(), "the door");
        ReadablePage.theLostConnectionIsOneReadableLine(author);
        author.page().locator("vaadin-text-field input").fill(code);
        author.press("Open my page");
        author.sees("What has happened so far");
        ReadablePage.letters(author.page(), "the private page");
        author.press("Get a new code");
        author.press("Give me a new code");
        assertThat(author.page().locator(".fm-own-code")).not().hasText(code);
        PageCheck.look(author.page(), "57-new-code");
        PageCheck.lookAtNarrowest(author.page(), "57-new-code");
    }

    private static String saidOf(Teller author) {
        return author.page().locator("#said").textContent().strip();
    }
}
