package org.folkmoot.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.springframework.boot.test.context.TestComponent;

/** A place with a call, people of each role, and what people tell there. */
@TestComponent
class CareHouse {

    static final Caller PRODUCT = new Caller.Product("test");

    private final Callers callers;
    private final Places places;
    private final AccountBook accounts;
    private final Calls calls;
    private final Submissions submissions;
    private final MyWords words;

    CareHouse(
            Callers callers, Places places, AccountBook accounts, Calls calls, Submissions submissions, MyWords words) {
        this.callers = callers;
        this.places = places;
        this.accounts = accounts;
        this.calls = calls;
        this.submissions = submissions;
        this.words = words;
    }

    /** Somebody's words with the code that opens them to their author. */
    record Said(SubmissionId id, AuthorCredential author) {}

    PlaceId place() {
        return place(Optional.empty(), PlaceLevel.SYSTEM);
    }

    PlaceId placeWithin(PlaceId above) {
        return place(Optional.of(above), PlaceLevel.PLACE);
    }

    private PlaceId place(Optional<PlaceId> above, PlaceLevel level) {
        return callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called("Marlow " + UUID.randomUUID(), level, above, Optional.empty()))
                        .id());
    }

    Call callAt(PlaceId place) {
        return callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
    }

    /** An account with the role at the place. */
    Caller.Account person(String name, Role role, PlaceId place) {
        return person(name, new Grant(role, place.scope()));
    }

    Caller.Account administrator(String name) {
        return person(name, new Grant(Role.ADMINISTRATOR, Scope.everywhere()));
    }

    private Caller.Account person(String name, Grant grant) {
        AccountId id = callers.as(
                PRODUCT,
                () -> accounts.create(new NewAccount(
                        name,
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        Locale.ENGLISH,
                        new Password("a long enough sentence " + name),
                        Set.of(grant))));
        return new Caller.Account(id.value(), name, Set.of(grant));
    }

    Said told(Call call, String text) {
        return told(call, Told.sending(text));
    }

    Said toldAndAskedForContact(Call call, String text) {
        Sending plain = Told.sending(text);
        return told(
                call,
                new Sending(
                        plain.content(),
                        plain.answers(),
                        plain.name(),
                        "01632 960 007",
                        SubmissionContent.CallBack.ASKED_FOR));
    }

    private Said told(Call call, Sending sending) {
        AuthorCredential author = new AuthorCredential.ByCode(
                submissions.send(call.link(), new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())), sending));
        return new Said(words.open(author).submission().id(), author);
    }

    Submission asItsAuthorSees(Said said) {
        return words.open(said.author()).submission();
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return callers.as(caller, work);
    }

    void runAs(Caller caller, Runnable work) {
        callers.runAs(caller, work);
    }
}
