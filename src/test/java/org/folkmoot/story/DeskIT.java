package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
 * From a submission to the evidence and back: somebody tells, a reader without a mouse hides what must be hidden and publishes it, a designer finds the
 * words that are left, a complaint is answered, and what its author takes back is gone everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class DeskIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final Pattern TELL = Pattern.compile("http://\\S+/tell/\\S+");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard reader;
    private Keyboard designer;
    private Teller author;
    private String code = "";
    private String desk = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        String link = found(TELL, product.await("/tell/"));
        String password = PASSWORD.matcher(product.await("with the password"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        author = new Teller(chromium.person(360, 740), link);
        reader = signedIn("facilitator", password);
        designer = signedIn("designer", password);
    }

    private static String found(Pattern pattern, String line) {
        return pattern.matcher(line).results().findFirst().orElseThrow().group();
    }

    private Keyboard signedIn(String who, String password) {
        Keyboard keyboard = new Keyboard(chromium.person(1280, 900));
        keyboard.page().navigate(product.url() + "/sign-in");
        keyboard.write("E-mail address", who + "@marlowvale.example");
        keyboard.write("Password", password);
        keyboard.press("Sign in");
        keyboard.page().waitForURL(address -> !address.contains("sign-in"));
        return keyboard;
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
    void somebody_tells_what_happened_to_them() {
        author.open();
        author.words().fill("Nurse Gwenllian sent me home to Quillwort Lodge with a broken lift.");
        author.choose();
        author.answer("use-QUOTE_INSIDE", "Yes");
        author.send();
        author.seesTitle("Your words are sent");
        code = author.code();
    }

    @Test
    @Order(2)
    void a_reader_without_a_mouse_hides_what_must_be_hidden_and_loses_no_mark() {
        openOnTheDesk();
        assertThat(marks()).hasCount(1);
        reader.page().keyboard().press("a");
        assertThat(marks().first()).hasClass(Pattern.compile("hidden"));
        reader.sees("Assigned to you.");
        hideByArrowKeys("Quillwort", "Lodge");
        assertThat(marks()).hasText(new String[] {"Gwenllian", "Quillwort Lodge"});
        reader.page().reload();
        assertThat(marks()).hasText(new String[] {"Gwenllian", "Quillwort Lodge"});
        reader.sees("2 of 2 looked at");
        reader.sees("is here again");
        reader.page().keyboard().press("k");
        reader.page().keyboard().press("x");
        assertThat(reader.page().locator("fm-desk mark.left")).hasCount(1);
        reader.page().keyboard().press("u");
        assertThat(reader.page().locator("fm-desk mark.left")).hasCount(0);
        assertThat(reader.page().locator(".fm-desk-others").first()).not().containsText("Quillwort");
        reader.look("51-desk-marked");
    }

    /** Goes through what waits, as many stories do, to the one that was told just now. */
    private void openOnTheDesk() {
        reader.go(product.url() + "/testimony/queue");
        List<String> rows = reader.page().locator("table .fm-title-link").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String row : rows) {
            reader.go(product.url() + "/" + row);
            if (reader.page().getByRole(AriaRole.MAIN).innerText().contains("Quillwort")) {
                desk = row;
                return;
            }
        }
        throw new AssertionError("What was told waits for nobody: " + rows);
    }

    private Locator marks() {
        return reader.page().locator("fm-desk mark");
    }

    /** M, then word by word to the first, and on to the last with Shift held. */
    private void hideByArrowKeys(String first, String next) {
        Locator spoken = reader.page().locator("body > .fm-hidden[aria-live]").last();
        reader.page().keyboard().press("m");
        for (int step = 0; !spoken.innerText().equals(first); step++) {
            assertThat(step).as("steps to %s", first).isLessThan(20);
            reader.page().keyboard().press("ArrowRight");
        }
        reader.page().keyboard().press("Shift+ArrowRight");
        assertThat(spoken).hasText(first + " " + next);
        reader.page().keyboard().press("Enter");
    }

    @Test
    @Order(3)
    void once_a_person_has_read_all_of_it_it_is_published() {
        reader.press("Save as checked");
        reader.sees("Say that you have read all of it.");
        reader.to(reader.page().getByLabel("I have read all of it"));
        reader.page().keyboard().press("Space");
        reader.press("Save as checked");
        reader.sees("Saved as checked.");
        reader.press("Publish to analysts");
        reader.sees("Published to analysts");
        reader.follow("Translations and Easy Read");
        reader.press("Write one");
        reader.write("What happened, in other words", "Anfonodd y nyrs fi adref, a’r lifft wedi torri.");
        reader.press("Save beside the words");
        Locator looked = reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^I have looked")));
        reader.press(looked);
        reader.sees("Translation: Welsh");
        reader.look("52-layers");
    }

    @Test
    @Order(4)
    void a_designer_finds_the_words_that_are_left_and_no_others() {
        finds("broken lift");
        designer.sees("with a broken lift.");
        PageCheck.isInTheVoiceOfTheProduct(designer.page().locator(".ev-hit .fm-placeholder"));
        assertThat(designer.page().getByRole(AriaRole.MAIN)).not().containsText("Gwenllian");
        assertThat(exported()).contains("with a broken lift.").doesNotContain("Gwenllian", "Quillwort");
        finds("lifft");
        finds("Gwenllian", 0);
        finds("Quillwort", 0);
        finds("broken lift");
        designer.follow("This comment");
        PageCheck.isInTheVoiceOfTheProduct(designer.page().locator(".fm-words .fm-placeholder"));
    }

    /** Searches until there are so many, as a saved word is found a moment later. */
    private void finds(String words, int hits) {
        Instant until = Instant.now().plus(LONGEST_WAIT);
        Locator found = designer.page().locator("article.ev-hit");
        do {
            designer.go(product.url() + "/evidence?q=%22" + words.replace(" ", "%20") + "%22");
        } while (found.count() != hits && Instant.now().isBefore(until));
        assertThat(found).hasCount(hits);
    }

    private void finds(String words) {
        finds(words, 1);
    }

    private String exported() {
        Locator link =
                designer.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export for use inside"));
        Path file = designer.page().waitForDownload(link::click).path();
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    @Order(5)
    void a_complaint_is_answered_and_its_author_reads_what_came_of_it() {
        openOwnPage();
        author.sees("Your words in Welsh");
        author.page().getByLabel("As others see it").check();
        PageCheck.isInTheVoiceOfTheProduct(author.page().locator(".fm-own-words .fm-own-hid"));
        author.press("Complain");
        author.page().getByLabel("What went wrong?").fill("You hid the name of the house.");
        author.press("Send my complaint");
        author.sees("You hear from us that we have it by");
        PageCheck.look(author.page(), "53-own-page-with-complaint");
        reader.go(product.url() + "/testimony/complaints");
        reader.look("54-complaints");
        reader.press(reader.page().locator("table .fm-title-link").first());
        reader.sees("You hid the name of the house.");
        reader.look("55-complaint");
        reader.press("Tell the author");
        reader.sees("The author can read that you have it.");
        Locator outcomes = reader.page().getByRole(AriaRole.RADIO);
        reader.to(outcomes.first());
        reader.page().keyboard().press("Space");
        reader.page().keyboard().press("ArrowDown");
        reader.page().keyboard().press("ArrowDown");
        assertThat(reader.page().getByLabel("Not agreed with")).isChecked();
        reader.write("Your answer", "It would show where you live.");
        reader.press("Send the answer and close");
        reader.sees("the complaint is closed");
        openOwnPage();
        author.sees("It would show where you live.");
        author.sees("We do not agree with your complaint.");
    }

    private void openOwnPage() {
        author.page().navigate(product.url() + "/my-words");
        author.page().getByLabel("Your code").fill(code);
        author.press("Open my page");
        author.seesTitle("Your words");
    }

    @Test
    @Order(6)
    void what_its_author_takes_back_is_gone_from_every_screen_and_file() {
        author.page()
                .getByLabel("Take it back", new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        author.press("Take back my words");
        author.sees("You have taken back your words. Nobody else can find them.");
        finds("broken lift", 0);
        finds("lifft", 0);
        for (String page : List.of("/evidence", "/services/by-theme", "/evidence/themes")) {
            designer.go(product.url() + page);
            assertThat(designer.page().getByRole(AriaRole.MAIN)).not().containsText("broken lift");
        }
        designer.go(product.url() + "/evidence");
        assertThat(exported()).doesNotContain("broken lift", "lifft");
        reader.go(product.url() + "/" + desk);
        assertThat(reader.page().locator("body")).not().containsText("broken lift");
        assertThat(chromium.complaints())
                .as("what the browser complained of")
                .noneMatch(complaint -> complaint.contains("Security Policy") || complaint.contains("Error:"));
    }
}
