package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import org.folkmoot.evidence.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said is found in whatever form its letters were typed, there and here. */
class UnicodeFormsTest extends OpenIndexes {

    /** Pairs of one word; each is looked for by the other, both alone and within a phrase. */
    @ParameterizedTest
    @CsvSource({
        "caf\u00e9, cafe\u0301",
        "caf\u00e9, cafe",
        "cafe\u0301, cafe",
        "d\u0175r, dw\u0302r",
        "\uff2e\uff28\uff33, NHS",
        "o\ufb03ce, office",
        "\ufb01ve, five",
        "don\u2019t, dont",
        "don\u2019t, don't",
        "don\u02bct, don't",
        "don\u00b4t, don't",
        "don`t, don't",
        "don\uff07t, don't",
        "don\u2032t, dont",
        "am\u00adbu\u00adlance, ambulance",
        "am\u200bbulance, ambulance",
        "ambu\u200clance, ambulance",
        "ambu\u200dlance, ambulance",
        "ambu\u2060lance, ambulance",
        "\ufeffambulance, ambulance",
        "ambulance\u200e, ambulance",
        "\u0130stanbul, istanbul",
        "\u0439\u043e\u0434, \u0438\u0306\u043e\u0434",
        "\ud55c\uad6d, \u1112\u1161\u11ab\u1100\u116e\u11a8",
        "\u0939\u093f\u0928\u094d\u0926\u0940, \u0939\u093f\u0928\u094d\u0926\u0940"
    })
    void two_forms_of_a_word_meet(String one, String other) {
        EvidenceIndex index =
                holding(says("Ann", "They said " + one + " to me."), says("Bob", "They said " + other + " to me."));

        for (String form :
                new String[] {one, other, one + ", ", "\"said " + one + "\"", "\u201csaid " + other + "\u201d"}) {
            assertThat(index.find(sought(form)).total().comments()).as(form).isEqualTo(2);
        }
    }

    @Test
    void the_match_is_marked_where_it_stands_whatever_it_is_written_with() {
        EvidenceIndex index = holding(says("Ann", "At the cafe\u0301 an am\u00adbulance, don\u00b4t ask."));

        Excerpt excerpt = index.find(sought("ambulance")).hits().getFirst().excerpt();
        Excerpt.Mark mark = excerpt.marks().getFirst();
        assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("am\u00adbulance");
        excerpt = index.find(sought("dont")).hits().getFirst().excerpt();
        mark = excerpt.marks().getFirst();
        assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("don\u00b4t");
    }

    @Test
    void words_that_differ_by_more_than_their_form_stay_apart() {
        EvidenceIndex index = holding(says("Ann", "\u0939\u093f\u0928"), says("Bob", "\u0939\u0928"));

        assertThat(index.find(sought("\"\u0939\u0928\"")).total().comments()).isEqualTo(1);
    }

    @Test
    void spaces_of_any_kind_part_the_words_that_are_looked_for() {
        EvidenceIndex index = holding(says("Ann", "The nurse came late and the doctor never."));

        assertThat(index.find(sought("nurse\u00a0doctor")).total().comments()).isEqualTo(1);
        assertThat(index.find(sought("nurse\u3000doctor")).total().comments()).isEqualTo(1);
    }

    @Test
    void what_was_asked_is_shown_with_the_words_and_finds_nobody() {
        EvidenceIndex index = holding(Voices.asked(says("Ann", "The parking."), "What could we do better?"));

        assertThat(index.find(sought("parking")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.question()).contains("What could we do better?"));
        assertThat(index.find(sought("better")).total().comments()).isZero();
        assertThat(index.find(sought("\"could we do\"")).total().comments()).isZero();
    }
}
