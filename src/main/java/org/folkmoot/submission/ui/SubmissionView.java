package org.folkmoot.submission.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.PersonalKey;
import org.folkmoot.call.invited.PersonalLinks;
import org.folkmoot.people.Refusal;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StandalonePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers a call: with the link that all share or a link of one's own, with or without an account. */
@Route(value = "tell/:link/:key?", layout = MemberLayout.class)
@AnonymousAllowed
@StyleSheet("assets/tell.css")
class SubmissionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Counts as a guess like any other. */
    private static final PersonalKey NO_KEY = new PersonalKey("");

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient PersonalLinks links;
    private final transient SubmissionPage.Copies texts;
    private String place = "";

    SubmissionView(
            Calls calls, Places places, ServiceDirectory directory, PersonalLinks links, SubmissionPage.Copies texts) {
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

    private SubmissionPage page(Call call, Optional<PersonalKey> own) {
        String path = call.link() + own.map(key -> "/" + key.shown()).orElse("");
        return new SubmissionPage(
                SubmissionPage.CallForAuthor.of(call, path, place, directory, calls, getLocale()),
                texts.in(getLocale()));
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
        layout.setLive(new SubmissionPage.LeaveButton(getTranslation("submission.leave")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.page-title", getTranslation("submission.page"));
    }

    /** A link that opens no form, in plain words: why, and what to do. It shows nobody's words. */
    private static final class DeadLink extends Div {

        /** Each has texts {@code submission.link.<name>}. */
        enum Why {
            USED,
            TAKEN_BACK,
            UNKNOWN,
            TOO_MANY,
            /** The link that all share, of a call for invited people. */
            INVITED;

            private String key() {
                return "submission.link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        DeadLink(Why why, Call call) {
            addClassNames("fm-mine", "fm-dead-link");
            add(new PageHead(getTranslation(why.key()))
                    .eyebrow(call.terms().title())
                    .lead(getTranslation(why.key() + ".what")));
            switch (why) {
                case USED ->
                    add(
                            Parts.acts(new ActLink(getTranslation("submission.link.mine"), "my-words").primary()),
                            new Paragraph(getTranslation("submission.link.used.not-you")));
                case TAKEN_BACK, UNKNOWN -> {
                    if (call.admission() == Admission.ANYONE) {
                        add(Parts.acts(new Anchor(call.path(), getTranslation("submission.link.shared"))));
                    }
                }
                case INVITED -> add(Parts.acts(new Anchor("my-words", getTranslation("submission.link.mine"))));
                case TOO_MANY -> {
                    // Nothing to offer but to wait.
                }
            }
            if (!call.terms().help().isEmpty()) {
                add(new Paragraph(
                        getTranslation("submission.link.help", call.terms().help())));
            }
        }
    }

    /** How the page on which people tell is kept: by their browser, which needs REST alone once it stands. */
    @Configuration(proxyBeanMethods = false)
    static class Kept {

        @Bean
        StandalonePage tellPage() {
            return new StandalonePage("tell/");
        }
    }
}
