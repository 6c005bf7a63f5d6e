package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** One way to narrow: each row a link that carries the whole state of the page, underlined by its own bar, its count at the right. */
public final class FacetList extends Section {

    /**
     * @param share length of the bar, 0 to 1
     * @param chosen whether this row narrows now; its link then takes the narrowing away
     * @param href address of the page with this row taken up or taken away
     */
    public record Row(String label, NumberText people, double share, boolean chosen, String href) {
        public Row {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A bar is 0 to 1 long, not " + share);
            }
        }
    }

    public FacetList(String title, List<Row> rows) {
        addClassName("fm-facet");
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(item(row)));
        add(new H2(title), list);
    }

    private static ListItem item(Row row) {
        Anchor link = new Anchor(row.href(), row.label());
        link.setTitle(row.label());
        ListItem item = new ListItem(link, row.people().shown());
        item.getElement().getStyle().set("--n", String.format(Locale.ROOT, "%.3f", row.share()));
        if (row.chosen()) {
            item.addClassName("on");
            link.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }
}
