package org.folkmoot.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.Complaints;
import org.folkmoot.moderation.Disclosure;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.CountedReads;
import org.folkmoot.platform.store.CountedReads.Reads;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** The first page reads what somebody has to do something about, and nothing of the rest, however much there is. */
@WithMockUser("ada")
@Import(CountedReads.InPlace.class)
class StartPageReadingTest extends ScreenTest {

    private static final Caller OWEN =
            new Caller.Account(UUID.randomUUID(), "Owen", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));

    private static final Set<String> CARE = Set.of("tellings", "disclosures", "calls", "careRules", "accounts");

    @Autowired
    private Places places;

    @Autowired
    private Callers callers;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MyWords words;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private CareQueue queue;

    @Autowired
    private CountedReads reads;

    private PlaceId place;
    private Call call;

    private record Said(SubmissionId id, AuthorCredential author) {}

    @BeforeEach
    void aCall() {
        place = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                "Marlow " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
        call = callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
    }

    private Said told() {
        AuthorCredential author = new AuthorCredential.ByCode(submissions.send(
                call.link(),
                new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())),
                Told.sending("Nobody rang.")));
        return new Said(words.open(author).submission().id(), author);
    }

    private ExpectedVersion seen(Said said) {
        return callers.as(
                OWEN,
                () -> ExpectedVersion.of(queue.find(said.id()).orElseThrow().submission()));
    }

    /** All that a team can do with it is done. */
    private void dealtWith() {
        Said said = told();
        words.complain(said.author(), "You were slow.");
        callers.runAs(OWEN, () -> {
            disclosures.raise(said.id(), Disclosure.Urgency.NEXT_WORKING_DAY);
            disclosures.settle(said.id(), 0, Disclosure.Outcome.NO_HARM_FOUND, Set.of());
        });
        callers.runAs(OWEN, () -> complaints.close(seen(said), Complaint.Outcome.AGREED, "We were."));
        callers.runAs(OWEN, () -> moderation.decline(seen(said), DeclineReason.NO_WORDS));
    }

    private Reads openStartPage() {
        open("testimony/queue?place=" + place);
        return careRead(() -> open(""));
    }

    private Reads careRead(Runnable work) {
        return reads.during(work).of(CARE);
    }

    @Test
    void what_is_dealt_with_costs_the_first_page_nothing() {
        told();
        told();
        words.complain(told().author(), "You hid too much.");
        dealtWith();
        openStartPage();

        Reads few = openStartPage();
        for (int i = 0; i < 5; i++) {
            dealtWith();
        }
        Reads many = openStartPage();

        assertThat(text()).contains("3 unassigned stories", "Tell an author that you have their complaint");
        assertThat(few.documents()).containsEntry("tellings", 3);
        assertThat(few.commands()).as("one reading for all that the page says").containsEntry("tellings", 1);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void the_queue_of_a_team_reads_what_is_open_and_counts_the_rest() {
        told();
        dealtWith();
        Reads few = careRead(() -> open("testimony/queue?place=" + place));
        for (int i = 0; i < 5; i++) {
            dealtWith();
        }
        Reads many = careRead(() -> open("testimony/queue?place=" + place));

        assertThat(few.documents()).containsEntry("tellings", 1);
        assertThat(many).isEqualTo(few);
        assertThat(callers.as(
                        OWEN, () -> queue.page(place, QueueFilter.all(), 1).stages()))
                .containsEntry(Submission.Stage.DECLINED, 6);
    }
}
