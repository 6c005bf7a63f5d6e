package org.folkmoot.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many rings fields draw around themselves while somebody writes in them who came by keyboard: one, whatever the field is made of. */
final class FocusRings {

    private static final int MOST_STEPS = 60;

    /** The kind of the field that has the focus, and the parts of it and within it that draw a ring; nothing where no field has it. */
    private static final String DRAWN = """
            () => {
              const text = document.activeElement;
              if (!text || !text.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea')) return [];
              const field = [...function* () { for (let e = text.parentElement; e; e = e.parentElement) yield e; }()]
                .find((e) => e.localName.startsWith('vaadin-') && e.shadowRoot) ?? text;
              const all = (root) => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
              const parts = [field, ...(field.shadowRoot ? all(field.shadowRoot) : []), ...all(field)];
              const ringed = parts.filter((e) => {
                const style = getComputedStyle(e);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && e.getClientRects().length > 0;
              });
              const name = (e) => e.localName + (e.getAttribute('part') ? '::' + e.getAttribute('part') : '');
              return [field.localName, ...new Set(ringed.map(name))];
            }""";

    private static final String KINDS = """
            () => [...new Set([...document.querySelectorAll('main input:not([type=checkbox], [type=radio], [type=file]), main textarea')]
              .filter((text) => text.getClientRects().length > 0)
              .map((text) => text.parentElement.localName))]""";

    private final Map<String, Set<String>> drawn = new TreeMap<>();

    /** True if there is a kind of field on the page that was on none before. */
    boolean hasNew(Page page) {
        return !drawn.keySet().containsAll((List<?>) page.evaluate(KINDS));
    }

    /** Goes over the page by Tab and looks at each field on the way. */
    void look(Page page) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            List<?> found = (List<?>) page.evaluate(DRAWN);
            if (!found.isEmpty()) {
                Set<String> rings = drawn.computeIfAbsent(found.getFirst().toString(), _ -> new TreeSet<>());
                rings.add(found.subList(1, found.size()).toString());
            }
        }
    }

    /** For each kind of field met, which parts of it drew a ring at a time. */
    Map<String, Set<String>> drawn() {
        return drawn;
    }
}
