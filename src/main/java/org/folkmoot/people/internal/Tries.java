package org.folkmoot.people.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.people.Refusal;
import org.springframework.stereotype.Component;

/**
 * Limits how often something that can be guessed or that sends mail may be tried. Whether an account exists makes no difference:
 * the keys are what was typed and where it came from.
 */
@Component
public class Tries {

    /** What is limited, and to how much a quarter of an hour. */
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
        RESET_FROM_ADDRESS(30),
        LINK_FROM_ADDRESS(120),
        TOKEN_FROM_ADDRESS(120),
        /** Private codes that open nothing. */
        CODE_FROM_ADDRESS(30),
        /** Drafts saved: a hall of people who write behind one address. */
        SAVE_FROM_ADDRESS(30_000),
        SEND_FROM_ADDRESS(600),
        FILE_FROM_ADDRESS(600),
        /** Megabytes of files: a hall of people with three photos each. */
        MEGABYTE_FROM_ADDRESS(2_000);

        private final int perQuarter;

        Kind(int perQuarter) {
            this.perQuarter = perQuarter;
        }
    }

    private record Key(Kind kind, String of) {}

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 50_000;

    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public Tries(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /** @throws Refusal if there have been too many */
    public void take(Kind kind, String of) {
        if (!allows(kind, of)) {
            throw new Refusal(Refusal.Reason.TOO_MANY_TRIES);
        }
    }

    /** @throws Refusal if there have been too many with these */
    public void take(Kind kind, String of, long amount) {
        if (!bucket(kind, of).tryConsume(amount)) {
            throw new Refusal(Refusal.Reason.TOO_MANY_TRIES);
        }
    }

    /** True if there have not been too many. */
    public boolean allows(Kind kind, String of) {
        return bucket(kind, of).tryConsume(1);
    }

    /** Counts the tries so far for nothing, after one that was right. */
    public void forget(Kind kind, String of) {
        synchronized (buckets) {
            buckets.remove(new Key(kind, of));
        }
    }

    /** Takes back one try that was right. */
    public void giveBack(Kind kind, String of) {
        bucket(kind, of).addTokens(1);
    }

    /** The key of an account as it was typed together with the network address it was typed at. */
    public static String pair(String account, String address) {
        return network(address) + " " + account;
    }

    /** The key of a network address. Of IPv6 the network of 64 bits, since a subscriber has all of it. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address six) {
                return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16))
                        .getHostAddress();
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return address;
        }
    }

    private Bucket bucket(Kind kind, String of) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    new Key(kind, of),
                    key -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(key.kind().perQuarter).refillGreedy(key.kind().perQuarter, QUARTER))
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
