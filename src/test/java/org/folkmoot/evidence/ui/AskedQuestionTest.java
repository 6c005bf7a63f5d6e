package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** An answer stands under what was asked, wherever it is read; and a question is not what the person said. */
@WithMockUser("dilys")
class AskedQuestionTest extends SpokenTest {

    private static final String QUESTION = "Is there <b>anything</b> we could do better?";
    private static final String ANSWER = "Kettlewell: the parking.";
    private static final String UNASKED = "Kettlewell: nobody came.";

    @Autowired
    private WebApplicationContext product;

    @Autowired
    private Texts messages;

    @BeforeEach
    void twoPeopleSpoke() {
        spoken(2, vale -> List.of(says(vale, ANSWER, Optional.of(QUESTION)), says(vale, UNASKED, Optional.empty())));
    }

    private static Testimony says(PlaceId place, String words, Optional<String> question) {
        return says(place, words, EnumSet.allOf(WordsUse.class), Set.of(), question);
    }

    @Test
    void a_card_shows_it_above_the_words_in_the_products_voice() {
        open("evidence?q=kettlewell");

        String card = Screen.text(card(ANSWER));
        assertThat(card).contains("Asked: " + QUESTION);
        assertThat(card.indexOf(QUESTION)).isLessThan(card.indexOf(ANSWER));
        assertThat(all(Paragraph.class))
                .filteredOn(line -> Screen.text(line).contains(QUESTION))
                .singleElement()
                .satisfies(line -> assertThat(line.getClassNames()).doesNotContain("fm-words"));
        assertThat(Screen.text(card(UNASKED))).doesNotContain("Asked:");
    }

    @Test
    void the_page_of_the_comment_shows_it() {
        TestimonyId id = search.search(EvidenceQuery.all().asking("parking"))
                .hits()
                .getFirst()
                .id();
        open(Addresses.comment(id));

        assertThat(text()).contains("Asked: " + QUESTION, ANSWER);
    }

    @Test
    void its_words_find_nobody() {
        assertThat(search.search(EvidenceQuery.all().asking("anything better")).hits())
                .isEmpty();
    }

    @Test
    void each_export_has_a_column_for_it_headed_in_the_readers_language() {
        for (ExportedComment.Purpose purpose : ExportedComment.Purpose.values()) {
            assertThat(exported(purpose, Locale.ENGLISH).getFirst()).contains("Folkmoot: id,", ",Question,Words");
            assertThat(exported(purpose, Locale.ENGLISH))
                    .filteredOn(row -> row.contains(ANSWER))
                    .singleElement()
                    .asString()
                    .contains("," + QUESTION + "," + ANSWER);
            assertThat(exported(purpose, Locale.of("cy")).getFirst())
                    .contains("Folkmoot: dynodwr,", ",Cwestiwn,Geiriau");
        }
    }

    private List<String> exported(ExportedComment.Purpose purpose, Locale reader) {
        return exported(purpose, key -> messages.in(reader, key));
    }

    @Test
    void other_software_gets_it_too() {
        assertThat(MockMvcTester.from(
                                product, setUp -> setUp.apply(springSecurity()).build())
                        .get()
                        .uri("/api/v1/evidence?q=parking")
                        .with(user("dilys"))
                        .exchange())
                .bodyJson()
                .extractingPath("$.contents[0].question")
                .isEqualTo(QUESTION);
    }
}
