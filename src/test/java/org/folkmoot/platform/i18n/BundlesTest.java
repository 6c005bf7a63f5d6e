package org.folkmoot.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.platform.i18n.Texts.Bundles;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, is used, and is put together rightly. Failures print lines ready to paste. */
public class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/folkmoot");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+\\.?)\"");
    /** What the screens said once; docs/glossary.md has what they say now. */
    public static final Pattern REPLACED = Pattern.compile(
            "\\b[Bb]r(ing|ings|inging|ought) (\\w+ ){0,3}in\\b|opens nothing|things? needs? you|needs you|[Nn]eeds? (some|any)body"
                    + "|Let it stay|let stay|[Gg]ive it back|[Gg]iven back|gave it back|See what would go|What would go|[Ll]ooks? after it"
                    + "|Take it(?! back)\\b|Drop it|Nobody’s|[Cc]riticality|[Ee]rase (someone|this person)|[Pp]erson is erased|[Ww]hat came of (it$|each)"
                    + "|things? to see to|needs? putting right|each stretch|[Cc]ounts? nowhere|\\b[Tt]ellings?\\b|Keep the (session|question|changes|name|corrected)"
                    + "|[Nn]one waits|can’t come in|(will|are) come in|[Cc]omes in as|[Mm]end(ed)?\\b|Nobody said this|[Nn]arrowings?\\b|Leave it as it is"
                    + "|How it stands|Act on it|teller\\b|^Acts$|Page before|[Rr](an|un) out\\b|Nothing is here");

    private static final Pattern NAME = Pattern.compile("messages(_cy)?\\.properties");

    private final Bundles bundles = Bundles.ofClasspath();

    @Test
    void every_text_is_there_in_welsh() {
        Set<String> missing = bundles.keys(Languages.ENGLISH);
        missing.removeAll(bundles.keys(Languages.WELSH));
        assertThat(linesFor(missing, Languages.ENGLISH))
                .as("Add to messages_cy.properties, in Welsh:")
                .isEmpty();
    }

    @Test
    void every_welsh_text_has_an_english_one() {
        Set<String> missing = bundles.keys(Languages.WELSH);
        missing.removeAll(bundles.keys(Languages.ENGLISH));
        assertThat(linesFor(missing, Languages.WELSH))
                .as("Add to messages.properties, in English:")
                .isEmpty();
    }

    @Test
    void every_key_the_code_names_has_a_text() {
        Set<String> modules = modules();
        Set<String> defined = bundles.keys(Languages.ENGLISH);
        Set<String> missing = keysInCode()
                .filter(key -> key.contains(".") && modules.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !key.endsWith(".") && !key.endsWith("-") && !defined.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing.stream().map(key -> key + "=").toList())
                .as("Add to messages.properties and messages_cy.properties:")
                .isEmpty();
    }

    @Test
    void every_text_is_used() {
        String code = String.join("\n", sources()).replaceAll("\\s*\\+\\s*", "+");
        Named named = new Named(
                found("\"([^\"\\n]*)\"", code),
                found("\"([^\"\\n]+[.-])\"\\+", code),
                found("TEXTS = \"([^\"\\n]+[.-])\";", code),
                found("\\+\"([^\"\\n]*)\"", code));
        List<String> unused = bundles.keys(Languages.ENGLISH).stream()
                .filter(key -> !named.wholly().contains(key) && !named.inParts(key))
                .toList();
        assertThat(unused).as("Take out of both bundles:").isEmpty();
    }

    @Test
    void both_languages_put_in_the_same_facts() {
        List<String> differing = bundles.keys(Languages.ENGLISH).stream()
                .filter(key -> bundles.pattern(Languages.WELSH, key).isPresent())
                .filter(key -> !places(Languages.ENGLISH, key).equals(places(Languages.WELSH, key)))
                .toList();
        assertThat(differing).as("Use the same {n} in both languages:").isEmpty();
    }

    @Test
    void apostrophes_are_typographic_since_a_straight_one_swallows_what_follows() {
        List<String> straight = Stream.of(Languages.ENGLISH, Languages.WELSH)
                .flatMap(language -> bundles.keys(language).stream()
                        .filter(key ->
                                bundles.pattern(language, key).orElseThrow().matches(".*\\w'\\w.*")))
                .toList();
        assertThat(straight).as("Write ’ and not ' in:").isEmpty();
    }

    /** What the screens said once, and what a council officer says now: docs/glossary.md. */
    @Test
    void no_text_says_what_plainer_words_replaced() {
        assertThat(bundles.keys(Languages.ENGLISH).stream()
                        .filter(key -> REPLACED.matcher(
                                        bundles.pattern(Languages.ENGLISH, key).orElseThrow())
                                .find())
                        .map(key -> key + "="
                                + bundles.pattern(Languages.ENGLISH, key).orElseThrow()))
                .as("Say it as docs/glossary.md does:")
                .isEmpty();
    }

    /** The members' screen knows only numbered places; a choice would be shown as it is written. One is a sentence of the server's. */
    @Test
    void texts_that_phones_put_numbers_into_choose_no_words_by_a_number() {
        Pattern phones =
                Pattern.compile("floor\\.(room|card|live|lost|vote|host|projector|witness|poll|onboarding)\\..*");
        assertThat(Stream.of(Languages.ENGLISH, Languages.WELSH)
                        .flatMap(language -> bundles.keys(language).stream()
                                .filter(phones.asMatchPredicate())
                                .filter(key -> !key.equals("floor.poll.entered"))
                                .filter(key -> bundles.pattern(language, key)
                                        .orElseThrow()
                                        .contains(",choice,"))))
                .isEmpty();
    }

    @Test
    void each_module_keeps_its_texts_in_its_own_bundle() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/folkmoot"))) {
            List<String> astray = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .flatMap(file -> read(file)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                            .filter(line -> line.charAt(0) != ' ')
                            .filter(line -> !line.startsWith(file.getParent().getFileName() + "."))
                            .map(line -> file + ": " + line))
                    .toList();
            assertThat(astray).isEmpty();
        }
    }

    private List<String> linesFor(Collection<String> keys, Locale from) {
        return keys.stream()
                .map(key -> key + "=" + bundles.pattern(from, key).orElseThrow())
                .toList();
    }

    private Set<String> modules() {
        return bundles.keys(Languages.ENGLISH).stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** String literals on lines that ask for a text, or that are named as keys. */
    private static Stream<String> keysInCode() {
        return sources().stream()
                .flatMap(source -> Pattern.compile(
                                "(?:getTranslation|texts\\.(?:get|in)|[tT]ext|translate|textKey)\\([^;{]*?\"[a-z]+\\.[^;{]*?[;{]")
                        .matcher(source)
                        .results()
                        .map(MatchResult::group))
                .flatMap(call -> LITERAL.matcher(call).results())
                .map(literal -> literal.group(1));
    }

    /**
     * What the code names.
     *
     * @param wholly literals
     * @param beginnings literals that end with a dot or dash and have something put after them
     * @param sent beginnings of texts that are sent to the browser together, where a test of that page looks at each
     * @param endings literals that are put after something
     */
    private record Named(Set<String> wholly, Set<String> beginnings, Set<String> sent, Set<String> endings) {

        /** Keys put together: from a beginning and a name, or from a whole key and an ending. */
        boolean inParts(String key) {
            return IntStream.range(1, key.length())
                    .anyMatch(end -> beginnings.contains(key.substring(0, end))
                            || sent.contains(key.substring(0, end))
                            || (wholly.contains(key.substring(0, end)) && endings.contains(key.substring(end))));
        }
    }

    private static Set<String> found(String pattern, String code) {
        return Pattern.compile(pattern)
                .matcher(code)
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.toSet());
    }

    private Set<Integer> places(Locale language, String key) {
        MessageFormat format = new MessageFormat(bundles.pattern(language, key).orElseThrow(), language);
        return Pattern.compile("\\{(\\d+)")
                .matcher(format.toPattern())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundlesTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
