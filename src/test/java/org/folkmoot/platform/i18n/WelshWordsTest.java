package org.folkmoot.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Welsh texts hold no word that nobody has looked up. The dictionary need not be on the machine: the words it knows are listed, and beside them, for
 * a reader of Welsh, those it does not know.
 */
class WelshWordsTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/folkmoot");
    private static final Path LISTS = Path.of("src/test/resources/org/folkmoot/platform/i18n");
    private static final String IN_DICTIONARY = "welsh-words.txt";
    private static final String FOR_A_READER = "welsh-words-to-read.txt";

    /** What is no text: where a value goes, addresses, what a link in the help leads to, and the names of a page. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "\\{\\d+(?:, ?\\w+)*|\\{#[^}]*}|]\\([^)]*\\)|https?://\\S+|mailto:\\S*|\\S+@\\S+|`[^`]*`|<[^<>]*>");

    /** Between apostrophes and hyphens: what is joined to a word is a word of its own. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    @Test
    void every_word_of_the_welsh_texts_was_looked_up() {
        Set<String> listed = new TreeSet<>(listed(IN_DICTIONARY));
        listed.addAll(listed(FOR_A_READER));
        TreeMap<String, Set<String>> unknown = new TreeMap<>();
        texts().forEach(text -> words(text.words())
                .filter(word -> !listed.contains(word))
                .forEach(word ->
                        unknown.computeIfAbsent(word, _ -> new TreeSet<>()).add(text.where())));

        assertThat(unknown)
                .as("""
                        Look these words up with a Welsh dictionary (Debian: apt-get install aspell aspell-cy):
                          printf '%%s\\n' %s | aspell -l cy --encoding=utf-8 list
                        It prints those it does not know. Correct what is misspelt; add the others to %s, or, if the dictionary does not know them, to %s in %s.""", String.join(" ", unknown.keySet()), IN_DICTIONARY, FOR_A_READER, LISTS)
                .isEmpty();
    }

    @Test
    void no_word_is_listed_twice_and_the_lists_stand_in_order() {
        List<String> known = listed(IN_DICTIONARY);
        assertThat(known).isSorted().doesNotHaveDuplicates();
        assertThat(listed(FOR_A_READER)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(known);
    }

    @Test
    void only_what_is_read_as_words_is_looked_up() {
        assertThat(
                        words(
                                "{0,choice,1#Mae’r un|1<Mae {0,number,integer} o’r Tŷ} ar-lein: https://a.example/b, c@d.example `code`"))
                .containsExactly("mae", "r", "un", "mae", "o", "r", "tŷ", "ar", "lein");
    }

    private record Text(String where, String words) {}

    private static Stream<String> words(String text) {
        return WORD.matcher(NO_WORDS.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static List<String> listed(String name) {
        return lines(LISTS.resolve(name)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The help and all values of the bundles, in Welsh. */
    private static Stream<Text> texts() {
        return files().flatMap(file -> {
            if (file.toString().endsWith(".md")) {
                return Stream.of(new Text(TEXTS.relativize(file).toString(), String.join("\n", lines(file))));
            }
            Properties bundle = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                bundle.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return bundle.stringPropertyNames().stream().map(key -> new Text(key, bundle.getProperty(key)));
        });
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(TEXTS)) {
            return all
                    .filter(file -> file.getFileName().toString().matches("(messages|help)_cy\\.(properties|md)"))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
