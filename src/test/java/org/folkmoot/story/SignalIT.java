package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The signal goes and comes back: the page says so, covers nothing with it, and stops saying so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(StoryStep.class)
class SignalIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final Pattern CODE = Pattern.compile("with the code (\\S+)");

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;

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

    private String found(Pattern pattern, String line) throws InterruptedException {
        return pattern.matcher(product.await(line))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void the_line_that_says_that_the_signal_is_lost_covers_nothing_of_a_staff_page_on_a_phone()
            throws InterruptedException {
        Page page = chromium.person(360, 740);
        page.navigate(product.url() + "/sign-in");
        page.getByLabel("E-mail address").fill("designer@marlowvale.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(found(PASSWORD, "with the password"));
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(product.url() + "/services");
        PageCheck.settle(page);
        Locator menu = page.locator("vaadin-drawer-toggle");
        double before = menu.boundingBox().y;

        page.context().setOffline(true);
        Locator line = page.locator(".v-status-message");
        assertThat(line).isVisible();
        page.waitForCondition(() -> menu.boundingBox().y >= line.boundingBox().y + line.boundingBox().height);

        page.context().setOffline(false);
        assertThat(line).isHidden();
        page.waitForCondition(() -> menu.boundingBox().y == before);
    }

    @Test
    void a_private_page_that_was_used_without_a_signal_is_connected_again_once_there_is_one()
            throws InterruptedException {
        Page page = chromium.person(360, 740);
        page.navigate(product.url() + "/my-words");
        page.locator("vaadin-text-field input").fill(found(CODE, "with the code"));
        page.getByText("Open my page").click();
        Locator code = page.getByText("Get a new code").first();
        code.waitFor();

        page.context().setOffline(true);
        code.click();
        Locator line = page.locator(".v-status-message");
        assertThat(line).containsText("The connection is lost.");
        // The first tries fail at once, the next only after a while.
        page.waitForRequest(address -> address.url().contains("v-r=uidl"), () -> {});
        page.context().setOffline(false);

        assertThat(page.getByText("Give me a new code")).isVisible();
        assertThat(line).isHidden();
        assertThat(page.locator("vaadin-connection-indicator[reconnecting], vaadin-connection-indicator[offline]"))
                .hasCount(0);
        assertThat(String.valueOf(page.evaluate("() => window.Vaadin.connectionState.state")))
                .isEqualTo("connected");
    }
}
