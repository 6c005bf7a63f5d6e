package org.folkmoot.floor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.folkmoot.platform.cli.Times;

/** A hall of screens that follow one session, each on a stream of its own with a member's card. One thread reads them all. */
final class Hall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Selector selector;
    private final List<Screen> screens = new ArrayList<>();
    private final Thread reading;
    private volatile boolean isOver;

    /** Lets them all in at once. */
    Hall(URI server, String session, List<String> cards) throws IOException {
        selector = Selector.open();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        Random random = new Random(cards.size());
        for (String card : cards) {
            String request = "GET /api/v1/room/sessions/" + session
                    + "/events?lang=en HTTP/1.1\r\nHost: localhost\r\nAuthorization: Card " + card
                    + "\r\nAccept: text/event-stream\r\nAccept-Language: en\r\nAccept-Encoding: gzip, deflate, br\r\n"
                    + "User-Agent: Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36\r\n";
            screens.add(new Screen(selector, address, request, random));
        }
        reading = Thread.ofPlatform().name("hall").start(this::readAll);
    }

    private void readAll() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (!isOver) {
                for (Screen screen : screens) {
                    screen.connectIfDue();
                }
                selector.select(10);
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Screen) key.attachment()).ready(buffer);
                }
                selector.selectedKeys().clear();
            }
            for (Screen screen : screens) {
                screen.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on each screen notes when it is shown this. */
    void lookFor(String text) {
        screens.forEach(screen -> screen.lookFor(text));
    }

    /** Waits until all were shown what they look for; says when, since the moment, in ascending order. */
    Times shown(long since) throws TimeoutException {
        await(screen -> screen.shownAt() > 0, "what it looks for");
        return new Times(
                screens.stream().map(screen -> screen.shownAt() - since).toList());
    }

    /** Waits until each has heard something since the moment; says when it had, since then. */
    Times live(long since) throws TimeoutException {
        await(screen -> screen.liveAt() > since, "anything");
        return new Times(screens.stream().map(screen -> screen.liveAt() - since).toList());
    }

    /** Waits until each has heard as many beats more. */
    void awaitBeat(long since) throws TimeoutException {
        await(screen -> screen.heardAt() > since, "a beat");
    }

    private void await(Predicate<Screen> until, String what) throws TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!screens.stream().allMatch(until)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        screens.stream().filter(until.negate()).count() + " screens never heard " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** So many of them lose the signal, and come back. */
    void cut(int first, int count) {
        for (int at = 0; at < count; at++) {
            screens.get((first + at) % screens.size()).cut();
        }
    }

    @Override
    public void close() {
        isOver = true;
        selector.wakeup();
        try {
            reading.join();
            selector.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
