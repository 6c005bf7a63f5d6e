package org.folkmoot.people.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.folkmoot.people.Password;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane, a salt of 16 bytes and a hash of 32 (OWASP Password Storage Cheat Sheet, the first of
 * its equal settings). As many at once as there are processors, so that a room of people signing in together can't use up the memory.
 */
@Component
public class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A hash that no password has, checked where there is no account, so that the answer takes as long as where there is one. */
    private final String decoy = argon2.encode(UUID.randomUUID().toString());

    public String hash(Password password) {
        return limited(() -> String.valueOf(argon2.encode(password.value())));
    }

    /** True if the hash is of this password. Without a hash, false after the same time. */
    public boolean matches(Password password, Optional<String> hash) {
        boolean same = limited(() -> argon2.matches(password.value(), hash.orElse(decoy)));
        return same && hash.isPresent();
    }

    /** True if the hash was made with weaker settings than those of today. */
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
