package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.invited.InvitedPeople;
import org.folkmoot.testimony.invited.PersonInvited;

/** The letters to those still waited for, one a page, each with the person's own link and its square, in the language they were invited in. */
@Route("calls/:id/letters")
@PermitAll
@StyleSheet("assets/calls.css")
class LettersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Calls calls;
    private final transient InvitedPeople invited;
    private final transient Places places;
    private final transient Rights rights;
    private final transient CallAddress address;
    private final transient Texts texts;

    LettersView(Calls calls, InvitedPeople invited, Places places, Rights rights, CallAddress address, Texts texts) {
        this.calls = calls;
        this.invited = invited;
        this.places = places;
        this.rights = rights;
        this.address = address;
        this.texts = texts;
        addClassName("fm-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        Optional<String> who = event.getLocation().getQueryParameters().getSingleParameter("who");
        removeAll();
        Button print = new Button(getTranslation("testimony.invited.letters.print"));
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        Div tools = new Div(
                print, new Anchor(CallsNavigation.invited(call.id()), getTranslation("testimony.invited.title")));
        tools.addClassNames("fm-acts", "fm-paper-tools");
        add(tools);
        String place = places.find(call.place()).map(Place::name).orElse("");
        List<PersonInvited> people = invited.list(call.id()).stream()
                .filter(one -> one.invited().isWaitedFor())
                .filter(one ->
                        who.map(id -> id.equals(one.invited().id().toString())).orElse(true))
                .toList();
        if (people.isEmpty()) {
            print.setVisible(false);
            add(new Paragraph(getTranslation("testimony.invited.letters.none")));
        }
        people.forEach(one -> add(letter(call, place, one)));
    }

    private Section letter(Call call, String place, PersonInvited person) {
        String link = address.of(person.path());
        Paragraph where = new Paragraph(link);
        where.addClassName("fm-paper-link");
        Div code = new Div(new QrCode(link, say(person, "testimony.calls.qr")), where);
        code.addClassName("fm-paper-code");
        Paragraph name = new Paragraph(say(person, "testimony.invited.letters.dear", person.name()));
        name.addClassName("fm-asked");
        Paragraph purpose = new Paragraph(call.terms().purpose());
        purpose.addClassName("fm-lines");
        Section letter = new Section(
                name,
                new H1(call.terms().title()),
                new Paragraph(say(person, "testimony.invited.letters.asked", place)),
                purpose,
                new Paragraph(say(person, "testimony.invited.letters.link")),
                code,
                new Paragraph(say(person, "testimony.invited.letters.once")));
        call.terms()
                .closes()
                .ifPresent(last -> letter.add(new Paragraph(
                        say(person, "testimony.invited.letter.until", Dates.date(last, person.language())))));
        letter.add(
                new Paragraph(say(person, "testimony.invited.letters.see")),
                new Paragraph(say(person, "testimony.invited.letters.paper")));
        if (!call.terms().help().isEmpty()) {
            letter.add(new Paragraph(
                    say(person, "testimony.sheet.help", call.terms().help())));
        }
        letter.addClassName("fm-paper-page");
        letter.getElement().setAttribute("lang", person.language().getLanguage());
        return letter;
    }

    private String say(PersonInvited person, String key, Object... facts) {
        return texts.in(person.language(), key, facts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.page-title", getTranslation("testimony.invited.letters.title"));
    }
}
