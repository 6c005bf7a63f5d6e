package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.moderation.ComplaintItem;
import org.folkmoot.moderation.Complaints;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;

/** Complaints of authors at a place: those somebody has to answer first, then what came of the others. */
@Route(value = CareNavigation.COMPLAINTS, layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class ComplaintsView extends PageAtPlace {

    private final transient Complaints complaints;

    ComplaintsView(Complaints complaints, PlaceInHand placeInHand) {
        super(
                placeInHand,
                "moderation.complaints.title",
                "moderation.queue.nowhere",
                "moderation.queue.nowhere.what",
                Role.FACILITATOR);
        this.complaints = complaints;
        addClassName("fm-complaints-page");
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        List<ComplaintItem> all = complaints.at(place.id());
        long open = all.stream().filter(ComplaintItem::isOpen).count();
        long late = all.stream().filter(item -> item.late().isPresent()).count();
        head.lead(getTranslation("moderation.complaints.lead", open, late))
                .tools(new Anchor(CareNavigation.QUEUE, getTranslation("moderation.desk.queue")));
        add(
                all.isEmpty()
                        ? new EmptyPage(
                                getTranslation("moderation.complaints.none"),
                                getTranslation("moderation.complaints.none.what"))
                        : table(all));
    }

    private Component table(List<ComplaintItem> all) {
        return new PlainTable<ComplaintItem>(getTranslation("moderation.complaints.title"))
                .rowHead(getTranslation("moderation.complaints.what"), this::what)
                .component(getTranslation("moderation.queue.state"), item -> state(this, item))
                .text(
                        getTranslation("moderation.queue.who"),
                        item -> item.owner().orElse(getTranslation("moderation.owner.nobody")))
                .component(getTranslation("moderation.queue.due"), item -> CareWords.due(this, item.due(), item.late()))
                .rows(all);
    }

    private Component what(ComplaintItem item) {
        Anchor link = new Anchor(
                CareNavigation.complaint(item.submission().id()),
                getTranslation(
                        "moderation.complaints.of",
                        Dates.moment(item.complaint().raised(), getLocale())));
        link.addClassName("fm-title-link");
        return new Div(link, new Bits(item.call()));
    }

    static StateMark state(Component on, ComplaintItem item) {
        return item.complaint()
                .closed()
                .map(closed -> new StateMark(
                        StateMark.State.DONE,
                        on.getTranslation("moderation.complaints.outcome."
                                + closed.outcome().name())))
                .orElseGet(() -> item.complaint().acknowledged().isPresent()
                        ? new StateMark(StateMark.State.OPEN, on.getTranslation("moderation.complaints.acknowledged"))
                        : new StateMark(StateMark.State.HELP, on.getTranslation("moderation.complaints.new")));
    }
}
