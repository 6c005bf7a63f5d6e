package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** What people do who tell what happened to them, each on devices of their own. */
record StoriesSent(Supplier<Teller> somebody, String link) {

    void whatToKnowStandsFirst() {
        Teller author = somebody.get().open();
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

    void theNetworkGoesAtAKeystroke() {
        Teller author = somebody.get().open();
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

    void goesOnWithACode() {
        Teller phone = somebody.get().open();
        phone.words().fill("It began on a Monday.");
        phone.page().locator("#stop").click();
        phone.seesTitle("Stopped for now");
        String code = phone.code();
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        PageCheck.look(phone.page(), "35-stopped");

        Teller computer = somebody.get();
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

    void windowsTakeTurns() {
        Teller first = somebody.get().open();
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

    void leaves() {
        Teller author = somebody.get().open();
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

    void answersEachUse() {
        Teller author = somebody.get().open();
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
}
