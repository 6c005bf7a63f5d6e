package org.folkmoot.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the UK Government Statistical Service for an area: one letter for the country and eight digits, of
 * which the first two say what kind of area, e.g. {@code E08000009}. Real open data often carries codes one digit
 * short, so a code is never mended by guessing.
 */
public record GssCode(String value) {

    private static final int LENGTH = 9;
    private static final String COUNTRIES = "EWSNKJLM";
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** @throws PlaceRefused naming the code, what is wrong with it and what to do */
    public GssCode {
        if (value.isBlank()) {
            throw new PlaceRefused("gss.empty");
        }
        if (COUNTRIES.indexOf(value.charAt(0)) < 0) {
            throw new PlaceRefused("gss.letter", value, String.valueOf(value.charAt(0)));
        }
        if (!DIGITS.matcher(value.substring(1)).matches()) {
            throw new PlaceRefused("gss.digits", value);
        }
        if (value.length() < LENGTH) {
            throw new PlaceRefused("gss.short", value, value.length());
        }
        if (value.length() > LENGTH) {
            throw new PlaceRefused("gss.long", value, value.length());
        }
    }

    /** What kind of area the code names, if the prefix is one we know. Not knowing it is no fault: new kinds are made. */
    public Optional<GssArea> area() {
        return GssArea.ofPrefix(value.substring(0, 3));
    }

    @Override
    public String toString() {
        return value;
    }
}
