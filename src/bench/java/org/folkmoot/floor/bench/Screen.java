package org.folkmoot.floor.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One stream as {@code frontend/room/follow.ts} keeps it up: when it is lost it is opened anew, with the version that is known, after longer and longer. */
final class Screen {

    private static final long FIRST_WAIT = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(5);
    private static final Pattern VERSION = Pattern.compile("id: (\\d+)\n");

    /** Ends each write of the server's. */
    private static final String BEAT = "event: beat";

    private static final int LONGEST_MARK = 128;

    private final Selector selector;
    private final InetSocketAddress address;
    private final String request;
    private final Random random;

    private Optional<SocketChannel> open = Optional.empty();
    private String rest = "";
    private String version = "0";
    private long wait = FIRST_WAIT;
    private long due = System.nanoTime();
    private boolean isLive;

    private volatile boolean isToBeCut;
    private volatile String soughtText = "";
    private volatile long shownAt;
    private volatile long liveAt;
    private volatile long heardAt;

    Screen(Selector selector, InetSocketAddress address, String request, Random random) {
        this.selector = selector;
        this.address = address;
        this.request = request;
        this.random = random;
    }

    void lookFor(String text) {
        shownAt = 0;
        soughtText = text;
    }

    long shownAt() {
        return shownAt;
    }

    /** When this stream was heard for the first time since it was opened. */
    long liveAt() {
        return liveAt;
    }

    long heardAt() {
        return heardAt;
    }

    void cut() {
        isToBeCut = true;
    }

    void connectIfDue() throws IOException {
        if (isToBeCut) {
            isToBeCut = false;
            lost();
        }
        if (open.isEmpty() && System.nanoTime() >= due) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            open = Optional.of(channel);
            try {
                channel.register(selector, SelectionKey.OP_CONNECT, this);
                if (channel.connect(address)) {
                    ask(channel);
                }
            } catch (IOException _) {
                lost();
            }
        }
    }

    void ready(ByteBuffer buffer) throws IOException {
        if (open.isEmpty()) {
            return;
        }
        SocketChannel channel = open.get();
        try {
            if (channel.isConnectionPending()) {
                if (channel.finishConnect()) {
                    ask(channel);
                }
                return;
            }
            buffer.clear();
            int length = channel.read(buffer);
            if (length < 0) {
                lost();
                return;
            }
            byte[] bytes = new byte[length];
            buffer.flip().get(bytes);
            hear(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            lost();
        }
    }

    private void ask(SocketChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(
                (request + "Last-Event-ID: " + version + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
    }

    private void hear(String piece) {
        long now = System.nanoTime();
        String heard = rest + piece;
        Matcher versions = VERSION.matcher(heard);
        while (versions.find()) {
            version = versions.group(1);
        }
        String sought = soughtText;
        if (shownAt == 0 && !sought.isEmpty() && heard.contains(sought)) {
            shownAt = now;
        }
        if (heard.contains(BEAT)) {
            if (!isLive) {
                isLive = true;
                wait = FIRST_WAIT;
                liveAt = now;
            }
            heardAt = now;
            heard = heard.substring(heard.lastIndexOf(BEAT) + BEAT.length());
        }
        rest = heard.substring(Math.max(0, heard.length() - LONGEST_MARK));
    }

    private void lost() throws IOException {
        close();
        rest = "";
        isLive = false;
        due = System.nanoTime() + (long) (wait * (0.75 + random.nextDouble() / 2));
        wait = Math.min(LONGEST_WAIT, 2 * wait);
    }

    void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
