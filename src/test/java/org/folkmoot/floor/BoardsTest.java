package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Boards.Board;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.moderation.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A session's board is kept while somebody looks at it, and whoever comes later sees the session as it stands. */
@FloorTest
@Import(MovedClock.InPlace.class)
class BoardsTest {

    private static final Duration LONG = Boards.UNSEEN.plusSeconds(1);

    @Autowired
    private Boards boards;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private Questions questions;

    @Autowired
    private Town town;

    @Autowired
    private MovedClock clock;

    private Moot moot;
    private Somebody member;

    @BeforeEach
    void nobodyLooks() {
        beatAfter(LONG);
        assertThat(boards.count()).isZero();
        moot = town.moot(2);
        member = moot.member(0);
    }

    private void beatAfter(Duration time) {
        clock.pass(time);
        boards.beatOnce();
    }

    private FloorBoard.Now now() {
        return town.as(member, () -> floor.now(moot.assembly(), moot.session()));
    }

    private int ownVotes() {
        return town.as(member, () -> floor.ownVotes(moot.assembly(), moot.session()));
    }

    private Registration follow(Runnable screen) {
        return town.as(member, () -> floor.follow(moot.assembly(), moot.session(), screen));
    }

    private QuestionId openQuestion() {
        QuestionId question = town.question(moot, "One named worker rings the next service.");
        town.asProduct(() -> questions.open(moot.assembly(), question));
        return question;
    }

    private void vote(QuestionId question) {
        town.as(member, () -> floor.cast(moot.assembly(), moot.session(), question, Vote.first(Choice.AGREE)));
    }

    @Test
    void a_board_is_let_go_a_minute_after_the_last_screen_left() {
        Registration screen = follow(() -> {});
        beatAfter(Duration.ofHours(8));
        assertThat(boards.count()).as("a screen shows it, however long").isOne();
        screen.remove();
        beatAfter(Boards.UNSEEN);
        assertThat(boards.count()).as("the page may be opened anew").isOne();
        beatAfter(Duration.ofSeconds(1));
        assertThat(boards.count()).isZero();
    }

    @Test
    void looking_without_a_screen_keeps_it_no_longer_than_that() {
        now();
        beatAfter(Boards.UNSEEN);
        now();
        beatAfter(Boards.UNSEEN);
        assertThat(boards.count()).isOne();
        beatAfter(LONG);
        assertThat(boards.count()).isZero();
    }

    @Test
    void who_comes_back_later_sees_the_session_as_it_stands_and_hears_of_changes() throws Exception {
        follow(() -> {}).remove();
        FloorBoard.Now before = now();
        beatAfter(LONG);
        QuestionId question = openQuestion();

        CompletableFuture<Void> heard = new CompletableFuture<>();
        Registration screen = follow(() -> heard.complete(null));
        FloorBoard.Now after = now();
        assertThat(after.question().orElseThrow().id()).isEqualTo(question);
        assertThat(after.version()).as("a browser tells shows apart by it").isGreaterThan(before.version());
        vote(question);
        heard.get(10, TimeUnit.SECONDS);
        screen.remove();
    }

    @Test
    void a_screen_that_comes_back_tells_that_another_one_voted_meanwhile() {
        QuestionId question = openQuestion();
        int hadSeen = ownVotes();
        beatAfter(LONG);
        vote(question);
        beatAfter(LONG);
        assertThat(boards.count()).isZero();
        assertThat(ownVotes()).isGreaterThan(hadSeen);
    }

    @Test
    void a_screen_that_stays_tells_each_vote_of_another_one_and_nothing_else() {
        QuestionId question = openQuestion();
        Registration screen = follow(() -> {});
        int first = ownVotes();
        beatAfter(LONG);
        assertThat(ownVotes()).isEqualTo(first);
        vote(question);
        assertThat(ownVotes()).isGreaterThan(first);
        screen.remove();
    }

    @Test
    void a_beat_shows_a_screen_that_it_still_hears_and_changes_no_version() {
        List<FloorBoard.Now> shown = new CopyOnWriteArrayList<>();
        Registration screen =
                town.as(member, () -> floor.watch(moot.assembly(), moot.session(), (now, _) -> shown.add(now)));
        assertThat(shown).as("at once").hasSize(1);
        beatAfter(Boards.BEAT);
        await().until(() -> shown.size() == 2);
        assertThat(shown.getLast().at()).isAfter(shown.getFirst().at());
        assertThat(shown.getLast().version()).isEqualTo(shown.getFirst().version());
        vote(openQuestion());
        await().until(() -> shown.stream()
                .anyMatch(now ->
                        now.question().filter(question -> question.voted() == 1).isPresent()));
        assertThat(shown.getLast().version()).isGreaterThan(shown.getFirst().version());
        screen.remove();
    }

    @Test
    void nobody_joins_a_board_that_was_let_go() {
        Board board = boards.of(moot.assembly(), moot.session());
        beatAfter(LONG);
        assertThat(board.join(_ -> {})).isFalse();
        assertThat(boards.of(moot.assembly(), moot.session())).isNotSameAs(board);
    }
}
