package org.folkmoot.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the UK Government Statistical Service for an area: one letter for the country and eight digits, of
 * which the first two say what kind of area, e.g. {@code E08000009}. Real open data often carries codes one digit
 * short, so a code is never corrected by guessing.
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
    public Optional<Area> area() {
        return Area.ofPrefix(value.substring(0, 3));
    }

    @Override
    public String toString() {
        return value;
    }

    /** Kinds of area that services are planned for, from the Register of Geographic Codes. Not all kinds there are. */
    public enum Area {
        LOWER_SUPER_OUTPUT_AREA("E01"),
        MIDDLE_SUPER_OUTPUT_AREA("E02"),
        WARD("E05"),
        UNITARY_AUTHORITY("E06"),
        DISTRICT("E07"),
        METROPOLITAN_DISTRICT("E08"),
        LONDON_BOROUGH("E09"),
        COUNTY("E10"),
        REGION("E12"),
        COMBINED_AUTHORITY("E47"),
        INTEGRATED_CARE_BOARD("E54"),
        COUNTRY("E92"),
        WELSH_LOWER_SUPER_OUTPUT_AREA("W01"),
        WELSH_WARD("W05"),
        WELSH_UNITARY_AUTHORITY("W06"),
        WELSH_HEALTH_BOARD("W11"),
        SCOTTISH_HEALTH_BOARD("S08"),
        SCOTTISH_COUNCIL_AREA("S12"),
        SCOTTISH_WARD("S13"),
        NORTHERN_IRELAND_DISTRICT("N09");

        private final String prefix;

        Area(String prefix) {
            this.prefix = prefix;
        }

        private static Optional<Area> ofPrefix(String prefix) {
            return Arrays.stream(values())
                    .filter(area -> area.prefix.equals(prefix))
                    .findFirst();
        }
    }
}
