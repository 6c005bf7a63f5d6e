package org.folkmoot.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.junit.jupiter.api.Test;

/** The page of a call lives in the browser, with the texts of the bundles: none is missing there, and none is left over. */
class SubmissionTextsTest {

    private static final Path BROWSER = Path.of("frontend");
    private static final Pattern KEY = Pattern.compile("'([a-zA-Z_0-9]+(?:[.-][a-zA-Z_0-9-]+)*)'|`([a-z.-]+)\\$\\{");
    /** A text asked for by a whole key, or by the beginning of one. */
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:this|page)\\.[td]|fact|refuse|errors)\\(\\s*['`]([a-zA-Z][a-zA-Z.-]*)['`$]");

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("fm-tell.ts", ""),
            Map.entry("tell-intro.ts", ""),
            Map.entry("tell-own.ts", ""),
            Map.entry("tell-more.ts", ""),
            Map.entry("tell-fields.ts", ""),
            Map.entry("tell-go.ts", ""),
            Map.entry("tell-ends.ts", ""),
            Map.entry("tell-check.ts", ""),
            Map.entry("tell-notes.ts", ""),
            Map.entry("tell-parts.ts", ""),
            Map.entry("tell-pause.ts", ""),
            Map.entry("tell-writing.ts", ""),
            Map.entry("tell-saved.ts", ""),
            Map.entry("tell-versions.ts", ""),
            Map.entry("fm-files.ts", "files."),
            Map.entry("fm-uses.ts", "uses."),
            Map.entry("fm-journey.ts", "journey."));

    private final Map<String, String> english = new Texts().patterns(Languages.ENGLISH, "submission.tell.");
    private final Map<String, String> welsh = new Texts().patterns(Languages.WELSH, "submission.tell.");

    @Test
    void every_text_of_the_page_is_used_in_the_browser_or_on_paper() {
        String code = Stream.concat(
                        sources(BROWSER, ".ts"), sources(Path.of("src/main/java/org/folkmoot/testimony"), ".java"))
                .collect(Collectors.joining("\n"));
        Set<String> parts = KEY.matcher(code)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> unused = english.keySet().stream()
                .filter(key -> !code.contains("submission.tell." + key))
                .filter(key -> endings(key).noneMatch(parts::contains))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void every_text_that_the_page_asks_for_is_there() {
        Set<String> missing = new TreeSet<>();
        PREFIXES.forEach((file, prefix) -> ASKED.matcher(read(BROWSER.resolve(file)))
                .results()
                .map(found -> prefix + found.group(1))
                .filter(key -> english.keySet().stream()
                        .noneMatch(known -> known.equals(key)
                                || known.startsWith(key + ".")
                                || (key.endsWith(".") && known.startsWith(key))
                                || known.equals("code." + key)))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void the_page_speaks_welsh_throughout() {
        assertThat(welsh).containsOnlyKeys(english.keySet());
        List<String> alike = english.entrySet().stream()
                .filter(text -> text.getValue().equals(welsh.get(text.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(alike).isEmpty();
    }

    @Test
    void a_child_of_eleven_can_read_the_page() {
        ReadingAge age = ReadingAge.of(english.values());
        System.out.println("Reading age of the page that takes a story: " + age);
        assertThat(age.years()).as("reading age, %s", age).isLessThanOrEqualTo(11.5);
    }

    /** The key, and what is left of it when names from the code are put in its front or end. */
    private static Stream<String> endings(String key) {
        String[] parts = key.split("\\.", -1);
        Stream.Builder<String> all = Stream.builder();
        for (int from = 0; from < parts.length; from++) {
            StringBuilder part = new StringBuilder();
            for (int to = from; to < parts.length; to++) {
                part.append(to == from ? "" : ".").append(parts[to]);
                all.add(part.toString());
                all.add(part + ".");
            }
        }
        return all.build();
    }

    private static Stream<String> sources(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(root.resolve("generated")))
                    .map(SubmissionTextsTest::read)
                    .toList()
                    .stream();
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
