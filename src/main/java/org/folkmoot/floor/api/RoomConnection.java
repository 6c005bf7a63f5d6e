package org.folkmoot.floor.api;

import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.FloorBoard.Now;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * One stream to one screen. Holds no more than what was shown last: what changes while something is being written takes the place of what waits, so a slow
 * screen costs nobody else anything; the web server ends a write that takes too long.
 */
final class RoomConnection {

    private final StreamReader reader;
    private final RoomState state;
    private final ResponseBodyEmitter stream;
    private final long known;

    private Optional<Shown> waits = Optional.empty();
    private Optional<Now> newest = Optional.empty();
    private Optional<Registration> watching = Optional.empty();
    private boolean isWriting;
    private boolean isOver;

    /** Of whoever writes. */
    private Optional<Shown> sent = Optional.empty();

    private record Shown(Now now, int own) {}

    /** @param known the version that the screen has already */
    RoomConnection(StreamReader reader, RoomState state, ResponseBodyEmitter stream, long known) {
        this.reader = reader;
        this.state = state;
        this.stream = stream;
        this.known = known;
    }

    StreamReader reader() {
        return reader;
    }

    /** Shows are heard by it until it is left. */
    void watches(Registration registration) {
        synchronized (this) {
            watching = Optional.of(registration);
            if (!isOver) {
                return;
            }
        }
        leave();
    }

    /** The session was shown. May be called on many threads; one writes. */
    void show(Now now, int own) {
        Optional<Shown> next = begin(new Shown(now, own));
        while (next.isPresent()) {
            write(next.get());
            next = goOn();
        }
    }

    private synchronized Optional<Shown> begin(Shown shown) {
        // What is new of a person's own may come with the session as it was a moment before.
        newest = newest.filter(known -> known.version() > shown.now().version()).or(() -> Optional.of(shown.now()));
        waits = newest.map(now -> new Shown(now, shown.own()));
        return isWriting ? Optional.empty() : goOn();
    }

    /** What is to be written next by whoever asks; nothing, and nobody writes any more, if there is none. */
    private synchronized Optional<Shown> goOn() {
        Optional<Shown> next = isOver ? Optional.empty() : waits;
        waits = Optional.empty();
        isWriting = next.isPresent();
        return next;
    }

    private void write(Shown next) {
        ByteArrayOutputStream events = new ByteArrayOutputStream(256);
        boolean stays = reader.mayHear();
        boolean written = false;
        try {
            if (stays) {
                put(events, next);
                state.event(events, "beat", new RoomBodies.Beat(next.now().at()));
            } else {
                state.event(events, "over", new RoomBodies.Over(RoomBodies.Over.Why.RIGHTS));
            }
            written = send(events);
            sent = Optional.of(next);
        } finally {
            if (!written) {
                leave();
            } else if (!stays) {
                end();
            }
        }
    }

    private boolean send(ByteArrayOutputStream events) {
        try {
            stream.send(events.toByteArray(), MediaType.TEXT_EVENT_STREAM);
            return true;
        } catch (IOException | IllegalStateException _) {
            // The screen is gone.
            return false;
        }
    }

    /** What is new to the screen since what was sent last. */
    private void put(ByteArrayOutputStream events, Shown next) {
        Now now = next.now();
        boolean isKnown =
                sent.map(shown -> reader.isSharedAlike(shown.now(), now)).orElse(known == now.version());
        if (!isKnown) {
            RoomState.put(events, "id: " + now.version() + "\n");
            if (sent.filter(shown -> reader.takesTurnout() && RoomState.differInTurnoutOnly(shown.now(), now))
                    .isPresent()) {
                state.event(events, "turnout", turnout(now));
            } else {
                state.event(events, "state", reader.shared(now));
            }
        }
        if (sent.filter(shown -> reader.isMineAlike(shown.now(), shown.own(), now, next.own()))
                .isEmpty()) {
            Optional<Object> mine =
                    isAskedAnew(next) ? reader.mineOfNoVotes(now, next.own()) : reader.mine(now, next.own());
            mine.ifPresent(body -> state.event(events, "mine", body));
        }
    }

    /** A question has opened, and neither anybody nor, since this screen was shown anything, its person has voted: the same for all in a hall. */
    private boolean isAskedAnew(Shown next) {
        return sent.filter(shown -> shown.own() == next.own()).isPresent()
                && next.now()
                        .question()
                        .filter(question -> question.state() == Question.State.OPEN && question.voted() == 0)
                        .isPresent();
    }

    private static RoomBodies.Turnout turnout(Now now) {
        Question question = now.question().orElseThrow();
        return new RoomBodies.Turnout(now.version(), question.id().value(), question.voted(), question.roll());
    }

    /** Says that nothing more comes, and why. */
    void end(RoomBodies.Over.Why why) {
        if (beginLast()) {
            ByteArrayOutputStream last = new ByteArrayOutputStream();
            state.event(last, "over", new RoomBodies.Over(why));
            send(last);
        }
        end();
    }

    /** False if something is under way, and takes its time. */
    private synchronized boolean beginLast() {
        boolean mayWrite = !isOver && !isWriting;
        isOver = true;
        return mayWrite;
    }

    private void end() {
        leave();
        stream.complete();
    }

    /** It hears of nothing more. */
    void leave() {
        Optional<Registration> before;
        synchronized (this) {
            isOver = true;
            before = watching;
            watching = Optional.empty();
        }
        before.ifPresent(Registration::remove);
    }
}
