package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** The items of an agenda with the times they are planned for. */
final class AgendaList extends OrderedList {

    /** @param from index of the first item shown */
    AgendaList(Session session, int from) {
        addClassName("fm-agenda");
        IntStream.range(from, session.agenda().size()).forEach(i -> {
            AgendaItem item = session.agenda().get(i);
            Span time = Parts.styled(new Span(Dates.time(session.startOf(i), getLocale())), "fm-figure");
            add(new ListItem(time, new Span(getTranslation("floor.agenda.item", item.title(), item.minutes()))));
        });
    }
}
