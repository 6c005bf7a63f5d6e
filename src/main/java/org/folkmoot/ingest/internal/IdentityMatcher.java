package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What would give people away in a file: their words, which stand in a cell of their own, and what their source calls them, which also stands
 * inside other things, such as the id of a comment.
 */
public final class IdentityMatcher {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> words = new HashSet<>();
    private final Set<List<String>> references = new HashSet<>();
    private int longest;

    public IdentityMatcher(Collection<String> words, Collection<String> references) {
        words.forEach(text -> this.words.add(read(text)));
        for (String reference : references) {
            List<String> parts = parts(reference);
            if (!parts.isEmpty()) {
                this.references.add(parts);
                longest = Math.max(longest, parts.size());
            }
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && references.isEmpty();
    }

    /** True if the cell is their words or has in it what they are called. */
    boolean isIn(String cell) {
        String text = read(cell);
        // A file of ours may have put a sign before them that spreadsheets take for text.
        return words.contains(text)
                || (text.startsWith("'") && words.contains(text.substring(1)))
                || callsThem(parts(text));
    }

    private boolean callsThem(List<String> parts) {
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= parts.size() && to - from <= longest; to++) {
                if (references.contains(parts.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As words are read from a file. */
    private static String read(String cell) {
        return cell.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
