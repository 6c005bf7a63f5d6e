package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;

/** Answers a call: with the link, with or without an account. */
@Route(value = "tell/:link", layout = MemberLayout.class)
@AnonymousAllowed
@StyleSheet("assets/tell.css")
class TellView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEXTS = "testimony.tell.";

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient Texts texts;
    private String place = "";

    TellView(Calls calls, Places places, ServiceDirectory directory, Texts texts) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = event.getRouteParameters()
                .get("link")
                .flatMap(calls::byLink)
                .orElseThrow(() -> new NotFound("There is no such call"));
        place = places.find(call.place()).map(Place::name).orElse("");
        removeAll();
        add(new TellPage(
                CallForTeller.of(call, place, directory, calls, getLocale()), texts.patterns(getLocale(), TEXTS)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        MemberLayout layout = findAncestor(MemberLayout.class);
        layout.setPlace(place);
        layout.setLive(new LeaveButton(getTranslation("testimony.telling.leave")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.page-title", getTranslation("testimony.telling.page"));
    }
}
