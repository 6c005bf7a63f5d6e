package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.platform.ui.Words.Range;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void what_was_found_is_marked_and_the_rest_is_plain() {
        Words words = new Words("They never rang back", List.of(new Range(11, 20)));
        assertThat(marked(words)).containsExactly("rang back");
        assertThat(whole(words)).isEqualTo("They never rang back");
    }

    @Test
    void markup_in_what_people_say_stays_text() {
        Words words = new Words("<img src=x onerror=alert(1)>", List.of(new Range(0, 4)));
        assertThat(words.getElement().getChildren())
                .allMatch(part -> part.isTextNode() || part.getTag().equals("mark"));
        assertThat(marked(words)).containsExactly("<img");
    }

    @Test
    void marks_that_overlap_or_reach_too_far_lose_no_word() {
        Words words = new Words("ring me", List.of(new Range(2, 50), new Range(0, 4)));
        assertThat(whole(words)).isEqualTo("ring me");
        assertThat(marked(words)).containsExactly("ring", " me");
    }

    @Test
    void what_stands_in_the_place_of_hidden_words_is_told_from_what_was_said() {
        Words words = new Words("They rang [a phone number] and [a name] came", List.of(new Range(0, 4)));
        assertThat(words.getElement().getChildren())
                .filteredOn(part -> !part.isTextNode() && part.getClassList().contains("fm-placeholder"))
                .extracting(Element::getText)
                .containsExactly("[a phone number]", "[a name]");
        assertThat(words.getClassNames()).contains("fm-words");
        assertThat(marked(words)).startsWith("They");
        assertThat(whole(words)).isEqualTo("They rang [a phone number] and [a name] came");
    }

    @Property
    boolean no_marks_ever_change_the_words(
            @ForAll String said, @ForAll @IntRange(max = 40) int start, @ForAll @IntRange(max = 40) int length) {
        return whole(new Words(said, List.of(new Range(start, start + length), new Range(length, length + start))))
                .equals(said);
    }

    private static List<String> marked(Words words) {
        return words.getElement()
                .getChildren()
                .filter(part -> !part.isTextNode())
                .map(Element::getText)
                .toList();
    }

    private static String whole(Words words) {
        return words.getElement().getChildren().map(Element::getText).collect(Collectors.joining());
    }
}
