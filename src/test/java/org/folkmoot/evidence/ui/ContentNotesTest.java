package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What is hard to read says so first, and is not in the way of somebody who looks for something else. */
@WithMockUser("dilys")
class ContentNotesTest extends SpokenTest {

    private static final String HARD = "Kettlewell: I hurt myself after they sent me home";
    private static final String PLAIN = "Kettlewell: the parking is dear";

    @BeforeEach
    void twoPeopleSpoke() {
        spoken(
                2,
                vale -> List.of(
                        says(
                                vale,
                                HARD,
                                EnumSet.allOf(WordsUse.class),
                                Set.of(ContentNote.SELF_HARM, ContentNote.DEATH_OF_A_CHILD),
                                Optional.empty()),
                        says(vale, PLAIN)));
    }

    @Test
    void the_note_stands_first_and_the_words_are_folded_until_somebody_opens_them() {
        open("evidence?q=kettlewell");

        Article hard = card(HARD);
        String text = Screen.text(hard);
        assertThat(text).contains("Before you read: Death of a child · Self-harm", "Show the words");
        assertThat(text.indexOf("Before you read")).isLessThan(text.indexOf(HARD));
        NativeDetails folded = all(NativeDetails.class).getFirst();
        assertThat(folded.isOpen()).isFalse();
        assertThat(Screen.text(folded)).contains(HARD);
        assertThat(Screen.text(card(PLAIN))).doesNotContain("Show the words");
    }

    @Test
    void a_search_can_leave_out_what_is_hard_to_read() {
        open("evidence?q=kettlewell");
        Anchor without = all(Anchor.class).stream()
                .filter(link -> link.getText().equals("Without distressing material"))
                .findFirst()
                .orElseThrow();
        open(without.getHref());

        assertThat(all(Article.class)).hasSize(1);
        assertThat(text()).contains(PLAIN).doesNotContain(HARD);
    }

    @Test
    void an_export_holds_the_words_all_the_same() {
        assertThat(String.join("\n", exported(ExportedComment.Purpose.INSIDE, key -> key)))
                .contains(HARD, PLAIN);
    }
}
