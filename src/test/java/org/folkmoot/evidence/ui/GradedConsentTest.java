package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Three people said the same and allow less and less; each of them is taken at their word wherever words can leave. */
@WithMockUser("dilys")
class GradedConsentTest extends SpokenTest {

    private static final String ANALYSED = "Kettlewell: nobody rang me";
    private static final String INSIDE = "Kettlewell: nobody wrote to me";
    private static final String PUBLIC = "Kettlewell: nobody came to me";

    @Autowired
    private WebApplicationContext product;

    @Autowired
    private Erasures erasures;

    @BeforeEach
    void threePeopleSpoke() {
        spoken(
                3,
                vale -> List.of(
                        says(vale, ANALYSED, EnumSet.of(WordsUse.ANALYSE)),
                        says(vale, INSIDE, EnumSet.of(WordsUse.ANALYSE, WordsUse.QUOTE_INSIDE)),
                        says(vale, PUBLIC)));
    }

    private static Testimony says(PlaceId place, String words, Set<WordsUse> uses) {
        return says(place, words, uses, Set.of(), Optional.empty());
    }

    @Test
    void each_hit_says_what_its_words_may_be_used_for() {
        open("evidence?q=kettlewell");

        assertMarked(ANALYSED, "For analysis only");
        assertMarked(INSIDE, "May be quoted inside the organisations");
        assertMarked(PUBLIC, "May be quoted in public");
        assertThat(all(Anchor.class))
                .extracting(Anchor::getText)
                .contains("Export for use inside", "Export for the public");
    }

    private void assertMarked(String words, String mark) {
        assertThat(all(Article.class))
                .filteredOn(hit -> hit.getElement().getTextRecursively().contains(words))
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.getElement().getTextRecursively()).contains(mark));
    }

    @Test
    void inside_the_organisations_everything_is_counted_and_only_what_may_be_quoted_there_is_told() {
        List<String> rows = exported(ExportedComment.Purpose.INSIDE);

        assertThat(rows).hasSize(4);
        assertThat(rows).anyMatch(row -> row.contains(INSIDE)).anyMatch(row -> row.contains(PUBLIC));
        assertThat(rows).noneMatch(row -> row.contains(ANALYSED));
        assertThat(rows)
                .filteredOn(row -> row.contains("false,false"))
                .singleElement()
                .asString()
                .endsWith(",false,false,,,words not for quoting");
    }

    @Test
    void for_the_public_only_what_may_be_quoted_in_public_leaves_and_no_day_with_it() {
        List<String> rows = exported(ExportedComment.Purpose.IN_PUBLIC);

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).contains(PUBLIC, "2026-03").doesNotContain("2026-03-17");
    }

    private List<String> exported(ExportedComment.Purpose purpose) {
        return exported(purpose, key -> key);
    }

    @Test
    void other_software_gets_no_words_that_are_for_analysis_only() {
        MvcTestResult answer = MockMvcTester.from(
                        product, setUp -> setUp.apply(springSecurity()).build())
                .get()
                .uri("/api/v1/evidence?q=kettlewell")
                .with(user("dilys"))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .contains(INSIDE, PUBLIC, "\"withheld\":\"words not for quoting\"", "\"total_items\":3")
                .doesNotContain(ANALYSED);
    }

    @Test
    void words_taken_back_are_gone_at_once_from_search_and_every_export() {
        Testimony taken = says(callers.as(PRODUCT, () -> places.all().getFirst().id()), "Kettlewell: taken back");
        record(List.of(taken));
        await(() ->
                search.search(EvidenceQuery.all().asking("kettlewell")).hits().size() == 4);

        callers.runAs(PRODUCT, () -> erasures.withdraw(List.of(taken.id()), TakeBackReason.OWN_WISH));

        assertThat(search.search(EvidenceQuery.all().asking("kettlewell")).hits())
                .hasSize(3);
        for (ExportedComment.Purpose purpose : ExportedComment.Purpose.values()) {
            assertThat(exported(purpose)).noneMatch(row -> row.contains("taken back"));
        }
    }
}
