package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.folkmoot.platform.i18n.Languages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The help of every page in Markdown, {@code org/folkmoot/<module>/help.md} and {@code help_cy.md}. A heading of the first level begins the
 * help of one page or more and names them and the words it explains: {@code # Calls {#calls: call story}}.
 */
@org.springframework.stereotype.Component
class HelpPages {

    private static final Pattern HEADING =
            Pattern.compile("^# (?<title>.+) \\{(?<names>(?:#[a-z-]+ ?)+): (?<words>[a-z -]+)}$", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("#([a-z-]+)");

    private final Map<Locale, Map<String, HelpPage>> pages = Map.of(
            Languages.ENGLISH, read("classpath*:org/folkmoot/*/help.md"),
            Languages.WELSH, read("classpath*:org/folkmoot/*/help_cy.md"));

    /**
     * Help for one page.
     *
     * @param text Markdown below the title
     * @param words keys of the words that are explained
     */
    record HelpPage(String title, String text, List<String> words) {}

    /** The page's name in the address of its help: {@code my-assemblies} for {@code MyAssembliesView}. */
    static String nameOf(Class<? extends Component> view) {
        return view.getSimpleName()
                .replaceFirst("View$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    Optional<HelpPage> find(Locale language, String name) {
        return Optional.ofNullable(
                pages.getOrDefault(Languages.nearest(language), Map.of()).get(name));
    }

    private static Map<String, HelpPage> read(String where) {
        try {
            Map<String, HelpPage> all = new TreeMap<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(where)) {
                addAll(resource.getContentAsString(StandardCharsets.UTF_8), all);
            }
            return Map.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The help can't be read: " + where, unreadable);
        }
    }

    private static void addAll(String text, Map<String, HelpPage> all) {
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            MatchResult heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            HelpPage page = new HelpPage(
                    heading.group("title"),
                    text.substring(heading.end(), end).strip(),
                    List.of(heading.group("words").split(" ")));
            NAME.matcher(heading.group("names")).results().forEach(name -> all.put(name.group(1), page));
        }
    }

    /** The way from each page to its help; hidden where there is none, as on pages that tell of an error. */
    static final class HelpLink extends Anchor {

        private final transient HelpPages pages;

        private HelpLink(HelpPages pages) {
            this.pages = pages;
            addClassName("fm-help");
            setText(getTranslation("platform.help"));
            setRouterIgnore(true);
            setVisible(false);
        }

        /** For pages that keep what was done on them when they are left. */
        static HelpLink inPlace(HelpPages pages) {
            return new HelpLink(pages);
        }

        /** For pages with forms, which would be lost with the page. */
        static HelpLink inNewTab(HelpPages pages) {
            HelpLink link = new HelpLink(pages);
            link.setTarget("_blank");
            link.add(Parts.styled(new Span(" " + link.getTranslation("platform.help.new-tab")), "fm-hidden"));
            return link;
        }

        void show(AfterNavigationEvent event) {
            String name = event.getActiveChain().stream()
                    .findFirst()
                    .filter(com.vaadin.flow.component.Component.class::isInstance)
                    .map(view -> HelpPages.nameOf(((com.vaadin.flow.component.Component) view).getClass()))
                    .orElse("");
            setVisible(pages.find(getLocale(), name).isPresent());
            setHref("help/" + name);
        }
    }
}
