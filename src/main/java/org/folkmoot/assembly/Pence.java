package org.folkmoot.assembly;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/** An amount of money in pence sterling. */
public record Pence(long amount) {

    private static final long MOST = 100_000_000_00L;
    private static final Pattern WRITTEN = Pattern.compile("£?\\s*(\\d{1,6})(?:\\.(\\d{2}))?");

    /** @throws AssemblyRefused if it is less than nothing, or more than anybody pays */
    public Pence {
        if (amount < 0 || amount > MOST) {
            throw new AssemblyRefused(Reason.AMOUNT);
        }
    }

    /**
     * Reads an amount in pounds as people write it: 25, 25.50 or £25. Nothing written is no amount.
     *
     * @throws AssemblyRefused if it is none
     */
    public static Optional<Pence> read(String written) {
        String text = written.strip().replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new AssemblyRefused(Reason.AMOUNT);
        }
        long pence = Optional.ofNullable(parts.group(2)).map(Long::parseLong).orElse(0L);
        return Optional.of(new Pence(Long.parseLong(parts.group(1)) * 100 + pence));
    }

    public Pence plus(Pence other) {
        return new Pence(amount + other.amount);
    }

    /** With the sign of the currency: £25.00. */
    public String shown() {
        return "£%,d.%02d".formatted(amount / 100, amount % 100);
    }

    /** In pounds, for files: 25.00. */
    public String plain() {
        return "%d.%02d".formatted(amount / 100, amount % 100);
    }
}
