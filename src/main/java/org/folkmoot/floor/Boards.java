package org.folkmoot.floor;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.speaking.Hands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The boards of all sessions that someone looks at. Hold nothing of record: each is filled from the store, and let go when nobody looks any more. */
@Component
class Boards implements SessionWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

    /** Shows of one session are at least this far apart, however many vote. */
    static final Duration BETWEEN_SHOWS = Duration.ofMillis(250);

    /** So much further for each screen: that a show takes about as long leaves time for the votes that come meanwhile. */
    private static final Duration FOR_EACH_SCREEN = Duration.ofNanos(200_000);

    /** How often a board is shown though nothing changed, so that each screen can tell that it still hears of changes. */
    static final Duration BEAT = Duration.ofSeconds(10);

    /** How long a board stays though no screen shows it: pages are opened anew, and connections come back. */
    static final Duration UNSEEN = Duration.ofMinutes(1);

    private final SessionFacts facts;
    private final Clock clock;
    private final Map<SessionId, Board> boards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("floor").daemon().factory());

    /** One thread a screen, so that a slow one keeps no other waiting. */
    private final ExecutorService submission = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("floor-screen").factory());

    Boards(SessionFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @PostConstruct
    void beat() {
        var _ = timer.scheduleWithFixedDelay(this::beatOnce, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets go of the boards that nobody looks at, and shows the others. */
    void beatOnce() {
        Instant since = clock.instant().minus(UNSEEN);
        boards.values().removeIf(board -> board.letGoUnlessLookedAtSince(since));
        boards.values().forEach(this::refresh);
    }

    /** How many sessions are looked at. */
    int count() {
        return boards.size();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        submission.shutdownNow();
    }

    /** The board of the session, filled from the store if nobody looked at it before. */
    Board of(AssemblyId assembly, SessionId session) {
        Instant now = clock.instant();
        Board board = boards.compute(
                session,
                (_, known) -> known != null && known.isLookedAt(now) ? known : new Board(assembly, session, now));
        if (!board.isFilled()) {
            fillFirst(board);
        }
        return board;
    }

    /** Tells a screen of every show of the session until it is removed. */
    Registration follow(AssemblyId assembly, SessionId session, Consumer<Board> screen) {
        Board board = of(assembly, session);
        while (!board.join(screen)) {
            board = of(assembly, session);
        }
        Board joined = board;
        return () -> joined.leave(screen, clock.instant());
    }

    /** Asks for a show soon; asks made before it happens are answered by it too. */
    @Override
    public void changed(AssemblyId assembly, SessionId session) {
        Board board = boards.get(session);
        if (board != null && board.ask()) {
            var _ = timer.schedule(
                    () -> answer(board), board.untilNext(board.betweenShows()).toMillis(), TimeUnit.MILLISECONDS);
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
        board.filling.lock();
        try {
            SessionFacts.Read read = facts.of(board.assembly(), board.session());
            board.show(read, clock.instant()).forEach(screen -> submission.execute(() -> screen.accept(board)));
        } finally {
            board.filling.unlock();
        }
    }

    /** The first who looks at it fills it for all who come meanwhile. */
    private void fillFirst(Board board) {
        board.filling.lock();
        try {
            if (!board.isFilled()) {
                fill(board);
            }
        } finally {
            board.filling.unlock();
        }
    }

    /** What one session shows, and the screens that show it. */
    static final class Board {

        /**
         * Never the same twice, whatever board or start of the server they come from: a screen that outlives either takes nothing for what it has
         * shown.
         */
        private static final AtomicLong VERSIONS = new AtomicLong(System.currentTimeMillis());

        private static final AtomicInteger VOTES = new AtomicInteger();

        /** Apart from the board itself, which can be looked at while the store is read. */
        private final ReentrantLock filling = new ReentrantLock();

        private final AssemblyId assembly;
        private final SessionId session;
        private final List<Consumer<Board>> screens = new CopyOnWriteArrayList<>();
        private final Map<MemberId, Integer> ownVotes = new ConcurrentHashMap<>();
        private final int noVotes = VOTES.incrementAndGet();
        private final AtomicBoolean asked = new AtomicBoolean();
        private volatile FloorBoard.Now now;
        private volatile boolean filled;
        private long shownAt;
        private Instant lookedAt;
        private boolean letGo;

        Board(AssemblyId assembly, SessionId session, Instant at) {
            this.assembly = assembly;
            this.session = session;
            this.lookedAt = at;
            this.now = new FloorBoard.Now(
                    session, VERSIONS.incrementAndGet(), at, FloorBoard.Shown.NOTHING, Hands.NONE, 0, List.of());
        }

        AssemblyId assembly() {
            return assembly;
        }

        SessionId session() {
            return session;
        }

        FloorBoard.Now now() {
            return now;
        }

        boolean isFilled() {
            return filled;
        }

        /** @return the screens that are to hear of it */
        synchronized List<Consumer<Board>> show(SessionFacts.Read read, Instant at) {
            shownAt = System.nanoTime();
            long version = filled && read.shown().equals(now.shown()) ? now.version() : VERSIONS.incrementAndGet();
            now = new FloorBoard.Now(session, version, at, read.shown(), read.hands(), read.answered(), read.wall());
            filled = true;
            return screens;
        }

        /** False once it was let go: then there is another board, or none yet. */
        synchronized boolean isLookedAt(Instant at) {
            lookedAt = at;
            return !letGo;
        }

        /** False once it was let go. */
        synchronized boolean join(Consumer<Board> screen) {
            return !letGo && screens.add(screen);
        }

        synchronized void leave(Consumer<Board> screen, Instant at) {
            screens.remove(screen);
            lookedAt = at;
        }

        /** True if no screen shows it and nobody has looked at it since then; from now on nobody joins it. */
        synchronized boolean letGoUnlessLookedAtSince(Instant since) {
            letGo = letGo || (screens.isEmpty() && lookedAt.isBefore(since));
            return letGo;
        }

        /** Rises with each vote of this member: each of their screens tells by it that another one did. */
        int ownVotes(MemberId member) {
            return ownVotes.getOrDefault(member, noVotes);
        }

        void voted(MemberId member) {
            ownVotes.put(member, VOTES.incrementAndGet());
        }

        /** True if nobody had asked for a show since the last one. */
        boolean ask() {
            return asked.compareAndSet(false, true);
        }

        void answered() {
            asked.set(false);
        }

        Duration betweenShows() {
            return BETWEEN_SHOWS.plus(FOR_EACH_SCREEN.multipliedBy(screens.size()));
        }

        synchronized Duration untilNext(Duration betweenShows) {
            Duration since = Duration.ofNanos(System.nanoTime() - shownAt);
            return since.compareTo(betweenShows) < 0 ? betweenShows.minus(since) : Duration.ZERO;
        }
    }
}
