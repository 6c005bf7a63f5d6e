package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportPurpose;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
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
class GradedConsentTest extends ScreenTest {

    private static final String ANALYSED = "Kettlewell: nobody rang me";
    private static final String INSIDE = "Kettlewell: nobody wrote to me";
    private static final String PUBLIC = "Kettlewell: nobody came to me";

    @Autowired
    private WebApplicationContext product;

    @Autowired
    private Places places;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private Erasures erasures;

    @Autowired
    private EvidenceSearch search;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Callers callers;

    @BeforeEach
    void threePeopleSpoke() {
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                PlaceId vale = places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id();
                testimonies.record(
                        vale,
                        List.of(
                                says(vale, ANALYSED, EnumSet.of(WordsUse.ANALYSE)),
                                says(vale, INSIDE, EnumSet.of(WordsUse.ANALYSE, WordsUse.QUOTE_INSIDE)),
                                says(vale, PUBLIC, EnumSet.allOf(WordsUse.class))));
            }
        });
        await(() -> index.isCaughtUp() && index.documents() >= 3);
    }

    private static Testimony says(PlaceId place, String words, Set<WordsUse> uses) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(),
                Optional.of(LocalDate.of(2026, 3, 17)),
                Optional.empty(),
                Set.of(),
                words,
                uses,
                "a test");
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
        List<String> rows = exported(ExportPurpose.INSIDE);

        assertThat(rows).hasSize(4);
        assertThat(rows).anyMatch(row -> row.contains(INSIDE)).anyMatch(row -> row.contains(PUBLIC));
        assertThat(rows).noneMatch(row -> row.contains(ANALYSED));
        assertThat(rows)
                .filteredOn(row -> row.contains("false,false"))
                .singleElement()
                .asString()
                .endsWith(",false,false,,words not for quoting");
    }

    @Test
    void for_the_public_only_what_may_be_quoted_in_public_leaves_and_no_day_with_it() {
        List<String> rows = exported(ExportPurpose.IN_PUBLIC);

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).contains(PUBLIC, "2026-03").doesNotContain("2026-03-17");
    }

    private List<String> exported(ExportPurpose purpose) {
        byte[] file = ExportLink.write(search, EvidenceQuery.of("kettlewell"), purpose);
        return new String(file, StandardCharsets.UTF_8).lines().toList();
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
        Testimony taken = callers.as(PRODUCT, () -> {
            Testimony fourth =
                    says(places.all().getFirst().id(), "Kettlewell: taken back", EnumSet.allOf(WordsUse.class));
            testimonies.record(fourth.place(), List.of(fourth));
            return fourth;
        });
        await(() -> search.search(EvidenceQuery.of("kettlewell")).hits().size() == 4);

        callers.runAs(PRODUCT, () -> erasures.withdraw(List.of(taken.id()), TakeBackReason.OWN_WISH));

        assertThat(search.search(EvidenceQuery.of("kettlewell")).hits()).hasSize(3);
        for (ExportPurpose purpose : ExportPurpose.values()) {
            assertThat(exported(purpose)).noneMatch(row -> row.contains("taken back"));
        }
    }
}
