package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.LostReplies;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People tell, take back and erase as if nothing were, whichever of the store's replies is lost; what was cut off can be finished. */
@ProductTest
@Import(SubmissionsWithLostRepliesTest.Line.class)
class SubmissionsWithLostRepliesTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Caller PRODUCT = new Caller.Product("test");

    /** The product reaches its store over a line that may lose replies. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Line {

        private static LostReplies line;

        @Bean
        static BeanPostProcessor losesReplies() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof MongoConnectionDetails details) {
                        line = new LostReplies(details.getConnectionString());
                        return (MongoConnectionDetails) line::address;
                    }
                    return bean;
                }
            };
        }

        @Bean
        MongoClientSettingsBuilderCustomizer impatient() {
            return settings -> settings.applyToServerSettings(
                            server -> server.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS));
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
    private SubmissionRepository book;

    @Autowired
    private Erasures erasures;

    @Autowired
    private RetentionJob upkeep;

    @Autowired
    private Audit audit;

    @Autowired
    private MongoTemplate store;

    private LostReplies line;
    private Call call;

    @BeforeEach
    void openCall() {
        line = Line.line;
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        call = callers.as(PRODUCT, () -> {
            PlaceId place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            return calls.open(place, Told.terms());
        });
    }

    @AfterEach
    void forgetAddress() {
        line.loseNone();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void words_are_saved_and_sent_once_whichever_reply_is_lost() {
        line.loseNone();
        tell(new AuthorCredential.ByDraft(Told.key()));
        int writes = line.writes();
        assertThat(writes).isGreaterThan(3);
        for (int number = 1; number <= writes; number++) {
            line.lose(number, 1);
            tell(new AuthorCredential.ByDraft(Told.key()));
        }
        assertThat(store.getCollection(SubmissionRecords.COLLECTION)
                        .countDocuments(Filters.eq("call", call.id().value())))
                .isEqualTo(1L + writes);
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void a_sending_that_was_cut_off_anywhere_says_sent_only_if_it_is_and_sent_again_is_there_once() {
        line.loseNone();
        send(Told.key(), 0);
        int writes = line.writes();
        assertThat(writes).isGreaterThan(2);
        for (int number = 1; number <= writes; number++) {
            DraftKey device = Told.key();
            AtomicBoolean said = new AtomicBoolean();
            cutOff(number, () -> {
                send(device, 0);
                said.set(true);
            });
            assertThat(said.get() && sent(device).isEmpty())
                    .as("said to be sent, and is not")
                    .isFalse();
            PrivateCode code = send(device, 0);
            assertThat(send(device, 0)).isEqualTo(code);
            assertThat(sent(device).orElseThrow().submission().acts())
                    .filteredOn(act -> act.kind() == Submission.Kind.SENT)
                    .hasSize(1);
        }
        assertThat(store.getCollection(SubmissionRecords.COLLECTION)
                        .countDocuments(Filters.eq("call", call.id().value())))
                .isEqualTo(1L + writes);
        assertThat(audit.firstBreak()).isEmpty();
    }

    private PrivateCode send(DraftKey device, long restsOn) {
        return submissions
                .send(
                        EntryLink.shared(call.link()),
                        new AuthorCredential.ByDraft(device),
                        restsOn,
                        Told.sending("I waited for months"))
                .code();
    }

    private Optional<OpenedSubmission> sent(DraftKey device) {
        return book.find(device).filter(kept -> !kept.submission().isDraft());
    }

    @Test
    void an_erasure_that_was_cut_off_anywhere_is_finished_when_asked_for_again() {
        AuthorCredential first = tell(new AuthorCredential.ByDraft(Told.key()));
        line.loseNone();
        mine.erase(first);
        int writes = line.writes();
        assertThat(writes).isGreaterThan(6);
        for (int number = 1; number <= writes; number++) {
            DraftKey device = Told.key();
            AuthorCredential author = tell(new AuthorCredential.ByDraft(device));
            cutOff(number, () -> mine.erase(author));
            finish(() -> mine.erase(author));
            assertThat(submissions.code(device)).isEmpty();
        }
        assertThat(store.getCollection(SubmissionRecords.COLLECTION)
                        .countDocuments(Filters.eq("call", call.id().value())))
                .isZero();
        assertThat(callers.as(PRODUCT, erasures::carryOn)).isZero();
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void a_draft_whose_deletion_was_cut_off_anywhere_is_deleted_when_asked_for_again_and_does_not_come_back() {
        for (int number = 1; number <= 4; number++) {
            AuthorCredential draft = new AuthorCredential.ByDraft(Told.key());
            submissions.save(call.link(), draft, 1, Told.words("A draft"));
            cutOff(number, () -> submissions.discard(call.link(), draft));
            finish(() -> submissions.discard(call.link(), draft));
            assertThatThrownBy(() -> submissions.save(call.link(), draft, 2, Told.words("Again")))
                    .isInstanceOf(SubmissionRefused.class);
        }
        assertThat(store.getCollection(SubmissionRecords.COLLECTION)
                        .countDocuments(Filters.eq("call", call.id().value())))
                .isZero();
    }

    /** It may be carried out as far as that: whoever asked is told that it is not known. */
    private void cutOff(int number, Runnable act) {
        line.loseAllFrom(number);
        try {
            act.run();
        } catch (DataAccessException | MongoException _) {
            // What was asked for is finished later.
        }
        line.loseNone();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> store.executeCommand("{ping: 1}") != null);
    }

    /** By whoever asks again, or, if the words open to nobody any more, by what runs at each start and once a day. */
    private void finish(Runnable act) {
        try {
            act.run();
        } catch (SubmissionRefused refused) {
            assertThat(refused.reason()).isIn(SubmissionRefused.Reason.CODE_UNKNOWN, SubmissionRefused.Reason.ERASED);
        }
        callers.runAs(PRODUCT, () -> {
            erasures.carryOn();
            upkeep.run();
        });
    }

    private AuthorCredential tell(AuthorCredential device) {
        submissions.save(call.link(), device, 1, Told.words("I waited"));
        long restsOn =
                submissions.save(call.link(), device, 1, Told.words("I waited")).revision();
        EntryLink link = EntryLink.shared(call.link());
        PrivateCode code = submissions
                .send(link, device, restsOn, Told.sending("I waited for months"))
                .code();
        assertThat(submissions
                        .send(link, device, restsOn, Told.sending("I waited for months"))
                        .code())
                .isEqualTo(code);
        AuthorCredential author = new AuthorCredential.ByCode(code);
        assertThat(mine.open(author).secret().latest().content().words()).isEqualTo("I waited for months");
        return author;
    }
}
