package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page in the hands of somebody who hears it. It says what a screen reader says by itself: what changes in a live region that is there and seen, and
 * an alert as it comes; but nothing of a status that comes with its words, to which screen readers do not listen yet. After each act the focus must be
 * somewhere, and what came of it must have been said once.
 */
record ScreenReader(Page page) {

    private static final int PATIENCE = 8_000;
    private static final int LONGEST_SILENCE = 5_000;
    /** Longer than the page takes to move the focus or to say something. */
    private static final int QUIET = 300;

    private static final String LISTENS = """
            (() => {
              const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
              const words = (e) => (e.innerText ?? '').trim().replace(/\\s+/g, ' ');
              window.fmHeard = [];
              window.fmChanged = performance.now();
              let there = new Map(), came = [], looking = 0;
              const look = () => {
                looking = 0;
                const now = [...document.querySelectorAll(live)]
                  .filter((e) => e.getClientRects().length > 0 && !e.parentElement?.closest(live));
                for (const e of now) {
                  const isNew = !there.has(e) || came.some((each) => each.contains(e));
                  const isHeard = isNew ? e.getAttribute('role') === 'alert' : there.get(e) !== words(e);
                  if (isHeard && words(e) !== '' && there.get(e) !== words(e)) window.fmHeard.push(words(e));
                }
                there = new Map(now.map((e) => [e, words(e)]));
                came = [];
              };
              new MutationObserver((mutations) => {
                window.fmChanged = performance.now();
                mutations.forEach((m) => m.addedNodes.forEach((n) => n instanceof Element && came.push(n)));
                looking ||= setTimeout(look);
              }).observe(document, {childList: true, subtree: true, characterData: true, attributes: true,
                attributeFilter: ['hidden', 'style', 'class', 'role', 'aria-live']});
            })()\
            """;

    static ScreenReader of(Page page) {
        page.context().addInitScript(LISTENS);
        page.setDefaultTimeout(PATIENCE);
        return new ScreenReader(page);
    }

    /** After it the focus is somewhere, and nothing was said twice. */
    void after(String what, Runnable act) {
        page.evaluate("() => window.fmHeard = []");
        act.run();
        calm();
        assertThat((Boolean)
                        page.evaluate("() => !!document.activeElement && document.activeElement !== document.body"))
                .as("the focus is on the page after: %s, at %s", what, page.url())
                .isTrue();
        assertThat(heard()).as("said after: %s, at %s", what, page.url()).doesNotHaveDuplicates();
    }

    /** The same, and what came of it was said once. */
    void hears(String outcome, String what, Runnable act) {
        after(what, () -> {
            act.run();
            try {
                page.waitForFunction(
                        "text => window.fmHeard.some((each) => each.includes(text))",
                        outcome,
                        new Page.WaitForFunctionOptions().setTimeout(LONGEST_SILENCE));
            } catch (TimeoutError _) {
                // What was heard instead is said below.
            }
        });
        assertThat(heard().stream().filter(each -> each.contains(outcome)))
                .as("“%s” among what was said after: %s, at %s: %s", outcome, what, page.url(), heard())
                .hasSize(1);
    }

    private List<String> heard() {
        return ((List<?>) page.evaluate("() => window.fmHeard"))
                .stream().map(String::valueOf).collect(Collectors.toList());
    }

    /** Waits until nothing changes any more. */
    private void calm() {
        PageCheck.settle(page);
        page.waitForFunction("quiet => performance.now() - window.fmChanged > quiet", QUIET);
    }

    /** By keyboard, since what is pressed has the focus. */
    void press(Locator control) {
        control.first().focus();
        page.keyboard().press("Enter");
    }

    void press(String button) {
        press(page.locator("vaadin-button, button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .filter(new Locator.FilterOptions().setVisible(true)));
    }

    void write(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
        field.focus();
        field.fill(text);
        page.keyboard().press("Tab");
    }

    String address(String css) {
        return page.locator(css).first().getAttribute("href");
    }
}
