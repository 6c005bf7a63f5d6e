package org.folkmoot.people;

import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.Tries;
import org.springframework.stereotype.Component;

/** Limits what someone without an account may do from one network address: guess codes, save drafts, send. */
@Component
public class CodeTries {

    /** What is limited; a room of members may share one address. */
    public enum Kind {
        /** Codes tried that open nothing. */
        CODE(Tries.Kind.CODE_FROM_ADDRESS),
        SAVE(Tries.Kind.SAVE_FROM_ADDRESS),
        SEND(Tries.Kind.SEND_FROM_ADDRESS),
        /** First looks at what would be hidden. */
        PREVIEW(Tries.Kind.SAVE_FROM_ADDRESS),
        /** Files added. */
        FILE(Tries.Kind.FILE_FROM_ADDRESS);

        private final Tries.Kind tries;

        Kind(Tries.Kind tries) {
            this.tries = tries;
        }
    }

    private final Tries tries;
    private final CallerAddress address;

    CodeTries(Tries tries, CallerAddress address) {
        this.tries = tries;
        this.address = address;
    }

    /** @throws Refusal if there have been too many within a quarter of an hour */
    public void take(Kind kind) {
        tries.take(kind.tries, address.current());
    }

    /**
     * Counts the bytes of a file that came.
     *
     * @throws Refusal if too many came within a quarter of an hour
     */
    public void takeBytes(long bytes) {
        tries.take(Tries.Kind.MEGABYTE_FROM_ADDRESS, address.current(), 1 + bytes / 1_000_000);
    }

    /** Does not count the last one, which was right. */
    public void giveBack(Kind kind) {
        tries.giveBack(kind.tries, address.current());
    }
}
