package org.folkmoot.submission.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Flesch-Kincaid grade of the sentences, plus five: the age of a child in that grade.
 *
 * @param sentences counted by their full stops; headings and words on buttons are none
 */
record ReadingAge(long sentences, long words, long syllables) {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    static ReadingAge of(Collection<String> texts) {
        List<String> sentences = texts.stream()
                .filter(text -> text.contains(". ") || text.endsWith("."))
                .flatMap(text -> Stream.of(text.split("[.?!:]\\s*", -1)))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        List<String> words = sentences.stream()
                .flatMap(sentence -> Stream.of(sentence.split("[^A-Za-z’]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
        return new ReadingAge(
                sentences.size(),
                words.size(),
                words.stream().mapToLong(ReadingAge::syllables).sum());
    }

    private static long syllables(String word) {
        String spoken = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouyl])e$|(?<=[^td])ed$|’.*", "");
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }

    /** Flesch-Kincaid grade (Kincaid and others, 1975) plus the five years before school. */
    double years() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5;
    }

    @Override
    public String toString() {
        return "%.1f years over %,d sentences".formatted(years(), sentences);
    }
}
