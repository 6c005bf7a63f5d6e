package org.folkmoot.people.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.limit.NetworkAddress;
import org.springframework.stereotype.Component;

/**
 * Limits how often something that can be guessed or that sends mail may be tried. Whether an account exists makes no difference:
 * the keys are what was typed and where it came from.
 */
@Component
public class RateLimiter {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** What is limited, and to how much a quarter of an hour if no other time is given. */
    public enum Kind {
        /** One e-mail address from one network address: a person who has forgotten which password it was, not a list. */
        SIGN_IN_FOR_ACCOUNT_FROM_ADDRESS(10),
        /** One e-mail address from anywhere: wide, so that a stranger elsewhere hardly keeps its owner out. */
        SIGN_IN_FOR_ACCOUNT(100),
        /** One network address: a whole room of members may share one. */
        SIGN_IN_FROM_ADDRESS(200),
        /** The present password of someone signed in who wants another. */
        OWN_PASSWORD(10),
        /** What the audit trail keeps of refused sign-ins to one e-mail address from one network address. */
        SIGN_IN_REFUSAL_KEPT(1),
        RESET_FOR_ACCOUNT(3),
        RESET_FROM_ADDRESS(120),
        /** Pages that begin, each of which takes memory and time; two for a browser that comes for the first time, which asks for the frame as well. */
        OPENING_FROM_ADDRESS(6_000),
        LINK_FROM_ADDRESS(120),
        TOKEN_FROM_ADDRESS(120),
        /** Members' cards that are none: a hall of people who type theirs. */
        CARD_FROM_ADDRESS(300),
        /** Private codes that open nothing. */
        CODE_FROM_ADDRESS(30),
        /** Drafts saved: a hall of people who write behind one address. */
        SAVE_FROM_ADDRESS(30_000),
        SEND_FROM_ADDRESS(600),
        ACT_FROM_ADDRESS(600),
        DISCARD_FROM_ADDRESS(600),
        FILE_FROM_ADDRESS(600),
        /** Kilobytes of files: fifty people in a hall with three photos each. */
        FILES_FROM_ADDRESS(600_000),
        /** The same for one call, wherever it comes from. */
        FILES_OF_CALL(5_000_000, Duration.ofDays(1)),
        FILES_IN_ALL(10_000_000, Duration.ofDays(1)),
        /** Kilobytes of words that came, the same story at each save anew: 300 people who write for a whole quarter of an hour. */
        WRITTEN_FROM_ADDRESS(600_000),
        /** Kilobytes of words by which what is kept grew: 10,000 stories of five pages. */
        KEPT_FROM_ADDRESS(100_000),
        /** The same for one call, wherever it comes from. */
        KEPT_OF_CALL(1_000_000, Duration.ofDays(1)),
        KEPT_IN_ALL(2_000_000, Duration.ofDays(1)),
        /** Milliseconds of a processor for first looks: everybody in a hall looks twice at a story of five pages. */
        LOOKING_FROM_ADDRESS(60_000),
        /** Milliseconds of a processor for looking into files. */
        CHECKING_FROM_ADDRESS(400_000),
        /** Milliseconds for reading what is open data: a whole directory of thousands of services, many times over. */
        READING_FROM_ADDRESS(120_000),
        /** Milliseconds for reading calls, drafts and private pages: a hall of people, each of whom comes back often. */
        OWN_READING_FROM_ADDRESS(300_000),
        /** Kilobytes of files handed out to those who added them: everything that may come from there, three times over. */
        FILES_READ_FROM_ADDRESS(1_800_000);

        private final int most;
        private final Duration within;

        Kind(int perQuarter) {
            this(perQuarter, QUARTER);
        }

        Kind(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    private record Key(Kind kind, String of) {}

    private static final int MOST_KEYS = 50_000;

    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public RateLimiter(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /** @throws Refusal if there have been too many */
    public void take(Kind kind, String of) {
        take(kind, of, 1, Refusal.Reason.TOO_MANY_TRIES);
    }

    /**
     * Takes so many; none takes nothing.
     *
     * @param reason for which it is refused
     * @throws Refusal if there have been too many with these
     */
    public void take(Kind kind, String of, long amount, Refusal.Reason reason) {
        if (!allows(kind, of, amount)) {
            throw refusal(reason, kind, of, amount);
        }
    }

    private Refusal refusal(Refusal.Reason reason, Kind kind, String of, long amount) {
        long nanos = bucket(kind, of)
                .estimateAbilityToConsume(Math.min(amount, kind.most))
                .getNanosToWaitForRefill();
        return new Refusal(reason, Duration.ofNanos(nanos));
    }

    /** True if there have not been too many. */
    public boolean allows(Kind kind, String of) {
        return allows(kind, of, 1);
    }

    /** True if there have not been too many with these; none takes nothing. */
    public boolean allows(Kind kind, String of, long amount) {
        return amount == 0 || bucket(kind, of).tryConsume(amount);
    }

    /** Counts the tries so far for nothing, after one that was right. */
    public void forget(Kind kind, String of) {
        synchronized (buckets) {
            buckets.remove(new Key(kind, of));
        }
    }

    /**
     * Opens what a secret too long to be guessed opens, and counts it only if it opens nothing: who holds a right one is never kept out by those who
     * try wrong ones from the same network address.
     *
     * @throws Refusal as the opening does, or if too many unknown ones were tried
     */
    public <T> T countingUnknown(Kind kind, String of, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.LINK_UNKNOWN) {
                take(kind, of);
            }
            throw refused;
        }
    }

    /**
     * Lets a piece of work begin whose cost is known only afterwards.
     *
     * @throws Refusal if what there was is spent
     */
    public void mayBegin(Kind kind, String of) {
        if (bucket(kind, of).getAvailableTokens() <= 0) {
            throw refusal(Refusal.Reason.TOO_MANY_TRIES, kind, of, 1);
        }
    }

    /** Counts what a piece of work did cost, even if there was less left. */
    public void spent(Kind kind, String of, long amount) {
        bucket(kind, of).consumeIgnoringRateLimits(Math.max(1, amount));
    }

    /** The key of an account as it was typed together with the network address it was typed at. */
    public static String pair(String account, String address) {
        return network(address) + " " + account;
    }

    /** The key of a network address. Of IPv6 the network of 64 bits, since a subscriber has all of it. */
    public static String network(String address) {
        return NetworkAddress.of(address);
    }

    private Bucket bucket(Kind kind, String of) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    new Key(kind, of),
                    key -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(key.kind().most).refillGreedy(key.kind().most, key.kind().within))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
