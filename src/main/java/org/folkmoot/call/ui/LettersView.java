package org.folkmoot.call.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.platform.ui.PublicAddress;

/** The letters to those still waited for, one a page, each with the person's own link and its square, in the language they were invited in. */
@Route("calls/:id/letters")
@PermitAll
@StyleSheet("assets/paper.css")
class LettersView extends PrintedPage {

    private final transient Calls calls;
    private final transient InvitedPeople invited;
    private final transient Places places;
    private final transient Rights rights;
    private final transient PublicAddress address;
    private final transient Texts texts;

    LettersView(Calls calls, InvitedPeople invited, Places places, Rights rights, PublicAddress address, Texts texts) {
        this.calls = calls;
        this.invited = invited;
        this.places = places;
        this.rights = rights;
        this.address = address;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        Optional<String> who = event.getLocation().getQueryParameters().getSingleParameter("who");
        String title = getTranslation("call.invited.letters.title");
        title(title);
        removeAll();
        Button print = print(getTranslation("call.invited.letters.print"));
        add(tools(print, new Anchor(CallsNavigation.invited(call.id()), getTranslation("call.invited.title"))));
        String place = places.find(call.place()).map(Place::name).orElse("");
        List<PersonInvited> people = invited.list(call.id()).stream()
                .filter(PersonInvited::isReadable)
                .filter(one -> one.invited().isWaitedFor())
                .filter(one ->
                        who.map(id -> id.equals(one.invited().id().toString())).orElse(true))
                .toList();
        if (people.isEmpty()) {
            print.setVisible(false);
            add(new H1(title), new Paragraph(getTranslation("call.invited.letters.none")));
        }
        people.forEach(one -> add(letter(call, place, one)));
    }

    private Section letter(Call call, String place, PersonInvited person) {
        Section letter = page(
                asked(say(person, "call.invited.letters.dear", person.name())),
                new H1(call.terms().title()),
                new Paragraph(say(person, "call.invited.letters.asked", place)),
                lines(call.terms().purpose()),
                new Paragraph(say(person, "call.invited.letters.link")),
                code(address.of(person.path()), say(person, "call.qr")),
                new Paragraph(say(person, "call.invited.letters.once")));
        call.terms()
                .closes()
                .ifPresent(last -> letter.add(
                        new Paragraph(say(person, "call.invited.letter.until", Dates.date(last, person.language())))));
        letter.add(
                new Paragraph(say(person, "call.invited.letters.see")),
                new Paragraph(say(person, "call.invited.letters.paper")));
        if (!call.terms().help().isEmpty()) {
            letter.add(
                    new Paragraph(say(person, "paper.sheet.help", call.terms().help())));
        }
        letter.getElement().setAttribute("lang", person.language().getLanguage());
        return letter;
    }

    private String say(PersonInvited person, String key, Object... facts) {
        return texts.in(person.language(), key, facts);
    }
}
