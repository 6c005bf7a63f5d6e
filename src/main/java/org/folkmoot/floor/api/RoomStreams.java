package org.folkmoot.floor.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.CardEnded;
import org.folkmoot.floor.api.RoomBodies.Over.Why;
import org.folkmoot.platform.limit.Busy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** All streams that are open, of which each person has a few and the server bears so many. */
@Component
class RoomStreams {

    /** Of one person: the devices and tabs of somebody who has several, and what the server does not know to be gone yet. */
    static final int OF_ONE = 4;

    /** Of all: below what the web server takes by default (server.tomcat.max-connections), so that votes still get through. */
    static final int IN_ALL = 6_000;

    /** A connection is renewed by the screen then, as it may be gone without anybody knowing. */
    private static final long LONGEST_MILLIS = 3_600_000;

    private final RoomState state;
    private final Map<UUID, Deque<RoomConnection>> open = new HashMap<>();
    private int count;

    RoomStreams(RoomState state) {
        this.state = state;
    }

    /**
     * Opens one; whoever has too many gets the oldest closed.
     *
     * @param known the version that the screen has already
     * @throws Busy if there are as many as the server bears
     */
    ResponseBodyEmitter open(StreamReader reader, long known) {
        ResponseBodyEmitter stream = new ResponseBodyEmitter(LONGEST_MILLIS);
        RoomConnection connection = new RoomConnection(reader, state, stream, known);
        enter(connection).ifPresent(oldest -> end(oldest, Why.OTHERS));
        stream.onCompletion(() -> leave(connection));
        stream.onError(_ -> leave(connection));
        stream.onTimeout(stream::complete);
        connection.watches(reader.watch(connection::show));
        if (!reader.isCardKnown()) {
            // It ended since the request came, before anybody knew that this one follows.
            end(connection, Why.RIGHTS);
        }
        return stream;
    }

    private synchronized Optional<RoomConnection> enter(RoomConnection connection) {
        if (count >= IN_ALL) {
            throw new Busy();
        }
        Deque<RoomConnection> own = open.computeIfAbsent(connection.reader().id(), _ -> new ArrayDeque<>());
        own.addLast(connection);
        count++;
        return own.size() > OF_ONE ? Optional.of(own.getFirst()).filter(this::remove) : Optional.empty();
    }

    private void leave(RoomConnection connection) {
        connection.leave();
        remove(connection);
    }

    private synchronized boolean remove(RoomConnection connection) {
        UUID id = connection.reader().id();
        Deque<RoomConnection> own = open.getOrDefault(id, new ArrayDeque<>());
        boolean wasOpen = own.remove(connection);
        if (wasOpen) {
            count--;
        }
        if (own.isEmpty()) {
            open.remove(id);
        }
        return wasOpen;
    }

    /** On a thread of its own: a slow screen takes its time. */
    private static void end(RoomConnection connection, Why why) {
        var _ = Thread.ofVirtual().start(() -> connection.end(why));
    }

    synchronized int count() {
        return count;
    }

    /** The card of a member was renewed, or the member left: whoever holds the former one hears nothing more. */
    @EventListener
    void ended(CardEnded card) {
        List<RoomConnection> all;
        synchronized (this) {
            all = List.copyOf(open.getOrDefault(card.holder().value(), new ArrayDeque<>()));
        }
        all.forEach(connection -> end(connection, Why.RIGHTS));
    }

    /** Before the web server waits for what it still answers: streams would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        List<RoomConnection> all;
        synchronized (this) {
            all = open.values().stream().flatMap(Deque::stream).toList();
        }
        all.forEach(connection -> end(connection, Why.STOP));
    }
}
