package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A call at a place, what people told to it, and the person who looks after it. */
@WithMockUser("ada")
abstract class CareScreenTest extends ScreenTest {

    static final String WORDS = "Nurse Karen said she would ring. Nobody rang.";

    static final Caller OWEN =
            new Caller.Account(UUID.randomUUID(), "Owen", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    @Autowired
    Places places;

    @Autowired
    Callers callers;

    @Autowired
    Calls calls;

    @Autowired
    Submissions submissions;

    @Autowired
    MyWords words;

    @Autowired
    Moderation moderation;

    @Autowired
    CareQueue queue;

    PlaceId place;

    Call call;

    @BeforeEach
    void aCall() {
        place = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                "Marlow " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
        call = callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
    }

    SubmissionId told(String text, SubmissionContent.CallBack callBack) {
        Sending plain = Told.sending(text);
        Sending sending = new Sending(plain.content(), plain.answers(), "", "01632 960 007", callBack);
        AuthorCredential author = new AuthorCredential.ByCode(
                submissions.send(call.link(), new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())), sending));
        return words.open(author).submission().id();
    }

    SubmissionId told(String text) {
        return told(text, SubmissionContent.CallBack.NOT_ASKED_FOR);
    }

    ExpectedVersion seen(SubmissionId id) {
        return callers.as(
                OWEN, () -> ExpectedVersion.of(queue.find(id).orElseThrow().submission()));
    }

    void openQueue() {
        open("testimony/queue?place=" + place);
    }

    @SuppressWarnings("unchecked")
    RadioButtonGroup<Object> group(String label) {
        return all(RadioButtonGroup.class).stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    AuthorCredential tellAndComplain(String complaint) {
        AuthorCredential author = new AuthorCredential.ByCode(submissions.send(
                call.link(), new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())), Told.sending(WORDS)));
        words.complain(author, complaint);
        return author;
    }
}
