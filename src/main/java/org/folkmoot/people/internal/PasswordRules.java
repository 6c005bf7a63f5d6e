package org.folkmoot.people.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Password;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;

/**
 * Which passwords are refused: too short, too long, known from breaches or a plain variation of such a one, or holding the person's
 * own name or address. No rule on kinds of characters, and none on age (NIST SP 800-63B, section 3.1.1.2).
 */
public final class PasswordRules {

    /** In characters as people count them. */
    public static final int SHORTEST = 12;

    /** In bytes of UTF-8: room for a long sentence. */
    public static final int LONGEST_BYTES = 128;

    private static final String LIST = "/org/folkmoot/people/common-passwords.txt";
    private static final String PRODUCT = "folkmoot";
    private static final int LEAST_DISTINCT = 5;
    private static final int SHORTEST_OWN_WORD = 4;

    /** A common password with up to so many signs around it is still that password. */
    private static final int MOST_DECORATION = 8;

    private static final String KEYBOARD = "qwertyuiopasdfghjklzxcvbnmqwertyuiop";

    private final Set<String> common;

    public PasswordRules() {
        this.common = Set.copyOf(read());
    }

    /** @throws Refusal saying which rule the password breaks */
    public void check(Password password, String name, EmailAddress email) {
        fault(password.value(), name, email).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    Optional<Reason> fault(String password, String name, EmailAddress email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (holdsOwnWord(lower, name, email)) {
            return Optional.of(Reason.PASSWORD_HOLDS_NAME);
        }
        return isCommon(lower) ? Optional.of(Reason.PASSWORD_COMMON) : Optional.empty();
    }

    private static boolean holdsOwnWord(String lower, String name, EmailAddress email) {
        return Stream.concat(
                        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")),
                        Stream.of(email.localPart(), email.value()))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .anyMatch(lower::contains);
    }

    private boolean isCommon(String lower) {
        return lower.codePoints().distinct().count() < LEAST_DISTINCT
                || common.contains(lower)
                || isDecorated(lower)
                || isRepeated(lower)
                || isRun(lower);
    }

    /** Such as {@code Password2026!} or {@code p4ssw0rd!!!!}. */
    private boolean isDecorated(String lower) {
        return Stream.of(lower, plain(lower))
                .map(PasswordRules::core)
                .filter(core -> lower.length() - core.length() <= MOST_DECORATION)
                .anyMatch(core -> core.equals(PRODUCT) || common.contains(core));
    }

    /** One short piece again and again, such as {@code abc1abc1abc1}, or a common password twice. */
    private boolean isRepeated(String lower) {
        for (int length = 1; length <= lower.length() / 2; length++) {
            String piece = lower.substring(0, length);
            boolean repeats = lower.length() % length == 0
                    && piece.repeat(lower.length() / length).equals(lower);
            if (repeats && (length < 8 || common.contains(piece))) {
                return true;
            }
        }
        return false;
    }

    /** Neighbours in the alphabet, in counting or on the keyboard. */
    private static boolean isRun(String lower) {
        int step = step(lower, 1);
        boolean counting = Math.abs(step) <= 2;
        for (int at = 2; at < lower.length() && counting; at++) {
            counting = step(lower, at) == step;
        }
        return counting
                || KEYBOARD.contains(lower)
                || new StringBuilder(KEYBOARD).reverse().indexOf(lower) >= 0;
    }

    /** From the sign before to this one. From 9 to 0 is a step forward. */
    private static int step(String lower, int at) {
        int step = lower.charAt(at) - lower.charAt(at - 1);
        return Math.abs(step) == 9 ? -Integer.signum(step) : step;
    }

    /** Without what is no letter at either end. */
    private static String core(String lower) {
        return lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** With the usual signs for letters read as those letters. */
    private static String plain(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> read = new HashSet<>();
            lines.lines().forEach(read::add);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords can't be read", e);
        }
    }
}
