package org.folkmoot.floor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.ballot.count.Choice;

/** Votes as devices send them over HTTP, each again with the same id until it is acknowledged, as {@code frontend/room/acts.ts} does. */
final class Ballots implements AutoCloseable {

    private static final int FIRST_MILLIS_TO_WAIT = 2_000;
    private static final int LONGEST_MILLIS_TO_WAIT = 8_000;
    private static final int MILLIS_TO_ANSWER = 15_000;
    private static final int MILLIS_TO_CONNECT = 2_000;

    private final InetSocketAddress server;
    private final String session;
    private final List<String> cards;
    private final ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor();

    Ballots(URI server, String session, List<String> cards) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        this.session = session;
        this.cards = cards;
    }

    /**
     * What became of one member's votes.
     *
     * @param took nanoseconds of each request that was acknowledged
     * @param counts the choice that was acknowledged last
     * @param repeats how often one was sent again
     */
    record Cast(List<Long> took, Choice counts, int repeats) {}

    /** The ways in which members vote. */
    enum Habit {
        ONCE,
        /** Every third changes their mind after five seconds. */
        SOME_CHANGE
    }

    /** Has the members vote, each at a moment of their own within the time; the result is there when all are acknowledged. */
    List<Future<Cast>> cast(String question, int members, Duration within, Habit habit) {
        Random random = new Random(members);
        return IntStream.range(0, members)
                .mapToObj(member -> {
                    long moment = random.nextLong(within.toNanos());
                    boolean changes = habit == Habit.SOME_CHANGE && member % 3 == 0;
                    return devices.submit((Callable<Cast>) () -> castOne(question, member, moment, changes));
                })
                .toList();
    }

    static List<Cast> all(List<Future<Cast>> casting) throws InterruptedException, ExecutionException {
        List<Cast> all = new ArrayList<>();
        for (Future<Cast> one : casting) {
            all.add(one.get());
        }
        return all;
    }

    private Cast castOne(String question, int member, long moment, boolean changes) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(moment);
        Choice choice = Choice.values()[member % 3];
        List<Long> took = new ArrayList<>();
        UUID first = UUID.randomUUID();
        int repeats = untilAcknowledged(member, vote(question, first, choice, ""), took);
        if (changes) {
            TimeUnit.SECONDS.sleep(5);
            choice = Choice.values()[(member + 1) % 3];
            repeats += untilAcknowledged(member, vote(question, UUID.randomUUID(), choice, "\"" + first + "\""), took);
        }
        return new Cast(took, choice, repeats);
    }

    private static String vote(String question, UUID id, Choice choice, String earlier) {
        return "{\"question\":\"" + question + "\",\"id\":\"" + id + "\",\"choice\":\"" + choice + "\",\"inPlaceOf\":["
                + earlier + "]}";
    }

    private int untilAcknowledged(int member, String vote, List<Long> took) throws InterruptedException {
        Random random = new Random(member);
        int wait = FIRST_MILLIS_TO_WAIT;
        for (int tries = 0; ; tries++) {
            long began = System.nanoTime();
            try {
                String answer = send(member, vote);
                if (answer.contains("\"answer\":\"in\"")) {
                    took.add(System.nanoTime() - began);
                    return tries;
                }
                if (!answer.startsWith("HTTP/1.1 5")) {
                    throw new IllegalStateException("The vote was not taken: " + answer);
                }
            } catch (IOException _) {
                // Nothing came back: the server is gone, or its answer is.
            }
            TimeUnit.MILLISECONDS.sleep((long) (wait * (0.75 + random.nextDouble() / 2)));
            wait = Math.min(LONGEST_MILLIS_TO_WAIT, 2 * wait);
        }
    }

    private String send(int member, String vote) throws IOException {
        try (Socket device = new Socket()) {
            device.connect(server, MILLIS_TO_CONNECT);
            device.setSoTimeout(MILLIS_TO_ANSWER);
            device.getOutputStream()
                    .write(("POST /api/v1/room/sessions/" + session
                                    + "/votes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Card "
                                    + cards.get(member) + "\r\nContent-Type: application/json\r\nContent-Length: "
                                    + vote.length() + "\r\n\r\n" + vote)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = device.getInputStream();
            String all = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (all.isEmpty()) {
                throw new IOException("It ended without an answer");
            }
            return all;
        }
    }

    @Override
    public void close() {
        devices.shutdownNow();
    }
}
