package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.Why;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found by which words, and how it is counted. */
class EvidenceIndexTest {

    @TempDir
    Path root;

    private final MemoryStore store = new MemoryStore();
    private final OpenIndexes indexes = new OpenIndexes(store);

    @AfterEach
    void close() throws IOException {
        indexes.close();
    }

    @Test
    void finds_words_by_their_stem_without_regard_to_case_accents_and_apostrophes() {
        EvidenceIndex index =
                holding(says("Ann", "I waited and waited. They DIDN’T come."), says("Bob", "The café was warm."));

        assertThat(OpenIndexes.words(index, "waiting")).containsExactly("I waited and waited. They DIDN’T come.");
        assertThat(OpenIndexes.words(index, "didnt come")).hasSize(1);
        assertThat(OpenIndexes.words(index, "cafe")).hasSize(1);
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

        assertThat(OpenIndexes.words(index, "“no one came”")).containsExactly("No one came.");
        assertThat(OpenIndexes.words(index, "no one came")).hasSize(2);
    }

    @Test
    void forgives_spelling_and_unfinished_words_where_hardly_anything_is_found_and_says_so() {
        EvidenceIndex index =
                holding(says("Ann", "The appointment was moved."), says("Bob", "A physiotherapist rang."));

        assertThat(index.find(sought("apointment")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.CLOSE_IN_SPELLING));
        assertThat(OpenIndexes.words(index, "physio")).containsExactly("A physiotherapist rang.");
        assertThat(OpenIndexes.words(index, "phisiotherapist")).containsExactly("A physiotherapist rang.");
    }

    @Test
    void finds_some_of_the_words_rather_than_nothing() {
        EvidenceIndex index = holding(says("Ann", "The wheelchair broke."));

        assertThat(index.find(sought("wheelchair zeppelin")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEqualTo(Why.SOME_OF_YOUR_WORDS));
    }

    @Test
    void suggests_words_that_were_said_where_nothing_is_found() {
        EvidenceIndex index = holding(says("Ann", "The ambulance came late."));

        Narrowing unheardOf = new Narrowing(
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
        assertThat(found.facets().themes().counts().get(Voices.id("waiting")).people())
                .isEqualTo(2);
        assertThat(found.facets().services().counts().get(Voices.id("nursing")).people())
                .isEqualTo(2);
        assertThat(found.facets()
                        .services()
                        .counts()
                        .get(Voices.id("home care"))
                        .people())
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
                new Narrowing(
                        Set.of(Voices.theme("waiting")),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of())));

        assertThat(found.total().people()).isEqualTo(1);
        assertThat(found.facets().themes().counts()).containsKeys(Voices.id("waiting"), Voices.id("manner"));
        assertThat(found.facets().services().counts()).containsOnlyKeys(Voices.id("nursing"));
    }

    @Test
    void a_canary_out_of_the_viewers_reach_shows_in_nothing() {
        EvidenceIndex index = holding(
                says("Ann", "an open word"),
                says("Eve", "the canary zygomorphic", Voices.ELSEWHERE, "secret service", "secret theme"));
        ViewerFilter eastgate = ViewerFilter.of(Set.of(Voices.EASTGATE));

        for (String text :
                List.of("", "canary", "zygomorphic", "zygomorphc", "zygo", "\"the canary\"", "open canary")) {
            Found found = index.find(sought(text, eastgate, Narrowing.none()));
            assertThat(found.hits()).noneMatch(hit -> hit.excerpt().text().contains("canary"));
            assertThat(found.suggestion().orElse("")).doesNotContain("canary", "zygomorphic");
            assertThat(found.facets().services().counts()).doesNotContainKey(Voices.id("secret service"));
            assertThat(found.facets().themes().counts()).doesNotContainKey(Voices.id("secret theme"));
            assertThat(found.total().people()).isLessThanOrEqualTo(1);
        }
        assertThat(index.find(sought("", ViewerFilter.of(Set.of()), Narrowing.none()))
                        .total()
                        .comments())
                .isZero();
    }

    private EvidenceIndex holding(Testimony... testimonies) {
        return indexes.holding(root, testimonies);
    }
}
