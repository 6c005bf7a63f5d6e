package org.folkmoot.floor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.bench.Ballots.Cast;
import org.folkmoot.floor.bench.Ballots.Habit;
import org.folkmoot.platform.cli.SteeredProduct;
import org.folkmoot.platform.cli.Times;

/** A session that is measured. Its server may be killed, and is another afterwards. */
final class Sitting {

    private static final double SHOWN_P95_MS = 1_000;
    private static final double SHOWN_P99_MS = 2_000;
    private static final double VOTE_P95_MS = 500;
    private static final double LIVE_AGAIN_MS = 10_000;
    private static final int TAPS = 20;
    private static final Duration VOTING = Duration.ofSeconds(10);

    private static final int KILLS = 3;
    private static final Duration VOTING_WHILE_KILLED = Duration.ofSeconds(60);
    private static final int SECONDS_BEFORE_A_KILL = 5;

    /** With their beats two hours, of which the first twenty minutes are to fill what stays filled. */
    private static final int ROUNDS = 60;

    private static final int FIRST_ROUNDS = 10;
    private static final int BEATS_A_ROUND = 12;
    private static final int VOTES_A_ROUND = 100;
    private static final double MOST_GROWTH = 0.05;
    private static final double MEGABYTE = 1_048_576;

    private final PrintStream out;
    private final Path folder;
    private final FloorSteering.Room room;
    private final List<String> cards;
    private SteeredProduct product;

    Sitting(PrintStream out, Path folder, int members) throws IOException {
        this.out = out;
        this.folder = folder;
        product = SteeredProduct.start(FloorSteering.class, folder, 0);
        List<String> told = List.of(product.ask("room", String.valueOf(members)).split(" ", -1));
        room = FloorSteering.Room.of(told.getFirst());
        cards = List.of(told.getLast().split(",", -1));
    }

    SteeredProduct product() {
        return product;
    }

    String session() {
        return room.session().toString();
    }

    List<String> cards() {
        return cards;
    }

    Hall hall(List<String> with) throws IOException {
        return new Hall(product.product().address(), session(), with);
    }

    Ballots ballots() throws IOException {
        return new Ballots(product.product().address(), session(), cards);
    }

    /** Everything a few times, so that what is measured is not how Java starts. */
    void warms(Hall hall, Ballots ballots, int members)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (int time = 0; time < 20; time++) {
            String question = open(hall);
            Ballots.all(ballots.cast(question, members, Duration.ofMillis(20), Habit.ONCE));
            close(question);
        }
    }

    private String open(Hall hall) throws IOException, TimeoutException {
        String wording = UUID.randomUUID().toString();
        String question = product.ask("prepare", room.toString(), wording);
        hall.lookFor(wording);
        product.ask("open", room.toString(), question);
        hall.shown(0);
        return question;
    }

    /** Agree, disagree, abstain. */
    private List<Integer> close(String question) throws IOException {
        return List.of(product.ask("close", room.toString(), question).split(" ", -1)).stream()
                .map(Integer::valueOf)
                .toList();
    }

    boolean taps(Hall hall) throws IOException, InterruptedException, TimeoutException {
        Times all = new Times();
        for (int tap = 0; tap < TAPS; tap++) {
            String wording = UUID.randomUUID().toString();
            String question = product.ask("prepare", room.toString(), wording);
            hall.lookFor(wording);
            long began = System.nanoTime();
            product.ask("open", room.toString(), question);
            hall.shown(began).forEach(all::add);
            hall.lookFor("WITHDRAWN");
            product.ask("withdraw", room.toString(), question);
            hall.shown(0);
            TimeUnit.SECONDS.sleep(1);
        }
        out.printf(
                "a question on %,d screens after the tap, %d times: p50 %.0f ms, p95 %.0f ms (to reach: %,.0f), p99 %.0f ms (to reach: %,.0f), last %.0f ms%n",
                cards.size(), TAPS, all.at(0.5), all.at(0.95), SHOWN_P95_MS, all.at(0.99), SHOWN_P99_MS, all.at(1));
        return all.at(0.95) <= SHOWN_P95_MS && all.at(0.99) <= SHOWN_P99_MS;
    }

    boolean votes(Hall hall, Ballots ballots)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        String question = open(hall);
        List<Cast> cast = Ballots.all(ballots.cast(question, cards.size(), VOTING, Habit.ONCE));
        Times took = took(cast);
        boolean exact = isExact(cast, close(question));
        out.printf(
                "%,d votes within %d s: acknowledged p50 %.0f ms, p95 %.0f ms (to reach: %.0f), p99 %.0f ms, last %.0f ms; %s%n",
                cast.size(),
                VOTING.toSeconds(),
                took.at(0.5),
                took.at(0.95),
                VOTE_P95_MS,
                took.at(0.99),
                took.at(1),
                said(exact));
        return exact && took.at(0.95) <= VOTE_P95_MS;
    }

    private static Times took(List<Cast> cast) {
        return new Times(cast.stream().flatMap(one -> one.took().stream()).toList());
    }

    /** Whether each choice was counted as often as it was acknowledged as somebody's last. */
    private static boolean isExact(List<Cast> cast, List<Integer> counted) {
        return List.of(Choice.AGREE, Choice.DISAGREE, Choice.ABSTAIN).stream()
                .map(choice -> (int)
                        cast.stream().filter(one -> one.counts() == choice).count())
                .toList()
                .equals(counted);
    }

    private static String said(boolean exact) {
        return exact ? "each counted once" : "NOT each counted once";
    }

    /** Two hours of beats in minutes, with questions, votes and screens that lose the signal and come back. */
    boolean lasts(Hall hall, Ballots ballots)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        OptionalLong before = OptionalLong.empty();
        for (int round = 0; round < ROUNDS; round++) {
            if (round == FIRST_ROUNDS) {
                before = product.liveBytes();
            }
            String question = open(hall);
            Ballots.all(
                    ballots.cast(question, Math.min(VOTES_A_ROUND, cards.size()), Duration.ofMillis(500), Habit.ONCE));
            close(question);
            long cut = System.nanoTime();
            hall.cut(round * VOTES_A_ROUND, VOTES_A_ROUND);
            for (int beat = 0; beat < BEATS_A_ROUND; beat++) {
                long began = System.nanoTime();
                product.ask("beat");
                hall.awaitBeat(began);
            }
            hall.awaitBeat(cut);
        }
        OptionalLong after = product.liveBytes();
        if (before.isEmpty() || after.isEmpty()) {
            return true;
        }
        double growth = (double) after.getAsLong() / before.getAsLong() - 1;
        out.printf(
                "%d beats of all screens, %d questions with %d votes and %d lost streams each: %.1f MB in use after %d of them, %.1f MB at the end: %+.1f%% (at most: %.0f%%)%n",
                ROUNDS * BEATS_A_ROUND,
                ROUNDS,
                VOTES_A_ROUND,
                VOTES_A_ROUND,
                before.getAsLong() / MEGABYTE,
                FIRST_ROUNDS,
                after.getAsLong() / MEGABYTE,
                100 * growth,
                100 * MOST_GROWTH);
        return growth <= MOST_GROWTH;
    }

    /** While all vote, and every third changes their mind. */
    boolean isKilled(Hall hall, Ballots ballots)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        URI address = product.product().address();
        String question = open(hall);
        List<Future<Cast>> casting = ballots.cast(question, cards.size(), VOTING_WHILE_KILLED, Habit.SOME_CHANGE);
        double slowest = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            TimeUnit.SECONDS.sleep(SECONDS_BEFORE_A_KILL);
            long killed = System.nanoTime();
            product.kill();
            product = SteeredProduct.start(FloorSteering.class, folder, address.getPort());
            long ready = System.nanoTime();
            Times live = hall.live(killed);
            double start = (ready - killed) / 1e6;
            slowest = Math.max(slowest, live.at(1) - start);
            out.printf(
                    "SIGKILL: the server answers again after %.1f s, screens are live %.1f s (p50), %.1f s (p95), %.1f s (last) after that%n",
                    start / 1e3,
                    (live.at(0.5) - start) / 1e3,
                    (live.at(0.95) - start) / 1e3,
                    (live.at(1) - start) / 1e3);
        }
        List<Cast> cast = Ballots.all(casting);
        boolean exact = isExact(cast, close(question));
        out.printf(
                "%,d votes of %,d members through %d SIGKILLs, %,d sent again: %s; the last screen live %.1f s after the server (to reach: %.0f)%n",
                took(cast).size(),
                cast.size(),
                KILLS,
                cast.stream().mapToInt(Cast::repeats).sum(),
                said(exact),
                slowest / 1e3,
                LIVE_AGAIN_MS / 1e3);
        return exact && slowest <= LIVE_AGAIN_MS;
    }
}
