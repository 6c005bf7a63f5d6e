package org.folkmoot.floor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionWatcher;
import org.folkmoot.ballot.Questions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The boards of all sessions that someone looked at since the process started. Hold nothing of record: each is filled from the store. */
@Component
class Boards implements QuestionWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

    /** Shows of one session are at least this far apart, however many vote. */
    static final Duration BETWEEN_SHOWS = Duration.ofMillis(250);

    /** How often a board is shown though nothing changed, so that each screen can tell that it still hears of changes. */
    static final Duration BEAT = Duration.ofSeconds(10);

    private final Questions questions;
    private final Callers callers;
    private final Clock clock;
    private final Map<SessionId, Board> boards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("floor").daemon().factory());

    Boards(Questions questions, Callers callers, Clock clock) {
        this.questions = questions;
        this.callers = callers;
        this.clock = clock;
    }

    @PostConstruct
    void beat() {
        var _ = timer.scheduleWithFixedDelay(
                () -> boards.values().forEach(this::refresh), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** The board of the session, filled from the store if nobody looked at it before. */
    Board of(AssemblyId assembly, SessionId session) {
        Board board = boards.computeIfAbsent(session, _ -> new Board(assembly, session, clock.instant()));
        if (!board.isFilled()) {
            fill(board);
        }
        return board;
    }

    /** Asks for a show soon; asks made before it happens are answered by it too. */
    @Override
    public void changed(AssemblyId assembly, SessionId session) {
        Board board = boards.get(session);
        if (board != null && board.ask()) {
            var _ = timer.schedule(
                    () -> answer(board), board.untilNext(BETWEEN_SHOWS).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void answer(Board board) {
        // Taken back before the store is read, so that what changes during the reading asks again.
        board.answered();
        refresh(board);
    }

    private void refresh(Board board) {
        try {
            fill(board);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Session {} could not be shown anew: {}",
                    board.session(),
                    broken.getClass().getName());
        }
    }

    /** One at a time for each board, so that what was read earlier is never shown later. */
    private void fill(Board board) {
        synchronized (board) {
            board.show(
                    callers.as(new Caller.Product("floor"), () -> questions.shown(board.assembly(), board.session())),
                    clock.instant());
        }
    }
}
