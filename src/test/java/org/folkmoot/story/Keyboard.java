package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A page in the hands of somebody without a mouse: they get to everything by Tab, and can see where they are. */
record Keyboard(Page page) {

    private static final int MOST_STEPS = 250;
    private static final String HOLDS_FOCUS = "e => e === document.activeElement || e.contains(document.activeElement)";
    /** The ring is drawn on the element itself or, for fields, by the component around it. */
    private static final String SHOWS_FOCUS = """
            () => {
              for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) {
                if (e.hasAttribute('focus-ring') || e.hasAttribute('focused')) return true;
                const style = getComputedStyle(e);
                if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) return true;
              }
              return false;
            }""";

    private static final String CALENDAR_OPEN = "() => document.querySelector('vaadin-date-picker[opened]')"
            + " && document.querySelector('[data-aria-hidden]')";
    private static final String NOTHING_OVER_THE_PAGE =
            "() => !document.querySelector('vaadin-date-picker[opened], [data-aria-hidden]')";

    /** Goes on by Tab until the control has the focus, and looks whether the screen shows it. */
    void to(Locator control) {
        control.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) control.evaluate(HOLDS_FOCUS)) {
                assertThat((Boolean) page.evaluate(SHOWS_FOCUS))
                        .as("the focus can be seen on %s", control)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + control + " on " + page.url());
    }

    void go(String address) {
        page.navigate(address);
        PageCheck.settle(page);
    }

    void look(String name) {
        PageCheck.look(page, name);
    }

    void sees(String text) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
    }

    void press(Locator control) {
        to(control);
        page.keyboard().press("Enter");
    }

    void press(String button) {
        press(page.getByRole(AriaRole.BUTTON, named(button)));
    }

    void follow(String link) {
        press(page.getByRole(AriaRole.LINK, named(link)).first());
    }

    /** Writes into a field in place of what stands there. */
    void write(Locator field, String text) {
        to(field);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        page.keyboard().press("Tab");
    }

    void write(String label, String text) {
        write(field(label), text);
    }

    /**
     * Types a day as it is written here; Enter takes it and closes the calendar, which opens by itself a moment after the
     * typing: an Enter that comes before it leaves it open over the page.
     */
    void writeDay(String label, String day) {
        to(field(label));
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(day);
        page.waitForFunction(CALENDAR_OPEN);
        page.keyboard().press("Enter");
        page.waitForFunction(NOTHING_OVER_THE_PAGE);
    }

    /**
     * Opens a list by the beginning of its label and goes down it to the option. Typing the option's name is no way for a
     * test: a list forgets what was typed after half a second, and then takes the next letter for a new beginning.
     */
    void choose(String field, String option) {
        press(page.getByLabel(Pattern.compile("^" + field)).first());
        Locator chosen = page.getByRole(AriaRole.OPTION, named(option));
        chosen.waitFor();
        page.waitForFunction("() => document.activeElement?.getAttribute('role') === 'option'");
        page.keyboard().press("Home");
        for (int step = 0; !(Boolean) chosen.evaluate(HOLDS_FOCUS); step++) {
            assertThat(step).as("steps down to %s", option).isLessThan(MOST_STEPS);
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        chosen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    void upload(Path file) {
        page.waitForFileChooser(() -> press("Choose a file")).setFiles(file);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
