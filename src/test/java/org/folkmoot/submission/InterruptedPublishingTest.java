package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.PublishingFollower.SetAside;
import org.folkmoot.testimony.BreakableStore;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Whatever happens to a submission, and wherever the process ends: what analysts can find comes to say what the submission says. */
@Import(InterruptedPublishingTest.Store.class)
class InterruptedPublishingTest extends PublishedSubmission {

    private static final Redaction NURSE = Redaction.marked(new Span(26, 31), IdentifierKind.OTHER);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestConfiguration
    static class Store {
        @Bean
        static BeanPostProcessor breakableStore() {
            return BreakableStore.inPlaceOfTheStore();
        }
    }

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private SetAside aside;

    @Autowired
    private Publishing bringing;

    /** What may happen to what is published, and to what is not. */
    enum Act {
        HOLD,
        DECLINE,
        HIDE_MORE,
        CORRECT,
        WITHDRAW,
        REFUSE_ANALYSIS,
        REFUSE_QUOTING,
        SHOW_AGAIN,
        PUBLISH
    }

    @ParameterizedTest
    @EnumSource
    void an_act_cut_off_at_any_write_ends_with_evidence_that_says_what_the_submission_says(Act act) {
        for (BreakableStore.When when : BreakableStore.When.values()) {
            boolean broke = true;
            for (int write = 1; broke; write++) {
                another(act);
                broke = cutOff(() -> carryOut(act), write, when);
                publishing.start();
                publishing.await(id);
                assertInLine(act + ", write " + write + ", " + when);
            }
        }
        await().atMost(SOON).until(index::isCaughtUp);
        assertThat((long) index.documents())
                .isEqualTo(store.getCollection("testimonies").countDocuments());
    }

    @Test
    void acts_that_cross_end_with_evidence_that_says_what_the_submission_says() {
        for (int round = 0; round < 10; round++) {
            CompletableFuture.allOf(Stream.of(Act.HIDE_MORE, Act.WITHDRAW, Act.SHOW_AGAIN, Act.CORRECT, Act.PUBLISH)
                            .map(act -> CompletableFuture.runAsync(() -> carryOut(act)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertInLine("round " + round);
        }
    }

    @Test
    void what_was_hidden_meanwhile_never_comes_back_with_words_that_were_read_before() {
        publishing.stop();
        book.change(id, kept -> Told.published(kept, KAREN));
        List<String> found = new ArrayList<>();
        Runnable look = () -> found.add(found().map(Testimony::words).orElse(""));
        breakable()
                .aroundNextReplacement(
                        "testimonies",
                        () -> {
                            publishing.start();
                            change(id, InterruptedPublishingTest::hidingMore);
                            look.run();
                        },
                        look);
        bringing.bringInLine(id);
        look.run();
        assertThat(found)
                .hasSize(3)
                .allSatisfy(words -> assertThat(words).contains("Nobody came").doesNotContain("nurse"));
    }

    @Test
    void shown_again_and_then_hidden_it_is_hidden_though_the_showing_is_written_last() {
        mine.withdraw(author);
        publishing.stop();
        mine.showAgain(author);
        breakable()
                .aroundNextReplacement(
                        "testimonies",
                        () -> {
                            mine.withdraw(author);
                            publishing.start();
                            publishing.await(id);
                        },
                        () -> {});
        bringing.bringInLine(id);
        assertThat(found()).isEmpty();
        assertInLine("after both");
    }

    @Test
    void a_submission_that_cannot_be_read_is_set_aside_and_said_and_stops_nothing() {
        SubmissionId broken = id;
        store.getCollection("tellings")
                .updateOne(
                        new Document("_id", broken.value()),
                        new Document("$set", new Document("sealed", new Binary(new byte[] {1, 2, 3})))
                                .append("$inc", new Document("version", 1L)));
        aPublishedSubmission();
        expire(id);
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(found(id)).as("the yes of the other has run out").isEmpty();
        assertThat(found(broken)).as("it might say what it must not any more").isEmpty();
        assertThat(aside.all()).containsExactly(broken);
    }

    @Test
    void a_submission_whose_facts_are_none_takes_no_other_from_the_round() {
        store.getCollection("tellings")
                .updateOne(new Document("_id", id.value()), new Document("$set", new Document("stage", "NO_STAGE")));
        aPublishedSubmission();
        expire(id);
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(found(id)).as("the yes of the other has run out").isEmpty();
    }

    @Test
    void what_may_not_be_out_is_taken_out_though_it_cannot_be_read() {
        store.getCollection("tellings")
                .updateOne(
                        new Document("_id", id.value()),
                        new Document("$set", new Document("sealed", new Binary(new byte[] {1, 2, 3}))));
        expire(id);
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(found()).isEmpty();
        assertThat(aside.all()).doesNotContain(id);
    }

    @Test
    void what_was_set_aside_is_tried_again_at_the_next_start_and_then_forgotten() {
        byte[] whole = sealed();
        seal(new byte[] {1, 2, 3});
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(aside.all()).contains(id);
        seal(whole);
        publishing.stop();
        publishing.start();
        publishing.await(id);
        assertThat(found()).isPresent();
        assertThat(aside.all()).doesNotContain(id);
    }

    private void seal(byte[] bytes) {
        store.getCollection("tellings")
                .updateOne(
                        new Document("_id", id.value()),
                        new Document("$set", new Document("sealed", new Binary(bytes)))
                                .append("$inc", new Document("version", 1L)));
    }

    /** The yes ended yesterday, by the calendar and not by an act. */
    private void expire(SubmissionId submission) {
        List<Document> consents = new ArrayList<>();
        stored(submission)
                .getList("consents", Document.class)
                .forEach(given -> consents.add(
                        given.append("until", calls.today().minusDays(1).toString())));
        store.getCollection("tellings")
                .updateOne(
                        new Document("_id", submission.value()),
                        new Document("$set", new Document("consents", consents)));
    }

    private Document stored(SubmissionId submission) {
        return Optional.ofNullable(store.getCollection("tellings")
                        .find(new Document("_id", submission.value()))
                        .first())
                .orElseThrow();
    }

    private void another(Act act) {
        aPublishedSubmission();
        switch (act) {
            case SHOW_AGAIN -> mine.withdraw(author);
            case PUBLISH -> change(id, kept -> kept.with(kept.submission().at(Submission.Stage.HELD)));
            default -> {}
        }
    }

    private void carryOut(Act act) {
        switch (act) {
            case HOLD -> change(id, kept -> kept.with(kept.submission().at(Submission.Stage.HELD)));
            case DECLINE -> change(id, kept -> kept.with(kept.submission().at(Submission.Stage.DECLINED)));
            case HIDE_MORE -> change(id, InterruptedPublishingTest::hidingMore);
            case CORRECT ->
                mine.write(
                        author,
                        mine.open(author).submission().revision(),
                        Told.words("Nobody came, as far as I know, " + Instant.now()),
                        Submission.Kind.CORRECTED);
            case WITHDRAW -> mine.withdraw(author);
            case REFUSE_ANALYSIS -> mine.allow(author, Map.of(ConsentUse.ANALYSE, no()));
            case REFUSE_QUOTING -> mine.allow(author, Map.of(ConsentUse.QUOTE_IN_PUBLIC, no()));
            case SHOW_AGAIN -> mine.showAgain(author);
            case PUBLISH -> change(id, kept -> Told.published(kept, KAREN));
        }
    }

    private static OpenedSubmission hidingMore(OpenedSubmission kept) {
        return kept.with(Told.published(kept, KAREN, NURSE).secret());
    }

    private BreakableStore breakable() {
        return (BreakableStore) store;
    }

    private boolean cutOff(Runnable act, int write, BreakableStore.When when) {
        BreakableStore breakable = breakable();
        breakable.breakAt(write, when);
        CompletableFuture<Void> acting = CompletableFuture.runAsync(act);
        await().atMost(SOON).until(() -> acting.isDone() || breakable.isBroken());
        publishing.stop();
        await().atMost(SOON).until(acting::isDone);
        boolean broke = breakable.isBroken();
        breakable.mend();
        return broke;
    }

    private void assertInLine(String when) {
        publishing.await(id);
        OpenedSubmission kept = book.find(id).orElseThrow();
        Optional<String> right = Optional.of(Layers.withLayers(kept.secret()))
                .filter(words -> !words.isBlank()
                        && kept.submission().isOut()
                        && kept.submission().consents().allows(ConsentUse.ANALYSE, calls.today()));
        assertThat(found().map(Testimony::words)).as(when).isEqualTo(right);
        found().ifPresent(out -> assertThat(out.uses())
                .as(when)
                .isEqualTo(kept.submission().consents().uses(calls.today())));
    }
}
