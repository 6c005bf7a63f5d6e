package org.folkmoot.ingest.csv;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads whole numbers as spreadsheets write them: {@code 3}, {@code -3}, {@code +3}, {@code 3.0}, {@code 3,0}. */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,9})(?:[.,]0{1,6})?");

    private WholeNumber() {}

    public static OptionalInt read(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return OptionalInt.empty();
        }
        var matcher = FORM.matcher(text);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
