package org.folkmoot.place;

import java.util.regex.Pattern;

/** A code of the UK Government Statistical Service for an area: one letter and eight digits, e.g. {@code E08000009}. */
public record GssCode(String value) {

    private static final Pattern FORM = Pattern.compile("[EKJLMNSW]\\d{8}");

    /** @throws IllegalArgumentException if the code has not one letter and eight digits */
    public GssCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A GSS code is one letter and eight digits, such as E08000009; “" + value
                    + "” has " + value.length() + " characters");
        }
    }
}
