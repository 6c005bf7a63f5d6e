package org.folkmoot.floor;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;

/** What one session shows. */
final class Board {

    private final AssemblyId assembly;
    private final SessionId session;
    private final SharedValueSignal<FloorNow> now;
    private final AtomicBoolean asked = new AtomicBoolean();
    private long version;
    private long shownAt;

    Board(AssemblyId assembly, SessionId session, Instant at) {
        this.assembly = assembly;
        this.session = session;
        this.now = new SharedValueSignal<>(new FloorNow(session, 0, at, Optional.empty()));
    }

    AssemblyId assembly() {
        return assembly;
    }

    SessionId session() {
        return session;
    }

    Signal<FloorNow> shown() {
        return now.asReadonly();
    }

    synchronized boolean isFilled() {
        return version > 0;
    }

    synchronized void show(Optional<Question> question, Instant at) {
        version++;
        shownAt = System.nanoTime();
        now.set(new FloorNow(session, version, at, question));
    }

    /** True if nobody had asked for a show since the last one. */
    boolean ask() {
        return asked.compareAndSet(false, true);
    }

    void answered() {
        asked.set(false);
    }

    synchronized Duration untilNext(Duration betweenShows) {
        Duration since = Duration.ofNanos(System.nanoTime() - shownAt);
        return since.compareTo(betweenShows) < 0 ? betweenShows.minus(since) : Duration.ZERO;
    }
}
