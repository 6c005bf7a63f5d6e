package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The page of a call in the hands of somebody who tells what happened to them. */
record Teller(Page page, String link) {

    static final List<String> USES = List.of("ANALYSE", "QUOTE_INSIDE", "QUOTE_IN_PUBLIC", "BE_NAMED", "CONTACT");

    Teller open() {
        page.navigate(link);
        words().waitFor();
        return this;
    }

    /** Another window of the same device. */
    Teller window() {
        return new Teller(page.context().newPage(), link);
    }

    Locator words() {
        return page.locator("#words textarea");
    }

    Locator field(String id) {
        return page.locator("#" + id + " :is(textarea, input)").first();
    }

    void unfold(String summary) {
        page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void sees(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
    }

    void seesTitle(String title) {
        assertThat(page.locator("h1")).hasText(title);
    }

    void isSavedHere() {
        assertThat(page.locator("#saved")).containsText(Pattern.compile("^Saved (on this computer|here and with)"));
    }

    void isSavedOnServer() {
        assertThat(page.locator("#saved")).containsText("Saved here and with");
    }

    void loseSignal() {
        page.context().setOffline(true);
    }

    void findSignal() {
        page.context().setOffline(false);
    }

    /** The code to come back with, or to the private page. */
    String code() {
        Locator code = page.locator("#private-code");
        code.waitFor();
        return code.innerText().strip();
    }

    void comeBackWith(String code) {
        page.navigate(link);
        page.locator("#have-code").click();
        field("code").fill(code);
        page.locator("#open-code").click();
    }

    /** Goes to the choices and says yes to the first of them and no to the others. */
    void choose() {
        page.locator("#onward").click();
        seesTitle("Who may use your words?");
        for (String use : USES) {
            answer("use-" + use, use.equals("ANALYSE") ? "Yes" : "No");
        }
    }

    void answer(String id, String answer) {
        page.locator("#" + id)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    void send() {
        page.locator("#send").click();
    }

    static BrowserContext device(Teller author) {
        return author.page().context();
    }
}
