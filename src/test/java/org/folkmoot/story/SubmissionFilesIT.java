package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.folkmoot.submission.attachment.content.SampleFiles;
import org.folkmoot.submission.attachment.content.SampleImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People add a photo to what they tell: with the network cut on the way, on two devices, and with files that lie; it is theirs to take back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class SubmissionFilesIT implements StoryStep.InBrowser {

    private static final Pattern LINK = Pattern.compile("(http://\\S+/tell/\\S+)");

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

    private static void choose(Teller author, String name, byte[] bytes) {
        author.page().locator("#add-file").setInputFiles(new FilePayload(name, "image/jpeg", bytes));
    }

    private static Locator rows(Teller author) {
        return author.page().locator(".fm-tell-file-list li");
    }

    @Test
    @Order(1)
    void the_network_goes_while_a_photo_goes_and_it_is_sent_once() {
        Teller author = somebody().open();
        author.words().fill("The bed was in the corridor.");
        author.isSavedOnServer();
        List<String> sent = new CopyOnWriteArrayList<>();
        author.page().route("**/draft/files/*", route -> {
            sent.add(route.request().url());
            if (sent.size() == 1) {
                // The server has it, and its answer is lost.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        choose(author, "<img src=x onerror=alert(1)> corridor.JPG", SampleImages.photo());
        assertThat(rows(author)).containsText("It goes when there is a signal.");
        author.loseSignal();
        author.page().close();

        Teller later = new Teller(Teller.device(author).newPage(), link);
        later.page().onDialog(dialog -> {
            throw new AssertionError("something ran: " + dialog.message());
        });
        later.findSignal();
        later.open();
        assertThat(rows(later)).hasCount(1);
        assertThat(rows(later)).containsText("Saved with Marlow Vale");
        assertThat(rows(later).locator("b")).hasText("_img src=x onerror=alert(1)_ corridor.jpg");
        assertThat(later.page().locator("fm-files img, fm-files script")).hasCount(0);
        assertThat(kept(later)).as("files left on the device").isZero();
        PageCheck.look(later.page(), "46-tell-with-a-photo");
        PageCheck.lookAtNarrowest(later.page(), "46-tell-with-a-photo");

        later.page().locator("#stop").click();
        code = later.code();
        Teller elsewhere = somebody();
        elsewhere.comeBackWith(code);
        assertThat(rows(elsewhere)).containsText("corridor.jpg");
    }

    @Test
    @Order(2)
    void a_file_that_lies_is_refused_with_what_to_do_and_a_keyboard_is_enough_to_take_it_off() {
        Teller author = somebody().open();
        choose(author, "photo.jpg", SampleFiles.latin("<html><script>alert(1)</script></html>"));
        assertThat(rows(author)).containsText("We take photos (JPEG, PNG)");
        assertThat(author.page().locator("#files-said")).containsText("photo.jpg is not added.");
        PageCheck.look(author.page(), "47-tell-refused-file");
        PageCheck.lookAtNarrowest(author.page(), "47-tell-refused-file");
        new Keyboard(author.page()).press(rows(author).locator("vaadin-button"));
        assertThat(rows(author)).hasCount(0);
        assertThat(author.page().locator("#add-file")).isFocused();
        choose(author, "empty.jpg", new byte[0]);
        assertThat(rows(author)).containsText("This file is empty.");
        author.page().locator("#onward").click();
        assertThat(author.page().locator(".fm-errors")).containsText("Write something first");
    }

    @Test
    @Order(3)
    void sending_without_a_signal_waits_for_the_photo_and_sends_both_once() {
        Teller author = somebody().open();
        author.words().fill("Nobody came, see the letter.");
        author.isSavedOnServer();
        author.loseSignal();
        choose(author, "letter.png", SampleImages.png());
        assertThat(rows(author)).containsText("It goes when there is a signal.");
        author.choose();
        assertThat(author.page().locator("#uses-files")).containsText("seen only by you and the team");
        author.send();
        author.seesTitle("Not sent yet: no signal");
        author.sees("1 file goes first.");
        List<String> order = new CopyOnWriteArrayList<>();
        author.page().onRequestFinished(request -> {
            if (request.method().equals("PUT") && request.url().contains("/files/")) {
                order.add("file");
            } else if (request.url().endsWith("/testimony")) {
                order.add("words");
            }
        });
        author.findSignal();
        author.seesTitle("Your words are sent");
        code = author.code();
        assertThat(order).containsExactly("file", "words");
        assertThat(kept(author)).isZero();
    }

    @Test
    @Order(4)
    void on_the_private_page_it_is_seen_downloaded_added_to_and_erased() throws IOException {
        Teller author = somebody();
        author.page().navigate(product.url() + "/my-words");
        author.page().locator("vaadin-text-field input").fill(code);
        author.press("Open my page");
        Locator files = author.page().locator(".fm-own-files li");
        assertThat(files).hasCount(1);
        assertThat(files).containsText("letter.png");
        assertThat((Boolean) author.page()
                        .waitForFunction("() => document.querySelector('.fm-own-picture').naturalWidth === 40")
                        .jsonValue())
                .isTrue();
        author.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("voice.mp3", "text/html", SampleFiles.mp3()));
        assertThat(files).hasCount(2);
        author.sees("voice.mp3 is added.");
        PageCheck.look(author.page(), "48-my-files");
        PageCheck.lookAtNarrowest(author.page(), "48-my-files");

        Download archive = author.page()
                .waitForDownload(() -> author.page()
                        .getByText("All of it with your files (ZIP)")
                        .click());
        assertThat(entries(archive.path()))
                .containsExactly("my-words.html", "my-words.json", "files/1 letter.png", "files/2 voice.mp3");
        assertThat(Files.readString(archive.path(), StandardCharsets.ISO_8859_1))
                .doesNotContain(SampleFiles.SECRET);

        author.page().getByLabel("Erase it for good").check();
        author.sees("Your 2 files go too");
        author.press("Erase my words");
        author.sees("Your words are erased");
        assertThat(chromium.complaints())
                .as("what the browser complained of")
                .noneMatch(complaint -> complaint.contains("Security Policy") || complaint.contains("Error:"));
    }

    private static List<String> entries(Path archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static int kept(Teller author) {
        return ((Number) author.page().evaluate("""
                () => new Promise((resolve, reject) => {
                  const open = indexedDB.open('folkmoot-tell');
                  open.onerror = reject;
                  open.onsuccess = () => {
                    const count = open.result.transaction('files').objectStore('files').count();
                    count.onsuccess = () => { open.result.close(); resolve(count.result); };
                  };
                })""")).intValue();
    }
}
