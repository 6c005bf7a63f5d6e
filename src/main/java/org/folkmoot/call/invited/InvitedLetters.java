package org.folkmoot.call.invited;

import java.time.Clock;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.people.OutgoingMail;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterWriter;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/**
 * The e-mails to people who are invited. They say what those who invite can see, and what they can't. Until one is sent only the number of the
 * invitation stands in the outbox; the name, the address and the link are asked for when its turn comes.
 */
@Component
record InvitedLetters(
        OutgoingMail mail,
        InvitedRecords records,
        InvitedBook book,
        Calls calls,
        Places places,
        Texts texts,
        Clock clock)
        implements LetterWriter {

    private static final String INVITE = "call-invite";
    private static final String REMIND = "call-remind";

    boolean goOut() {
        return mail.goesOut();
    }

    /** Invites these by e-mail as soon as the write is done. */
    void invite(CallId call, Collection<InvitedId> people, Runnable write) {
        send(INVITE, call, people, write);
    }

    /** Reminds these by e-mail as soon as the write is done. */
    void remind(CallId call, Collection<InvitedId> people, Runnable write) {
        send(REMIND, call, people, write);
    }

    private void send(String kind, CallId call, Collection<InvitedId> people, Runnable write) {
        mail.send(
                people.stream()
                        .map(id -> new LetterRequest(
                                kind, id.value(), Optional.of(call.value()), Optional.empty(), Optional.empty()))
                        .toList(),
                write);
    }

    /** How far the last letter to each has come; nothing of those who never got one. */
    Map<InvitedId, LetterState> states(CallId call) {
        Map<InvitedId, LetterState> last = new HashMap<>();
        mail.of(call.value()).stream()
                .sorted(Comparator.comparing(LetterState::at))
                .forEach(state -> last.put(new InvitedId(state.about()), state));
        return last;
    }

    int sendAgain(CallId call, Collection<InvitedId> people) {
        return mail.sendAgain(call.value(), values(people));
    }

    void forget(CallId call, Collection<InvitedId> people) {
        mail.forget(call.value(), values(people));
    }

    private static List<UUID> values(Collection<InvitedId> people) {
        return people.stream().map(InvitedId::value).toList();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(INVITE, REMIND);
    }

    /** None to those who are erased, have answered, or whose invitation was taken back, and none once the call is closed. */
    @Override
    public Optional<WrittenLetter> write(LetterRequest letter) {
        return records.find(new InvitedId(letter.about()))
                .filter(stored -> stored.invited().isWaitedFor())
                .flatMap(stored -> {
                    Call call = calls.ofSubmission(stored.invited().call());
                    return call.takesAnswers(clock.instant(), Period.ZERO)
                            ? book.opened(List.of(stored), call).stream()
                                    .findFirst()
                                    .flatMap(person -> written(letter.kind(), call, person))
                            : Optional.empty();
                });
    }

    private Optional<WrittenLetter> written(String kind, Call call, PersonInvited person) {
        Locale language = person.language();
        Object[] facts = {
            person.name(),
            call.terms().title(),
            places.find(call.place()).map(Place::name).orElse(""),
            mail.address() + "/" + person.path(),
            call.terms()
                    .closes()
                    .map(last -> texts.in(language, "call.invited.letter.until", Dates.date(last, language)))
                    .orElse("")
        };
        String texted = "call.invited.letter." + kind.substring(kind.indexOf('-') + 1);
        return person.email()
                .map(to -> new WrittenLetter(
                        to,
                        texts.in(language, texted + ".subject", facts),
                        texts.in(language, texted + ".text", facts)));
    }
}
