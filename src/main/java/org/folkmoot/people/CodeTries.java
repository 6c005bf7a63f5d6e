package org.folkmoot.people;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.RateLimiter;
import org.springframework.stereotype.Component;

/** Limits what someone without an account may do from one network address: guess codes, save drafts, send. */
@Component
public class CodeTries {

    /** What is limited; a room of members may share one address. */
    public enum Kind {
        SAVE(RateLimiter.Kind.SAVE_FROM_ADDRESS),
        SEND(RateLimiter.Kind.SEND_FROM_ADDRESS),
        /** What somebody changes of their own words: hiding, showing, complaining and the like. */
        ACT(RateLimiter.Kind.ACT_FROM_ADDRESS),
        /** Drafts deleted. */
        DISCARD(RateLimiter.Kind.DISCARD_FROM_ADDRESS),
        /** Files added. */
        FILE(RateLimiter.Kind.FILE_FROM_ADDRESS);

        private final RateLimiter.Kind tries;

        Kind(RateLimiter.Kind tries) {
            this.tries = tries;
        }
    }

    /** What is limited by the time it takes. */
    public enum Budget {
        /** First looks at what would be hidden. */
        LOOKING(RateLimiter.Kind.LOOKING_FROM_ADDRESS),
        /** Finding out what a file is, and painting pictures anew. */
        CHECKING(RateLimiter.Kind.CHECKING_FROM_ADDRESS);

        private final RateLimiter.Kind tries;

        Budget(RateLimiter.Kind tries) {
            this.tries = tries;
        }
    }

    private static final long KILOBYTE = 1_000;

    private final RateLimiter tries;
    private final CallerAddress address;

    CodeTries(RateLimiter tries, CallerAddress address) {
        this.tries = tries;
        this.address = address;
    }

    /** @throws Refusal if there have been too many within a quarter of an hour */
    public void take(Kind kind) {
        tries.take(kind.tries, address.current());
    }

    /**
     * Counts bytes of a file, before they are kept anywhere.
     *
     * @param call for which it came
     * @throws Refusal if too many came from this address, for this call or in all
     */
    public void takeFile(String call, long bytes) {
        long came = kilobytes(bytes);
        tries.take(RateLimiter.Kind.FILES_FROM_ADDRESS, address.current(), came, Refusal.Reason.TOO_MUCH);
        tries.take(RateLimiter.Kind.FILES_OF_CALL, call, came, Refusal.Reason.TOO_MUCH);
        tries.take(RateLimiter.Kind.FILES_IN_ALL, "", came, Refusal.Reason.TOO_MUCH);
    }

    /**
     * Counts bytes of a file that somebody is about to read who can show that it is theirs.
     *
     * @throws Refusal if too many were read from this address
     */
    public void takeFileRead(long bytes) {
        tries.take(
                RateLimiter.Kind.FILES_READ_FROM_ADDRESS,
                address.current(),
                kilobytes(bytes),
                Refusal.Reason.TOO_MANY_TRIES);
    }

    /**
     * Passes on what a code opens, and counts it if it opens nothing. Nobody guesses a code of 80 bits, so a right one opens however many wrong ones
     * came from its address.
     *
     * @throws Refusal if it opens nothing, and too many before it did neither
     */
    public <T> Optional<T> counted(Optional<T> opened) {
        if (opened.isEmpty()) {
            tries.take(RateLimiter.Kind.CODE_FROM_ADDRESS, address.current());
        }
        return opened;
    }

    /**
     * Counts the bytes of words that came.
     *
     * @param call for which they came
     * @param bytes of them
     * @param grown by how many bytes more is kept than before; less than nothing if fewer
     * @throws Refusal if too many came from this address, or too much would be kept from here, of this call or in all
     */
    public void takeWords(String call, long bytes, long grown) {
        String here = address.current();
        long kept = Math.max(0, grown);
        tries.take(RateLimiter.Kind.WRITTEN_FROM_ADDRESS, here, kilobytes(bytes), Refusal.Reason.TOO_MUCH);
        tries.take(RateLimiter.Kind.KEPT_FROM_ADDRESS, here, kilobytes(kept), Refusal.Reason.TOO_MUCH);
        tries.take(RateLimiter.Kind.KEPT_OF_CALL, call, kilobytes(kept), Refusal.Reason.TOO_MUCH);
        tries.take(RateLimiter.Kind.KEPT_IN_ALL, "", kilobytes(kept), Refusal.Reason.TOO_MUCH);
    }

    private static long kilobytes(long bytes) {
        return Math.ceilDiv(bytes, KILOBYTE);
    }

    /** The key under which what comes from the same network address takes its turn. */
    public String turn() {
        return address.current();
    }

    /**
     * Does dear work that anyone may ask for, within what the network address may cost.
     *
     * @throws Refusal if that is spent
     */
    public <T> T within(Budget budget, Supplier<T> work) {
        String here = address.current();
        tries.mayBegin(budget.tries, here);
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            tries.spent(budget.tries, here, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }
}
