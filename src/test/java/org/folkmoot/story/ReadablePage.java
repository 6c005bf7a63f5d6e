package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What of a page can be read without trouble, on whatever screen. */
final class ReadablePage {

    private ReadablePage() {}

    static void theLostConnectionIsOneReadableLine(Teller author) {
        author.loseSignal();
        Locator line = author.page().locator(".v-status-message");
        assertThat(line).isVisible();
        assertThat(line).containsText("The connection is lost.");
        assertThat((Boolean) line.evaluate("line => line.scrollHeight <= line.clientHeight + 1"))
                .as("whether all of it is seen")
                .isTrue();
        PageCheck.picture(author.page(), "56-without-a-signal");
        author.findSignal();
        author.page().reload();
        author.page().locator("vaadin-text-field input").waitFor();
        assertThat(line).isHidden();
        assertThat(author.page().locator("body").innerText()).doesNotContain("The connection is back");
    }

    /** Every letter that can be seen, shadow roots included. */
    static void letters(Page page, String where) {
        Object small = page.evaluate("""
            () => {
              const small = [];
              const look = (node) => {
                for (const child of node.childNodes) {
                  if (child.nodeType === Node.TEXT_NODE && child.textContent.trim() !== '' && node.checkVisibility?.()) {
                    const size = parseFloat(getComputedStyle(node).fontSize);
                    const box = node.getBoundingClientRect();
                    if (size < 16 && box.width > 2 && node.localName !== 'style') {
                      small.push(`${size} ${node.localName}.${node.className}: ${child.textContent.trim().slice(0, 40)}`);
                    }
                  } else if (child.nodeType === Node.ELEMENT_NODE) {
                    look(child);
                  }
                }
                if (node.shadowRoot) {
                  look(node.shadowRoot);
                }
              };
              look(document.body);
              return small;
            }\
            """);
        assertThat((List<?>) small).as("letters under 16 px on %s", where).isEmpty();
    }
}
