package org.folkmoot.call.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** The calls for testimony of a place and those within it. */
@Route(value = CallsNavigation.LIST, layout = Shell.class)
@PermitAll
class CallsView extends PageAtPlace {

    private final transient Calls calls;
    private final transient Places places;
    private final transient Rights rights;

    CallsView(Calls calls, Places places, PlaceInHand placeInHand, Rights rights) {
        super(
                placeInHand,
                "call.calls",
                "call.nowhere",
                "call.nowhere.remedy",
                Role.FACILITATOR,
                Role.SERVICE_DESIGNER,
                Role.CODER);
        this.calls = calls;
        this.places = places;
        this.rights = rights;
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        List<Call> all = calls.list(place.id());
        boolean opens = rights.holds(place.id().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        ActLink open = new ActLink(getTranslation("call.open"), CallsNavigation.NEW).primary();
        if (all.isEmpty()) {
            EmptyPage none = new EmptyPage(getTranslation("call.none"), getTranslation("call.none.what"));
            add(opens ? none.step(open) : none);
            return;
        }
        head.lead(getTranslation("call.lead"));
        if (opens) {
            head.tools(open);
        }
        add(table(all));
    }

    private PlainTable<Call> table(List<Call> all) {
        return new PlainTable<Call>(getTranslation("call.caption"))
                .rowHead(
                        getTranslation("call.title"),
                        call -> new Anchor(
                                CallsNavigation.call(call.id()), call.terms().title()))
                .text(
                        getTranslation("call.place"),
                        call -> places.find(call.place()).map(Place::name).orElse(""))
                .component(getTranslation("call.state"), call -> CallFacts.state(this, calls, call))
                .text(getTranslation("call.opened"), call -> Dates.date(call.opened(), getLocale()))
                .text(getTranslation("call.closes"), call -> CallFacts.closes(this, getLocale(), call))
                .text(getTranslation("call.review"), call -> Dates.date(call.review(), getLocale()))
                .rows(all);
    }
}
