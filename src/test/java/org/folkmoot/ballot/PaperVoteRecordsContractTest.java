package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.ballot.PaperVoteRecords.OnPaper;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Votes on paper in the document of their question. */
@StoreTest
class PaperVoteRecordsContractTest extends QuestionStore {

    private static final AccountId ANN = new AccountId(UUID.randomUUID());
    private static final AccountId BO = new AccountId(UUID.randomUUID());

    private final PaperVoteRecords paper;

    PaperVoteRecordsContractTest(MongoTemplate store) {
        super(store);
        this.paper = new PaperVoteRecords(store);
    }

    private OnPaper of(Box box) {
        return paper.find(assembly, box.id()).orElseThrow();
    }

    private Optional<KeyedPapers> count(Box box, AccountId by, Papers papers) {
        return paper.change(assembly, box.id(), keyed -> keyed.counted(by, papers));
    }

    private boolean tick(Box box, int member) {
        return paper.tick(assembly, box.id(), box.member(member), box.token(member));
    }

    private void close(Box box) {
        assertThat(records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR))
                .isTrue();
    }

    @Test
    void ticks_and_counts_are_read_as_they_were_kept() {
        Box box = opened(3);
        assertThat(tick(box, 0)).isTrue();
        assertThat(tick(box, 0)).isTrue();
        assertThat(of(box).ticked()).containsExactly(box.member(0));
        count(box, ANN, new Papers(1, 2, 3, 4));
        assertThat(of(box).keyed().counts()).containsEntry(ANN, new Papers(1, 2, 3, 4));
        count(box, BO, new Papers(1, 2, 3, 5));
        assertThat(of(box).keyed().differing()).containsExactly(Papers.Line.SPOILED);
        assertThat(of(box).keyed().counts()).isEmpty();
        assertThat(paper.untick(assembly, box.id(), box.member(0))).isTrue();
        assertThat(of(box).ticked()).isEmpty();
    }

    @Test
    void a_counter_leaves_what_waits_for_papers_and_counts_it_once_they_are_in() {
        Box box = opened(6);
        IntStream.range(0, 5).forEach(i -> assertThat(tick(box, i)).isTrue());
        close(box);
        assertThat(closed.toCount()).extracting(ClosedRecords.ToCount::place).doesNotContain(place(box));
        assertThat(closed.seal(records.find(assembly, box.id()).orElseThrow())).isFalse();
        count(box, ANN, new Papers(5, 0, 0, 0));
        count(box, BO, new Papers(5, 0, 0, 0));
        assertThat(paper.putIn(assembly, box.id(), of(box), new Papers(5, 0, 0, 0)))
                .isTrue();
        assertThat(closed.toCount()).extracting(ClosedRecords.ToCount::place).contains(place(box));
        Counter counter = counter();
        counter.count(place(box));
        counter.finish();
        assertThat(records.voters(assembly, box.id())).hasSize(5);
        assertThat(records.find(assembly, box.id()).orElseThrow().voted()).isEqualTo(5);
    }

    @Test
    void ticks_all_taken_back_keep_no_count_waiting() {
        Box box = opened(2);
        tick(box, 0);
        paper.untick(assembly, box.id(), box.member(0));
        close(box);
        assertThat(closed.seal(records.find(assembly, box.id()).orElseThrow())).isTrue();
        assertThat(tick(box, 1)).as("once it is being counted").isFalse();
        assertThat(paper.find(assembly, box.id())).isEmpty();
    }

    @Test
    void papers_go_in_once_and_not_if_somebody_was_ticked_or_counted_meanwhile() throws Exception {
        Box box = opened(4);
        tick(box, 0);
        close(box);
        count(box, ANN, new Papers(1, 0, 0, 0));
        OnPaper before = of(box);
        tick(box, 1);
        assertThat(paper.putIn(assembly, box.id(), before, new Papers(1, 0, 0, 0)))
                .isFalse();
        OnPaper half = of(box);
        count(box, BO, new Papers(2, 0, 0, 0));
        assertThat(paper.putIn(assembly, box.id(), half, new Papers(2, 0, 0, 0)))
                .isFalse();
        OnPaper now = of(box);
        List<Callable<Boolean>> twice = Stream.<Callable<Boolean>>generate(
                        () -> () -> paper.putIn(assembly, box.id(), now, new Papers(2, 0, 0, 0)))
                .limit(4)
                .toList();
        assertThat(allAtOnce(twice)).containsOnlyOnce(true);
        assertThat(records.find(assembly, box.id()).orElseThrow().voted()).isEqualTo(2);
    }

    private QuestionRecords.QuestionPlace place(Box box) {
        return new QuestionRecords.QuestionPlace(assembly, box.id());
    }
}
