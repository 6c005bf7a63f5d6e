package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of pages in the drawer, those of use to the person at hand. */
final class Navigation extends Nav {

    private static final int ADMINISTRATION = 900;

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    /** The entry's route by each route that leads to it. */
    private final Map<String, String> owners = new LinkedHashMap<>();

    private final transient List<ShellEntry> entries;
    private String path = "";

    Navigation(List<ShellEntry> entries) {
        this.entries = entries;
        addClassName("fm-navigation");
        setAriaLabel(getTranslation("platform.shell.pages"));
        build();
    }

    void refresh() {
        removeAll();
        List.of(links, labels, owners).forEach(Map::clear);
        build();
        at(path);
    }

    private void build() {
        List<ShellEntry> visible = entries.stream()
                .filter(ShellEntry::isVisible)
                .sorted(Comparator.comparingInt(ShellEntry::order))
                .toList();
        add(list(
                visible.stream().filter(entry -> entry.order() < ADMINISTRATION).toList()));
        List<ShellEntry> administration = visible.stream()
                .filter(entry -> entry.order() >= ADMINISTRATION)
                .toList();
        if (!administration.isEmpty()) {
            add(Parts.styled(list(administration), "fm-navigation-more"));
        }
    }

    private UnorderedList list(List<ShellEntry> entries) {
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(link(entry))));
        return list;
    }

    private Anchor link(ShellEntry entry) {
        String label = getTranslation(entry.textKey());
        Anchor link = new Anchor(entry.route().isEmpty() ? "." : entry.route());
        link.add(new Span(label));
        entry.badge().ifPresent(badge -> {
            link.add(Parts.styled(new Span(badge), "fm-badge"));
        });
        links.put(entry.route(), link);
        labels.put(entry.route(), label);
        owners.put(entry.route(), entry.route());
        entry.alsoAt().forEach(elsewhere -> owners.put(elsewhere, entry.route()));
        return link;
    }

    /** Marks the entry that the path belongs to and answers its label. */
    Optional<String> at(String path) {
        this.path = path;
        Optional<String> current = owners.keySet().stream()
                .filter(route -> belongs(path, route))
                .max(Comparator.comparingInt(String::length))
                .map(owners::get);
        links.forEach((route, link) -> {
            if (current.filter(route::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        return current.map(labels::get);
    }

    private static boolean belongs(String path, String route) {
        return path.equals(route) || (!route.isEmpty() && path.startsWith(route + "/"));
    }
}
