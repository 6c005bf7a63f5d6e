package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.moderation.DeskMarks.AtWork;
import org.folkmoot.moderation.DeskMarks.KeptMarks;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Reason;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What a reader marks on the desk is kept from the moment they mark it until the submission is decided. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class DeskMarksTest {

    private static final String WORDS = "Nurse Karen rang and Karen came.";

    @Autowired
    private CareHouse house;

    @Autowired
    private SubmissionReading reading;

    @Autowired
    private DeskMarks marks;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MyWords mine;

    @Autowired
    private MongoTemplate store;

    private PlaceId place;
    private Call call;
    private Caller.Account mair;
    private Caller.Account owen;

    @BeforeEach
    void aCall() {
        place = house.place();
        call = house.callAt(place);
        mair = house.person("Mair", Role.FACILITATOR, place);
        owen = house.person("Owen", Role.FACILITATOR, place);
    }

    private static List<Marking> marked(String replacement) {
        return List.of(
                Marking.standing(
                        "words",
                        new Redaction(new Span(6, 11), IdentifierKind.NAME, replacement, Reason.MARKED_BY_A_PERSON),
                        Marking.State.HIDDEN),
                Marking.standing("words", Redaction.marked(new Span(21, 26), IdentifierKind.NAME), Marking.State.OPEN));
    }

    private Opened open(Caller reader, Said said) {
        return house.as(reader, () -> reading.open(said.id()));
    }

    private void keep(Caller reader, Said said) {
        Opened opened = open(reader, said);
        house.runAs(reader, () -> marks.keep(opened, marked("[our nurse]"), 1));
    }

    private Optional<KeptMarks> kept(Caller reader, Said said) {
        Opened opened = open(reader, said);
        return house.as(reader, () -> marks.mine(opened));
    }

    private ExpectedVersion seen(Said said) {
        return ExpectedVersion.of(house.asItsAuthorSees(said));
    }

    private List<Document> stored(Said said) {
        List<Document> all = new ArrayList<>();
        store.getCollection(DeskMarkRecords.COLLECTION).find().into(all);
        return all.stream()
                .filter(one -> one.get("telling").equals(said.id().value()))
                .toList();
    }

    @Test
    void a_reader_goes_on_where_they_stopped() {
        Said said = house.told(call, WORDS);
        assertThat(kept(mair, said)).isEmpty();
        keep(mair, said);
        assertThat(kept(mair, said)).hasValueSatisfying(one -> {
            assertThat(one.all()).isEqualTo(marked("[our nurse]"));
            assertThat(one.inHand()).isOne();
            assertThat(one.at()).isEqualTo(MovedClock.FRIDAY_AT_TEN);
        });
    }

    @Test
    void another_reader_sees_that_somebody_is_at_work_and_not_what_they_marked() {
        Said said = house.told(call, WORDS);
        keep(mair, said);
        Opened opened = open(owen, said);
        assertThat(house.as(owen, () -> marks.mine(opened))).isEmpty();
        assertThat(house.as(owen, () -> marks.others(opened)))
                .containsExactly(new AtWork("Mair", 1, 2, MovedClock.FRIDAY_AT_TEN));
        assertThat(house.as(mair, () -> marks.others(opened))).isEmpty();
    }

    @Test
    void what_a_reader_wrote_is_under_the_seal_of_the_author() {
        Said said = house.told(call, WORDS);
        keep(mair, said);
        assertThat(stored(said))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).doesNotContain("our nurse", "Karen", "Mair"));
    }

    @Test
    void once_it_is_decided_nothing_is_kept() {
        Said published = house.told(call, WORDS);
        keep(mair, published);
        house.runAs(mair, () -> {
            Submission checked = moderation.redact(
                    seen(published),
                    1,
                    List.of(new SubmissionContent.Hiding(
                            "words", marked("[our nurse]").getFirst().redaction())));
            moderation.publish(ExpectedVersion.of(checked));
        });
        assertThat(stored(published)).isEmpty();
        Said declined = house.told(call, WORDS);
        keep(mair, declined);
        keep(owen, declined);
        house.runAs(mair, () -> moderation.decline(seen(declined), DeclineReason.SENT_TWICE));
        assertThat(stored(declined)).isEmpty();
    }

    @Test
    void what_was_marked_is_back_when_saving_it_as_checked_is_undone() {
        Said said = house.told(call, WORDS);
        keep(mair, said);
        Submission checked = house.as(mair, () -> moderation.redact(seen(said), 1, List.of()));
        assertThat(kept(mair, said)).as("the check counts now").isEmpty();
        house.runAs(mair, () -> moderation.undo(ExpectedVersion.of(checked)));
        assertThat(kept(mair, said)).isPresent();
    }

    @Test
    void marks_on_words_that_the_author_changed_are_not_given_back() {
        Said said = house.told(call, WORDS);
        keep(mair, said);
        SubmittedStory content = mine.open(said.author()).secret().latest().content();
        mine.write(
                said.author(),
                mine.open(said.author()).submission().revision(),
                content.withWords("Nobody rang."),
                Submission.Kind.CORRECTED);
        assertThat(kept(mair, said)).isEmpty();
        Opened opened = open(owen, said);
        assertThat(house.as(owen, () -> marks.others(opened))).isEmpty();
    }

    @Test
    void nothing_is_kept_of_what_its_author_takes_back_and_nothing_stays_of_what_is_erased() {
        Said said = house.told(call, WORDS);
        Opened opened = open(mair, said);
        keep(mair, said);
        mine.withdraw(said.author());
        house.runAs(mair, () -> marks.keep(opened, marked("[somebody]"), 0));
        assertThat(house.as(mair, () -> marks.mine(opened))).isEmpty();
        mine.showAgain(said.author());
        assertThat(kept(mair, said).orElseThrow().all()).isEqualTo(marked("[our nurse]"));
        mine.erase(said.author());
        assertThat(stored(said)).isEmpty();
    }

    @Test
    void only_those_on_the_team_of_the_place_keep_and_get_marks() {
        Said said = house.told(call, WORDS);
        Opened opened = open(mair, said);
        Caller elsewhere = house.person("Ffion", Role.FACILITATOR, house.place());
        house.runAs(elsewhere, () -> marks.keep(opened, marked("[x]"), 0));
        assertThat(stored(said)).isEmpty();
        Caller designer = house.person("Dilys", Role.SERVICE_DESIGNER, place);
        assertThatThrownBy(() -> house.runAs(designer, () -> marks.keep(opened, marked("[x]"), 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.as(designer, () -> marks.others(opened)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
