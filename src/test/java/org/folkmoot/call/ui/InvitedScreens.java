package org.folkmoot.call.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.call.invited.PersonalKey;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** A call to which people are invited by letter, and its screens. */
@WithMockUser("dilys")
@Import(MovedClock.InPlace.class)
abstract class InvitedScreens extends ScreenTest {

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    Callers callers;

    @Autowired
    InvitedPeople invited;

    @Autowired
    Submissions submissions;

    @Autowired
    MongoTemplate store;

    @Autowired
    MovedClock clock;

    Call call;

    @BeforeEach
    void aCall() {
        // So that no test uses up the tries of another.
        clock.pass(Duration.ofMinutes(16));
        call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
    }

    void letter(PersonInvited person, String standing, String said) {
        UUID about = person.invited().id().value();
        store.getCollection("letters")
                .insertOne(new Document("_id", "call-invite/" + about)
                        .append("kind", "call-invite")
                        .append("about", about)
                        .append("group", call.id().value())
                        .append("turn", UUID.randomUUID())
                        .append("standing", standing)
                        .append("tries", 0)
                        .append("due", Date.from(clock.instant()))
                        .append("said", said)
                        .append("at", Date.from(clock.instant())));
    }

    @SuppressWarnings("unchecked")
    static RadioButtonGroup<Admission> choice() {
        return (RadioButtonGroup<Admission>) all(RadioButtonGroup.class).getFirst();
    }

    void names(String lines) {
        all(TextArea.class).getFirst().setValue(lines);
    }

    PersonInvited invite(String name, Locale language) {
        return callers.as(
                        PRODUCT,
                        () -> invited.invite(call.id(), List.of(new PersonToInvite(name, Optional.empty())), language))
                .made()
                .getFirst();
    }

    void tell(PersonInvited person) {
        String key = person.path().substring(person.path().lastIndexOf('/') + 1);
        submissions.send(
                new EntryLink(call.link(), PersonalKey.read(key)),
                new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())),
                0,
                Told.sending("Nobody came on Friday."));
    }

    List<PersonInvited> list() {
        return callers.as(PRODUCT, () -> invited.list(call.id()));
    }

    static boolean isForm() {
        return Screen.within(UI.getCurrent())
                .map(part -> part.getElement().getTag())
                .collect(java.util.stream.Collectors.toCollection(java.util.HashSet::new))
                .containsAll(Set.of("fm-tell"));
    }
}
