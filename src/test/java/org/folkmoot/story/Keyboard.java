package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse: gets to everything by Tab, and can see where they are. */
final class Keyboard {

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

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

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

    void press(Locator control) {
        to(control);
        page.keyboard().press("Enter");
    }

    /** Writes into a field in place of what stands there. */
    void write(Locator field, String text) {
        to(field);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        page.keyboard().press("Tab");
    }
}
