package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.submission.Told;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A call, somebody who runs it, and people invited to it by name. */
@ProductTest
@Import(MovedClock.InPlace.class)
abstract class InvitedTest {

    static final AtomicInteger ADDRESSES = new AtomicInteger();

    static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    InvitedPeople invited;

    @Autowired
    PersonalLinks links;

    @Autowired
    Submissions submissions;

    @Autowired
    MyWords words;

    @Autowired
    MongoTemplate store;

    @Autowired
    MovedClock clock;

    PlaceId place = new PlaceId(new UUID(0, 0));

    Call call;

    Caller.Account mair;

    @BeforeEach
    void aCall() {
        fromAnotherAddress();
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            call = calls.open(place, Told.terms());
        });
        mair = person(Role.FACILITATOR, place);
    }

    @AfterEach
    void forgetAddress() {
        RequestContextHolder.resetRequestAttributes();
    }

    void fromAnotherAddress() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    List<PersonInvited> invite(String... lines) {
        return made(lines).made();
    }

    InvitedPeople.Made made(String... lines) {
        List<PersonToInvite> people = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(", ", 2);
            people.add(new PersonToInvite(
                    parts[0],
                    parts.length == 2 ? Optional.of(new EmailAddress(parts[1])) : Optional.<EmailAddress>empty()));
        }
        return callers.as(mair, () -> invited.invite(call.id(), people, Locale.UK));
    }

    List<PersonInvited> list() {
        return callers.as(mair, () -> invited.list(call.id()));
    }

    CallInvitation.Progress progress(PersonInvited person) {
        return list().stream()
                .map(PersonInvited::invited)
                .filter(one -> one.id().equals(person.invited().id()))
                .findFirst()
                .orElseThrow()
                .progress();
    }

    long submissions() {
        return store.getCollection("tellings")
                .countDocuments(new Document("call", call.id().value()));
    }

    static PersonalKey key(PersonInvited person) {
        return PersonalKey.read(person.path().substring(person.path().lastIndexOf('/') + 1))
                .orElseThrow();
    }

    EntryLink by(PersonInvited person) {
        return new EntryLink(call.link(), Optional.of(key(person)));
    }

    static AuthorCredential device() {
        return new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID()));
    }

    static Caller.Account person(Role role, PlaceId at) {
        return new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at.scope())));
    }

    static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
