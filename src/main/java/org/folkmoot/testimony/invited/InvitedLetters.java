package org.folkmoot.testimony.invited;

import java.util.Locale;
import org.folkmoot.people.OutgoingMail;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.call.Call;
import org.springframework.stereotype.Component;

/** The e-mails to people who are invited. They say what those who invite can see, and what they can't. */
@Component
class InvitedLetters {

    private final OutgoingMail mail;
    private final Places places;
    private final Texts texts;

    InvitedLetters(OutgoingMail mail, Places places, Texts texts) {
        this.mail = mail;
        this.places = places;
        this.texts = texts;
    }

    boolean goOut() {
        return mail.goesOut();
    }

    void invite(Call call, PersonInvited person) {
        send("invite", call, person);
    }

    void remind(Call call, PersonInvited person) {
        send("remind", call, person);
    }

    private void send(String kind, Call call, PersonInvited person) {
        if (person.email().isEmpty() || !mail.goesOut()) {
            return;
        }
        Locale language = person.language();
        Object[] facts = {
            person.name(),
            call.terms().title(),
            places.find(call.place()).map(Place::name).orElse(""),
            mail.address() + "/" + person.path(),
            call.terms()
                    .closes()
                    .map(last -> texts.in(language, "testimony.invited.letter.until", Dates.date(last, language)))
                    .orElse("")
        };
        mail.send(
                person.email().get(),
                "call-" + kind,
                texts.in(language, "testimony.invited.letter." + kind + ".subject", facts),
                texts.in(language, "testimony.invited.letter." + kind + ".text", facts));
    }
}
