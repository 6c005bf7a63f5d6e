package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.CareList;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.Attachments;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.content.SampleImages;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;

/** The team looks at files as it reads words: nobody else, on record, within the day's limit, and not what its author hides. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class FilesInCareTest {

    @Autowired
    private CareHouse house;

    @Autowired
    private FilesInCare files;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CareQueue queue;

    @Autowired
    private CareSettings settings;

    @Autowired
    private MyWords mine;

    @Autowired
    private MovedClock clock;

    @Autowired
    private MongoTemplate store;

    private PlaceId place;
    private Said said;
    private Attachment photo;
    private Caller.Account mair;

    @BeforeEach
    void somethingToldWithAPhoto() throws IOException {
        place = house.place();
        mair = house.person("Mair", Role.FACILITATOR, place);
        said = house.told(house.callAt(place), "Nobody came.");
        photo = add();
    }

    private Attachment add() throws IOException {
        return attachments.add(
                said.author(),
                new AttachmentId(UUID.randomUUID()),
                "home.jpg",
                new ByteArrayInputStream(SampleImages.photo()));
    }

    private ExpectedVersion seen() {
        return ExpectedVersion.of(
                house.as(mair, () -> queue.find(said.id())).orElseThrow().submission());
    }

    private Optional<OpenedFile> open(Caller reader) {
        return house.as(reader, () -> files.open(said.id(), photo.id()));
    }

    @Test
    void the_team_of_the_place_opens_a_file_on_record_and_nobody_else_does() {
        assertThat(open(mair)).isPresent();
        assertThat(store.find(Query.query(Criteria.where("act").is("telling.file-read")), Document.class, "audit"))
                .anySatisfy(entry -> assertThat(entry.toString())
                        .contains(said.id().value().toString())
                        .contains(photo.id().value().toString())
                        .doesNotContain("home.jpg"));
        Caller elsewhere = house.person("Owen", Role.FACILITATOR, house.place());
        assertThat(house.as(elsewhere, () -> files.of(said.id()))).isEmpty();
        assertThatThrownBy(() -> open(elsewhere)).isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.SERVICE_DESIGNER, Role.CODER, Role.PARTNER)) {
            Caller analyst = house.person("Analyst", role, place);
            assertThatThrownBy(() -> open(analyst)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> house.as(analyst, () -> files.of(said.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_its_author_hides_or_takes_back_opens_for_nobody() {
        mine.hide(said.author());
        assertThatThrownBy(() -> open(mair)).isInstanceOf(NotFound.class);
        mine.showAgain(said.author());
        assertThat(open(mair)).isPresent();
        mine.withdraw(said.author());
        assertThat(house.as(mair, () -> files.of(said.id()))).isEmpty();
    }

    @Test
    void opening_a_file_counts_as_reading_its_submission_that_day() {
        house.runAs(mair, () -> settings.limit(place, Optional.of(1)));
        assertThat(open(mair)).isPresent();
        assertThat(open(mair)).as("again").isPresent();
        Said other = house.told(house.callAt(place), "Another.");
        assertThatThrownBy(() -> house.as(mair, () -> files.open(other.id(), photo.id())))
                .hasMessage("ENOUGH_FOR_TODAY");
    }

    @Test
    void a_file_that_shows_somebody_else_is_hidden_with_a_reason_its_author_sees_and_shown_again() {
        house.as(mair, () -> files.hide(seen(), photo.id(), Attachment.HideReason.SOMEBODY_ELSE));
        assertThat(open(mair)).isEmpty();
        assertThat(attachments.of(said.author()).getFirst().hidden())
                .hasValueSatisfying(
                        hidden -> assertThat(hidden.reason()).isEqualTo(Attachment.HideReason.SOMEBODY_ELSE));
        assertThat(mine.open(said.author()).submission().acts())
                .last()
                .satisfies(act -> assertThat(act.kind()).isEqualTo(Submission.Kind.FILE_HIDDEN));
        assertThatThrownBy(
                        () -> house.as(mair, () -> files.hide(seen(), photo.id(), Attachment.HideReason.SOMEBODY_ELSE)))
                .hasMessage("NOT_NOW");
        house.as(mair, () -> files.showAgain(seen(), photo.id()));
        assertThat(open(mair)).isPresent();
    }

    @Test
    void who_hides_on_an_old_page_hides_nothing() throws IOException {
        ExpectedVersion before = seen();
        add();
        assertThatThrownBy(
                        () -> house.as(mair, () -> files.hide(before, photo.id(), Attachment.HideReason.SOMEBODY_ELSE)))
                .isInstanceOf(DecidedMeanwhile.class);
        assertThat(open(mair)).isPresent();
    }

    @Test
    void a_file_added_after_sending_waits_for_somebody_until_it_was_looked_at() throws IOException {
        house.as(mair, () -> files.read(seen()));
        assertThat(CareList.unseenFile(seenSubmission())).isEmpty();
        clock.pass(Duration.ofHours(1));
        add();
        assertThat(CareList.unseenFile(seenSubmission())).isPresent();
        house.as(mair, () -> files.read(seen()));
        assertThat(CareList.unseenFile(seenSubmission())).isEmpty();
        assertThat(mine.open(said.author()).submission().acts())
                .last()
                .satisfies(act -> assertThat(act.kind()).isEqualTo(Submission.Kind.FILES_READ));
    }

    private Submission seenSubmission() {
        return house.as(mair, () -> queue.find(said.id())).orElseThrow().submission();
    }
}
