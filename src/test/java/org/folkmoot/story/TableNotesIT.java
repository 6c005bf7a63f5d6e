package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** A table's host writes with and without a signal, and a facilitator sorts it on the wall, in real browsers against the packaged product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryStep.class)
class TableNotesIT implements StoryStep.InBrowser {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    @TempDir
    private static Path data;

    private ProductProcess product;
    private Chromium chromium;
    private Keyboard desk;
    private Page phone;
    private String session = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        String password = PASSWORD.matcher(product.await("with the password"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Page page = chromium.person(1280, 900);
        page.navigate(product.url() + "/sign-in");
        page.getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true))
                .fill("facilitator@marlowvale.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForURL(there -> !there.contains("sign-in"));
        desk = new Keyboard(page);
        phone = chromium.person(360, 740);
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
    void a_host_is_put_on_the_list_and_opens_their_page_with_the_card() {
        desk.go(product.url() + "/assemblies");
        desk.follow("Front door assembly");
        desk.page().waitForURL(Pattern.compile(".*/assemblies/[0-9a-f-]{36}"));
        String assembly = desk.page().url();
        desk.press(desk.page().locator("#more-hosts > vaadin-details-summary"));
        desk.page().locator("#host-names textarea").fill("Priya Nair");
        desk.press("Add the hosts");
        desk.sees("5 table hosts");
        desk.go(assembly + "/badges?host=all");
        desk.sees("Table host");
        String code = desk.page().locator(".fm-name-badge-code").first().textContent();
        desk.go(assembly);
        desk.follow("The first call");
        desk.page().waitForURL(Pattern.compile(".*/sessions/[0-9a-f-]{36}"));
        session = desk.page().url();

        phone.navigate(product.url() + "/card");
        phone.getByLabel("The code on your card").fill(code);
        press("Open");
        phone.getByRole(AriaRole.LINK, named("The first call")).click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Which table do you host?");
        phone.getByRole(AriaRole.BUTTON, named("Table 4")).click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Table 4");
        phone.getByRole(AriaRole.BUTTON, named("Keep this card on this device")).click();
        write("One name, one number. You’d know who to thank.");
        assertThat(state()).containsText("Everything is saved.");
        assertThat(phone.locator("#note-text")).isFocused();
        PageCheck.look(phone, "80-host");
        PageCheck.lookAtNarrowest(phone, "80-host-320");
    }

    @Test
    @Order(2)
    void what_is_written_without_a_signal_waits_on_the_device_through_a_reload() {
        phone.reload();
        assertThat(state()).containsText("Everything is saved.");
        phone.context().setOffline(true);
        phone.getByRole(AriaRole.RADIO, named("Idea")).check();
        write("Give them a direct number, not the switchboard.");
        write("Text first, then ring, so you know who it is.");
        assertThat(state()).containsText("Not sent yet: 2.");
        phone.reload();
        assertThat(state()).containsText("Not sent yet: 2.");
        assertThat(phone.getByText("Text first, then ring")).isVisible();
        PageCheck.picture(phone, "81-host-without-a-signal-360");
    }

    @Test
    @Order(3)
    void once_the_signal_is_back_it_stands_on_the_wall() {
        desk.go(session + "/wall");
        desk.sees("One name, one number.");
        phone.context().setOffline(false);
        assertThat(state())
                .containsText("Everything is saved.", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        desk.sees("Text first, then ring");
        desk.sees("Not read back, 3");
    }

    @Test
    @Order(4)
    void the_table_hears_its_lines_and_agrees() {
        press("Read back (3)");
        Locator reading = phone.locator("#reading");
        assertThat(reading).isFocused();
        PageCheck.look(phone, "82-host-reads-back");
        press("The table agrees");
        assertThat(phone.getByText("read back and agreed").first()).isVisible();
        desk.sees("Not read back, 0");
        press("Ask the facilitator to come over");
        assertThat(phone.getByText("The facilitator’s screen shows it.")).isVisible();
        press("Take the call back");
        assertThat(phone.getByText("The facilitator’s screen shows it.")).isHidden();
    }

    @Test
    @Order(5)
    void the_facilitator_sorts_merges_and_undoes_by_keyboard() {
        desk.write("A new group", "One named contact");
        desk.press("Make the group");
        desk.sees("The group was made.");
        desk.press(desk.page()
                .getByRole(AriaRole.BUTTON, named("Sort or merge: Text first, then ring, so you know who it is.")));
        desk.choose("Merge with", "4: Give them a direct number, not the switchboard.");
        desk.write("One line for all, in your words", "One person who can be reached");
        desk.press("Merge the notes");
        desk.sees("2 notes, one line");
        desk.press(desk.page().getByRole(AriaRole.BUTTON, named("Sort or merge: One person who can be reached")));
        desk.choose("Move to group", "One named contact");
        desk.sees("2 notes from 1 table");
        desk.look("83-wall");
        desk.press("Undo");
        desk.sees("Undone.");
        desk.go(session + "/wall/print");
        desk.sees("One person who can be reached");
    }

    @Test
    @Order(6)
    void the_browser_had_nothing_to_complain_of() {
        org.assertj.core.api.Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private void write(String text) {
        phone.locator("#note-text").fill(text);
        phone.locator("#note-text").press("Enter");
        assertThat(phone.locator("#note-text")).hasValue("");
    }

    private void press(String button) {
        phone.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private Locator state() {
        return phone.locator("#host-state");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
