package org.folkmoot.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.content.SampleImages;
import org.folkmoot.testimony.BreakableStore;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A file that was added or removed just before the process ended is told of once its author's device does it again, and once only. */
@ProductTest
@Import(AttachmentsCutOffTest.Store.class)
class AttachmentsCutOffTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @TestConfiguration
    static class Store {
        @Bean
        static BeanPostProcessor breakableStore() {
            return BreakableStore.inPlaceOfTheStore();
        }
    }

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MyWords mine;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MongoTemplate store;

    private Call call;
    private AuthorCredential device;

    @BeforeEach
    void aDraft() {
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
        device = new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID()));
        submissions.save(call.link(), device, 1, Told.words("Nobody came."));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_added_after_sending_is_noted_when_it_comes_again_after_a_kill(BreakableStore.When moment) {
        AuthorCredential author = sent();
        AttachmentId file = new AttachmentId(UUID.randomUUID());
        BreakableStore breakable = (BreakableStore) store;
        breakable.breakAt(1, moment);
        assertThatThrownBy(() -> add(author, file)).isInstanceOf(BreakableStore.Broken.class);
        breakable.mend();
        assertThat(attachments.of(author)).hasSize(1);
        add(author, file);
        assertThat(noted(author, Submission.Kind.FILE_ADDED)).isOne();
        add(author, file);
        assertThat(noted(author, Submission.Kind.FILE_ADDED)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_removed_after_sending_is_noted_when_it_is_removed_again_after_a_kill(BreakableStore.When moment) {
        AttachmentId file = new AttachmentId(UUID.randomUUID());
        add(device, file);
        AuthorCredential author = sent();
        BreakableStore breakable = (BreakableStore) store;
        breakable.breakAt(1, moment);
        assertThatThrownBy(() -> attachments.remove(author, file)).isInstanceOf(BreakableStore.Broken.class);
        breakable.mend();
        attachments.remove(author, file);
        attachments.remove(author, file);
        assertThat(attachments.of(author)).isEmpty();
        assertThat(noted(author, Submission.Kind.FILE_REMOVED)).isOne();
    }

    @Test
    void a_file_of_the_draft_that_comes_again_after_sending_is_no_addition() {
        AttachmentId file = new AttachmentId(UUID.randomUUID());
        add(device, file);
        AuthorCredential author = sent();
        add(author, file);
        assertThat(noted(author, Submission.Kind.FILE_ADDED)).isZero();
    }

    private AuthorCredential sent() {
        return new AuthorCredential.ByCode(submissions.send(call.link(), device, Told.sending("Nobody came.")));
    }

    private void add(AuthorCredential credential, AttachmentId id) {
        try {
            attachments.add(credential, id, "photo.jpg", new ByteArrayInputStream(SampleImages.photo()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long noted(AuthorCredential author, Submission.Kind kind) {
        return mine.open(author).submission().acts().stream()
                .filter(act -> act.kind() == kind)
                .count();
    }
}
