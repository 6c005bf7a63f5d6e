package org.folkmoot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The words that differ are marked, and only they. */
class WordDiffTest {

    @Test
    void the_words_that_differ_are_marked_in_both() {
        assertThat(marked("They rang on Tuesday last.", "They rung on Tuesday."))
                .containsExactly(List.of("rang", "Tuesday last."), List.of("rung", "Tuesday."));
    }

    @Test
    void alike_texts_have_nothing_marked_and_an_empty_one_leaves_all_of_the_other_marked() {
        assertThat(marked("So it was.", "So it was.")).containsExactly(List.of(), List.of());
        assertThat(marked("", "So it was.")).containsExactly(List.of(), List.of("So it was."));
    }

    @Test
    void another_space_and_another_line_are_seen() {
        assertThat(marked("a  b", "a b")).containsExactly(List.of("  "), List.of(" "));
        assertThat(marked("a\nb", "a b")).containsExactly(List.of("\n"), List.of(" "));
    }

    @Test
    void long_texts_that_have_nothing_in_common_are_marked_whole() {
        String one = words("a");
        String other = words("b");
        WordDiff diff = WordDiff.of(one, other);
        assertThat(diff.first()).containsExactly(new WordDiff.Stretch(0, one.length()));
        assertThat(diff.second()).containsExactly(new WordDiff.Stretch(0, other.length()));
    }

    private static String words(String word) {
        return IntStream.range(0, 20_000).mapToObj(n -> word + n).collect(Collectors.joining(" "));
    }

    private static List<List<String>> marked(String first, String second) {
        WordDiff diff = WordDiff.of(first, second);
        return List.of(cut(first, diff.first()), cut(second, diff.second()));
    }

    private static List<String> cut(String text, List<WordDiff.Stretch> stretches) {
        return stretches.stream()
                .map(one -> text.substring(one.start(), one.end()))
                .toList();
    }
}
