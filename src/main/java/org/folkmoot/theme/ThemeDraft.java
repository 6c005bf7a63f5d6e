package org.folkmoot.theme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A theme as somebody writes it down, before a codebook gives it an id.
 *
 * @param code stable within the codebook; made from the name where it is blank
 * @param definition what belongs to it and what does not; may be blank
 */
public record ThemeDraft(String code, String name, Optional<String> category, String definition) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EDGE_DASHES = Pattern.compile("^-+|-+$");

    public ThemeDraft {
        name = SPACES.matcher(name.strip()).replaceAll(" ");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A theme needs a name");
        }
        code = code.isBlank() ? codeOf(name) : code.strip();
        category = category.map(String::strip).filter(text -> !text.isEmpty());
        definition = definition.strip();
    }

    /** A theme of which only the name is known. */
    public static ThemeDraft named(String name) {
        return new ThemeDraft("", name, Optional.empty(), "");
    }

    /** Two names with one key are one theme: capitals and the width of spaces do not tell themes apart. */
    static String keyOf(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** {@code Staff manner & care} becomes {@code staff-manner-care}; a name without letters keeps itself. */
    private static String codeOf(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String dashed = EDGE_DASHES
                .matcher(NOT_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        return dashed.isEmpty() ? name : dashed;
    }
}
