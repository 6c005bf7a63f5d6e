package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.folkmoot.people.Refusal;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.invited.PersonalKey;
import org.folkmoot.testimony.invited.PersonalLinks;

/** Answers a call: with the link that all share or a link of one's own, with or without an account. */
@Route(value = "tell/:link/:key?", layout = MemberLayout.class)
@AnonymousAllowed
@StyleSheet("assets/tell.css")
class TellView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Counts as a guess like any other. */
    private static final PersonalKey NO_KEY = new PersonalKey("");

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient PersonalLinks links;
    private final transient TellTexts texts;
    private String place = "";

    TellView(Calls calls, Places places, ServiceDirectory directory, PersonalLinks links, TellTexts texts) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.links = links;
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
        Optional<String> key = event.getRouteParameters().get("key");
        Optional<PersonalKey> own = key.flatMap(PersonalKey::read);
        Optional<DeadLink.Why> dead = key.isPresent() ? use(call, own.orElse(NO_KEY)) : forInvitedOnly(call);
        add(dead.<Component>map(why -> new DeadLink(why, call)).orElseGet(() -> page(call, own)));
    }

    private TellPage page(Call call, Optional<PersonalKey> own) {
        String path = call.link() + own.map(key -> "/" + key.shown()).orElse("");
        return new TellPage(CallForTeller.of(call, path, place, directory, calls, getLocale()), texts.in(getLocale()));
    }

    private Optional<DeadLink.Why> use(Call call, PersonalKey key) {
        try {
            return switch (links.open(call, key)) {
                case GOOD -> Optional.empty();
                case USED -> Optional.of(DeadLink.Why.USED);
                case TAKEN_BACK -> Optional.of(DeadLink.Why.TAKEN_BACK);
                case UNKNOWN -> Optional.of(DeadLink.Why.UNKNOWN);
            };
        } catch (Refusal _) {
            return Optional.of(DeadLink.Why.TOO_MANY);
        }
    }

    private Optional<DeadLink.Why> forInvitedOnly(Call call) {
        return call.admission() == Admission.INVITED && calls.isOpen(call)
                ? Optional.of(DeadLink.Why.INVITED)
                : Optional.empty();
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
