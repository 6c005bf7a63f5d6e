package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.evidence.lucene.Found.Widened;
import org.junit.jupiter.api.Test;

/** What is found by which words, and how it is counted. */
class EvidenceIndexTest extends OpenIndexes {

    @Test
    void finds_words_by_their_stem_without_regard_to_case_accents_and_apostrophes() {
        EvidenceIndex index =
                holding(says("Ann", "I waited and waited. They DIDN’T come."), says("Bob", "The café was warm."));

        assertThat(words(index, "waiting")).containsExactly("I waited and waited. They DIDN’T come.");
        assertThat(words(index, "didnt come")).hasSize(1);
        assertThat(words(index, "cafe")).hasSize(1);
    }

    @Test
    void what_stands_in_the_place_of_hidden_words_is_found_and_counted_nowhere() {
        EvidenceIndex index = holding(
                says("Ann", "I rang [a phone number] and nobody answered."), says("Bob", "The phone was engaged."));

        assertThat(words(index, "phone")).containsExactly("The phone was engaged.");
        Hit hit = index.find(sought("answered")).hits().getFirst();
        assertThat(hit.excerpt().text()).isEqualTo("I rang [a phone number] and nobody answered.");
        assertThat(hit.excerpt().marks())
                .extracting(mark -> hit.excerpt().text().substring(mark.from(), mark.to()))
                .containsExactly("answered");
    }

    @Test
    void marks_the_matches_where_they_stand() {
        EvidenceIndex index = holding(says("Ann", "She called back. I had called twice."));
        Hit hit = index.find(sought("calling")).hits().getFirst();

        assertThat(hit.excerpt().marks())
                .extracting(mark -> hit.excerpt().text().substring(mark.from(), mark.to()))
                .containsExactly("called", "called");
        assertThat(hit.why()).isEqualTo(Why.YOUR_WORDS);
    }

    @Test
    void quotation_marks_ask_for_a_phrase_small_words_included() {
        EvidenceIndex index = holding(says("Ann", "No one came."), says("Bob", "One came, no trouble."));

        assertThat(words(index, "“no one came”")).containsExactly("No one came.");
        assertThat(words(index, "no one came")).hasSize(2);
    }

    @Test
    void forgives_spelling_and_unfinished_words_where_hardly_anything_is_found_and_says_so() {
        EvidenceIndex index =
                holding(says("Ann", "The appointment was moved."), says("Bob", "A physiotherapist rang."));

        assertThat(index.find(sought("apointment")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.CLOSE_IN_SPELLING));
        assertThat(words(index, "physio")).containsExactly("A physiotherapist rang.");
        assertThat(words(index, "phisiotherapist")).containsExactly("A physiotherapist rang.");
    }

    @Test
    void finds_some_of_the_words_rather_than_nothing() {
        EvidenceIndex index = holding(says("Ann", "The wheelchair broke."));

        assertThat(index.find(sought("wheelchair zeppelin")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.SOME_OF_YOUR_WORDS));
    }

    @Test
    void finds_what_has_any_of_the_words_what_has_all_of_them_and_near_each_other_first() {
        EvidenceIndex index = holding(
                says("Ann", "The phone was off."),
                says(
                        "Bob",
                        "Getting about is hard. Then, on another day and somewhere else, we got it through by phone."),
                says("Cat", "Getting through by phone took an hour."),
                says("Dan", "Nothing of the kind."));

        assertThat(words(index, "getting through by phone"))
                .hasSize(3)
                .startsWith("Getting through by phone took an hour.")
                .endsWith("The phone was off.");
        assertThat(index.find(sought("getting through by phone")).hits())
                .extracting(Hit::why)
                .containsExactly(Why.YOUR_WORDS, Why.YOUR_WORDS, Why.SOME_OF_YOUR_WORDS);
        assertThat(index.find(sought("getting through by phone").onlyThese())
                        .total()
                        .comments())
                .isEqualTo(2);
    }

    @Test
    void finds_other_words_for_the_same_after_the_words_themselves_and_says_which() {
        EvidenceIndex index = holding(
                says("Ann", "I rang at eight."),
                says("Bob", "The telephone was busy."),
                says("Cat", "The phone was off."),
                says("Dan", "We went to A&E at night."),
                says("Eve", "The emergency department was full."));
        Thesaurus thesaurus = Thesaurus.of(
                List.of(List.of("phone", "telephone", "rang"), List.of("A&E", "emergency department", "casualty")));

        Found found = index.find(sought("phone").widenedBy(thesaurus));
        assertThat(found.hits())
                .extracting(hit -> hit.excerpt().text())
                .startsWith("The phone was off.")
                .hasSize(3);
        assertThat(found.hits()).extracting(Hit::why).containsExactly(Why.YOUR_WORDS, Why.OTHER_WORDS, Why.OTHER_WORDS);
        assertThat(found.hits())
                .allSatisfy(hit -> assertThat(hit.excerpt().marks()).hasSize(1));
        assertThat(found.widened()).containsExactly(new Widened("phone", List.of("telephone", "rang")));
        for (String other : List.of("telephone", "rang")) {
            assertThat(index.find(sought(other).widenedBy(thesaurus)).total()).isEqualTo(found.total());
        }
        for (String typed : List.of("a&e", "emergency department", "casualty")) {
            assertThat(index.find(sought(typed).widenedBy(thesaurus)).total().comments())
                    .as(typed)
                    .isEqualTo(2);
        }
        assertThat(index.find(sought("phone").onlyThese()).total().comments()).isEqualTo(1);
    }

    @Test
    void what_is_in_quotation_marks_is_never_left_out_nor_widened() {
        EvidenceIndex index = holding(says("Ann", "The phone was off."), says("Bob", "The telephone was off."));
        Thesaurus thesaurus = Thesaurus.of(List.of(List.of("phone", "telephone")));

        assertThat(index.find(sought("\"phone\" off").widenedBy(thesaurus))
                        .total()
                        .comments())
                .isEqualTo(1);
    }

    @Test
    void suggests_words_that_were_said_where_nothing_is_found() {
        EvidenceIndex index = holding(says("Ann", "The ambulance came late."));

        Filter unheardOf = new Filter(
                Set.of(Voices.theme("another")),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());

        assertThat(index.find(sought("ambulanse", ViewerFilter.everything(), unheardOf))
                        .suggestion())
                .contains("ambulance");
        assertThat(index.find(sought("xylophone")).suggestion()).isEmpty();
    }

    @Test
    void survives_whatever_is_typed() {
        EvidenceIndex index = holding(says("Ann", "A quiet word."));
        List<String> odd = List.of(
                "*",
                "*word",
                "?",
                "(((((",
                "\"",
                "“",
                "a:b",
                "+-!(){}[]^\"~*?:\\/",
                "AND OR NOT",
                "\0\1\n",
                "word~1000000",
                "[a TO z]",
                "ﷺ🙂\uD83D",
                "x".repeat(100_000),
                "a ".repeat(50_000),
                "\"" + "no ".repeat(2_000) + "\"",
                "''''",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "the and of",
                "   ");
        for (String text : odd) {
            assertThatCode(() -> index.find(sought(text)))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void counts_people_once_however_often_they_speak() {
        EvidenceIndex index = holding(
                says("Ann", "late again", Voices.EASTGATE, "nursing", "waiting", "manner"),
                says("Ann", "late once more", Voices.EASTGATE, "home care", "waiting"),
                says("Bob", "late too", Voices.EASTGATE, "nursing", "waiting"));
        Found found = index.find(sought("late"));

        assertThat(found.total().people()).isEqualTo(2);
        assertThat(found.total().comments()).isEqualTo(3);
        assertThat(found.facets().themes().get(Voices.id("waiting")).people()).isEqualTo(2);
        assertThat(found.facets().services().get(Voices.id("nursing")).people()).isEqualTo(2);
        assertThat(found.facets().services().get(Voices.id("home care")).people())
                .isEqualTo(1);
    }

    @Test
    void a_choice_narrows_the_other_lists_but_not_its_own() {
        EvidenceIndex index = holding(
                says("Ann", "late", Voices.EASTGATE, "nursing", "waiting"),
                says("Bob", "late", Voices.EASTGATE, "home care", "manner"));
        Found found = index.find(sought(
                "late",
                ViewerFilter.everything(),
                new Filter(
                        Set.of(Voices.theme("waiting")),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of())));

        assertThat(found.total().people()).isEqualTo(1);
        assertThat(found.facets().themes()).containsKeys(Voices.id("waiting"), Voices.id("manner"));
        assertThat(found.facets().services()).containsOnlyKeys(Voices.id("nursing"));
    }

    @Test
    void a_canary_out_of_the_viewers_reach_shows_in_nothing() {
        EvidenceIndex index = holding(
                says("Ann", "an open word"),
                says("Eve", "the canary zygomorphic", Voices.ELSEWHERE, "secret service", "secret theme"));
        ViewerFilter eastgate = ViewerFilter.of(Set.of(Voices.EASTGATE));

        for (String text :
                List.of("", "canary", "zygomorphic", "zygomorphc", "zygo", "\"the canary\"", "open canary")) {
            Found found = index.find(sought(text, eastgate, Filter.none()));
            assertThat(found.hits()).noneMatch(hit -> hit.excerpt().text().contains("canary"));
            assertThat(found.suggestion().orElse("")).doesNotContain("canary", "zygomorphic");
            assertThat(found.facets().services()).doesNotContainKey(Voices.id("secret service"));
            assertThat(found.facets().themes()).doesNotContainKey(Voices.id("secret theme"));
            assertThat(found.total().people()).isLessThanOrEqualTo(1);
        }
        assertThat(index.find(sought("", ViewerFilter.of(Set.of()), Filter.none()))
                        .total()
                        .comments())
                .isZero();
    }
}
