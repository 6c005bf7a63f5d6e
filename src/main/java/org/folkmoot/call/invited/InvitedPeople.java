package org.folkmoot.call.invited;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.CallRefused.Reason;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.CallInvitation.Standing;
import org.folkmoot.call.invited.InvitedRecords.Stored;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Service;

/**
 * Who is invited by name to answer a call. Those who invite see who has answered, and nothing that says which words are whose: what was told does
 * not know by whose link it came, and an answer leaves neither a time nor an entry in the audit trail beside the name.
 */
@Service
public class InvitedPeople {

    /** The most that can be invited in one go. */
    public static final int MOST_AT_ONCE = 200;

    private static final Role[] INVITERS = {Role.FACILITATOR, Role.SERVICE_DESIGNER};

    private final InvitedRecords records;
    private final InvitedBook book;
    private final InvitedLetters letters;
    private final Calls calls;
    private final Places places;
    private final InvitedUpkeep upkeep;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    InvitedPeople(
            InvitedRecords records,
            InvitedBook book,
            InvitedLetters letters,
            Calls calls,
            Places places,
            InvitedUpkeep upkeep,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.letters = letters;
        this.calls = calls;
        this.places = places;
        this.upkeep = upkeep;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of inviting.
     *
     * @param made in the order given
     * @param known how many were left out, since their e-mail address was invited to this call before
     */
    public record Made(List<PersonInvited> made, int known) {}

    /** True if invitations and reminders go out as e-mails to those who have an address here. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public boolean sendsMail() {
        return letters.goOut();
    }

    /** How far the last letter to each has come: what waits, what was sent, what was refused and why; nothing of those who never got one. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Map<InvitedId, LetterState> letters(CallId call) {
        return letters.states(ofCaller(call).id());
    }

    /** Sends the letters to these people again that were refused or may not have arrived; returns how many. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public int sendAgain(CallId call, Set<InvitedId> people) {
        return letters.sendAgain(ofCaller(call).id(), people);
    }

    /** Everybody invited to the call, by name; nobody from the review day on, until somebody says that what was told may be kept. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public List<PersonInvited> list(CallId id) {
        Call call = ofCaller(id);
        if (call.isDueForReview(calls.today())) {
            return List.of();
        }
        return book.opened(records.in(id), call).stream()
                .sorted(Comparator.comparing(PersonInvited::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(one -> one.invited().id().value()))
                .toList();
    }

    /**
     * Invites people, and writes to those with an e-mail address if mail goes out.
     *
     * @param language of the letters
     * @throws CallRefused if there are more than 200
     */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Made invite(CallId id, List<PersonToInvite> people, Locale language) {
        Call call = ofCaller(id);
        if (people.size() > MOST_AT_ONCE) {
            throw new CallRefused(Reason.TOO_MANY_INVITED);
        }
        Set<EmailAddress> known = new LinkedHashSet<>();
        book.opened(records.in(id), call).stream()
                .filter(one -> one.invited().standing() == Standing.INVITED)
                .forEach(one -> one.email().ifPresent(known::add));
        List<PersonToInvite> fresh = people.stream()
                .filter(person -> person.email().map(known::add).orElse(true))
                .toList();
        List<CallInvitation> all =
                fresh.stream().map(_ -> CallInvitation.to(call, now())).toList();
        List<InvitedId> mailed = IntStream.range(0, fresh.size())
                .filter(at -> fresh.get(at).email().isPresent())
                .mapToObj(at -> all.get(at).id())
                .toList();
        List<PersonInvited> made = new ArrayList<>();
        letters.invite(id, mailed, () -> {
            made.addAll(book.opened(book.add(all, fresh, language), call));
            List<UUID> noted = new ArrayList<>(List.of(id.value()));
            all.forEach(one -> noted.add(one.id().value()));
            audit.record("call.invited", noted);
        });
        return new Made(made, people.size() - fresh.size());
    }

    /**
     * Reminds those of the people who are still waited for and were not reminded within the last day. Who has no e-mail address is marked as
     * reminded: their letter is printed.
     *
     * @return those reminded
     */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public List<PersonInvited> remind(CallId id, Set<InvitedId> who) {
        Call call = ofCaller(id);
        Instant now = now();
        List<PersonInvited> due = book
                .opened(
                        records.in(id).stream()
                                .filter(stored -> who.contains(stored.invited().id())
                                        && stored.invited().isToBeReminded(now))
                                .toList(),
                        call)
                .stream()
                .filter(PersonInvited::isReadable)
                .toList();
        List<PersonInvited> people = new ArrayList<>();
        letters.remind(id, mailed(due), () -> people.addAll(reminded(call, due, now)));
        return people;
    }

    private List<PersonInvited> reminded(Call call, List<PersonInvited> due, Instant now) {
        List<Stored> reminded = due.stream()
                .flatMap(person -> book
                        .change(
                                person.invited().id(),
                                invited -> invited.isToBeReminded(now) ? invited.remindedAt(now) : invited)
                        .stream())
                .filter(stored -> stored.invited().reminded().equals(Optional.of(now)))
                .toList();
        reminded.forEach(stored -> audit.record(
                "call.reminded",
                List.of(call.id().value(), stored.invited().id().value())));
        return book.opened(reminded, call);
    }

    private static List<InvitedId> mailed(List<PersonInvited> people) {
        return people.stream()
                .filter(person -> person.email().isPresent())
                .map(person -> person.invited().id())
                .toList();
    }

    /**
     * Makes a new link; the one before opens nothing from now on. It goes out by e-mail if there is an address and mail goes out.
     *
     * @throws CallRefused if the person has told already
     */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public PersonInvited newLink(InvitedId id) {
        Call call = callOf(id);
        List<Stored> before = records.find(id).stream().toList();
        letters.invite(call.id(), mailed(book.opened(before, call)), () -> {
            change(id, invited -> {
                if (invited.isAnswered()) {
                    throw new CallRefused(Reason.ANSWERED_ALREADY);
                }
                return invited.withNextLink(now());
            });
            audit.record("call.new-link", List.of(call.id().value(), id.value()));
        });
        return book.opened(records.find(id).stream().toList(), call).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such invitation"));
    }

    /** The link opens nothing any more. A new link invites the person again. What was told stays: nobody knows that it was theirs. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public void takeBack(InvitedId id) {
        Call call = callOf(id);
        change(id, CallInvitation::takenBack);
        audit.record("call.invitation-taken-back", List.of(call.id().value(), id.value()));
    }

    /** Erases who was invited, here and in old copies of the store. What they told stays theirs, under their own code. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public void erase(InvitedId id) {
        callOf(id);
        records.find(id).ifPresent(stored -> upkeep.erase(List.of(stored), TakeBackReason.OWN_WISH));
    }

    /** How many invitations of the place and within it are for this name or e-mail address. */
    @Allow(Role.ADMINISTRATOR)
    public int countOf(PlaceId at, String nameOrEmail) {
        return found(at, nameOrEmail).size();
    }

    /** Erases every invitation of the place and within it that is for this name or e-mail address; returns how many. */
    @Allow(Role.ADMINISTRATOR)
    public int eraseAllOf(PlaceId at, String nameOrEmail, TakeBackReason reason) {
        List<Stored> found = found(at, nameOrEmail);
        upkeep.erase(found, reason);
        return found.size();
    }

    private List<Stored> found(PlaceId at, String nameOrEmail) {
        String sought = nameOrEmail.strip().replaceAll("\\s+", " ");
        return records.at(places.within(at)).stream()
                .filter(stored -> book
                        .opened(
                                List.of(stored),
                                calls.ofSubmission(stored.invited().call()))
                        .stream()
                        .anyMatch(person -> person.isCalled(sought)))
                .toList();
    }

    private Stored change(InvitedId id, UnaryOperator<CallInvitation> change) {
        return book.change(id, change).orElseThrow(() -> new NotFound("There is no such invitation"));
    }

    private Call callOf(InvitedId id) {
        return records.find(id)
                .map(stored -> ofCaller(stored.invited().call()))
                .orElseThrow(() -> new NotFound("There is no such invitation"));
    }

    private Call ofCaller(CallId id) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("There is no such call"));
        rights.require(call.place().scope(), INVITERS);
        return call;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
