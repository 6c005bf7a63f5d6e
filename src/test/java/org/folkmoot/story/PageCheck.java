package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as it stands: a picture at desk and phone width and in the dark, no axe violation, nothing that scrolls
 * sideways. */
final class PageCheck {

    static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {1280, 360};
    private static final int NARROWEST = 320;
    private static final int TALL = 900;

    private PageCheck() {}

    static void look(Page page, String name) {
        settle(page);
        int before = page.viewportSize().width;
        for (int width : WIDTHS) {
            lookAt(page, name, width);
        }
        page.setViewportSize(before, TALL);
        lookInTheDark(page, name);
    }

    /** Members' pages work at the width of the smallest phones, which is that of a page enlarged four times (WCAG 1.4.10). */
    static void lookAtNarrowest(Page page, String name) {
        int before = page.viewportSize().width;
        lookAt(page, name, NARROWEST);
        page.setViewportSize(before, TALL);
    }

    private static void lookAt(Page page, String name, int width) {
        page.setViewportSize(width, TALL);
        settle(page);
        picture(page, name + "-" + width);
        Object sideways =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("pixels that %s scrolls sideways at %d", name, width)
                .isLessThanOrEqualTo(0);
        assertThat(violations(new AxeBuilder(page).withTags(WCAG)))
                .as("axe at %s, %d px", name, width)
                .isEmpty();
    }

    /** In the dark only colours differ. */
    private static void lookInTheDark(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        List<String> violations = violations(new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(violations).as("contrast in the dark at %s", name).isEmpty();
    }

    static void picture(Page page, String name) {
        // Hiding the caret would take a style sheet, which strict pages allow nobody.
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + ".png")));
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }

    /** What stands in the place of hidden words has the typeface of the product, and what people said around it their own. */
    static void isInTheVoiceOfTheProduct(Locator hidden) {
        hidden.first().waitFor();
        assertThat((List<?>) hidden.evaluateAll("""
                all => all.flatMap((each) => {
                  const family = (e) => getComputedStyle(e).fontFamily;
                  return [family(each) === family(document.body), family(each) !== family(each.closest('.fm-words'))];
                })"""))
                .as("typefaces of what is hidden at %s", hidden.page().url())
                .isNotEmpty()
                .allMatch(Boolean.TRUE::equals);
    }

    /** Waits until Flow has nothing under way. */
    static void settle(Page page) {
        page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        page.waitForSelector("h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
