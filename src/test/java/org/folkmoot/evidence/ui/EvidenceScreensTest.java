package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of what people said, for a service designer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@Import(EvidenceScreensTest.People.class)
@WithMockUser("dilys")
@DirtiesContext
class EvidenceScreensTest extends SpringBrowserlessTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Places places;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Callers callers;

    private Place vale;
    private List<Theme> themes = List.of();

    /** Dilys designs services everywhere. */
    @TestConfiguration
    static class People {

        @Bean
        AccountCallers accountsOfTheTest() {
            return authentication -> Optional.of(new Caller.Account(
                    UUID.nameUUIDFromBytes(authentication.getName().getBytes(StandardCharsets.UTF_8)),
                    authentication.getName(),
                    Set.of(new Grant(Role.SERVICE_DESIGNER, Scope.everywhere()))));
        }
    }

    @BeforeEach
    void peopleHaveSpoken() {
        UI.getCurrent().setLocale(Locale.UK);
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                Place made = places.create(
                        NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
                List<Theme> ensured = codebooks.ensure(made.id(), "Codebook", List.of("Waiting", "Manner"));
                List<Testimony> said = new ArrayList<>();
                IntStream.range(0, 9)
                        .forEach(i -> said.add(
                                says(made, ensured.getFirst(), "I waited, person " + i + ", <b>and</b> waited.")));
                said.add(says(made, ensured.getLast(), "She was kind and I waited."));
                testimonies.record(made.id(), said);
            }
            vale = places.all().getFirst();
            themes = codebooks.themesOf(vale.id());
        });
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp() || index.documents() < 10) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static Testimony says(Place place, Theme theme, String words) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place.id(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.LET_DOWN),
                Set.of(theme.id()),
                words,
                EnumSet.allOf(WordsUse.class),
                "a test");
    }

    @Test
    void a_search_shows_people_first_with_the_words_marked_and_as_they_were_written() {
        UI.getCurrent().navigate("evidence?q=waiting");

        assertThat(text()).contains("10 people", "in 10 comments", "your words");
        assertThat(all(Article.class)).hasSize(10);
        assertThat(texts()).anyMatch(said -> said.contains("<b>and</b>"));
        assertThat(elements("mark")).isNotEmpty();
    }

    @Test
    void the_theme_of_one_person_says_few_and_a_choice_stays_in_the_address() {
        UI.getCurrent().navigate("evidence?q=waiting");

        assertThat(text()).contains("few");
        Anchor waiting = all(Anchor.class).stream()
                .filter(link -> link.getText().equals("Waiting"))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.getHref())
                .contains("q=waiting")
                .contains("theme=" + theme("Waiting").id());
        UI.getCurrent().navigate(waiting.getHref());
        assertThat(all(Article.class)).hasSize(9);
    }

    @Test
    void where_nothing_is_found_the_page_helps_on() {
        UI.getCurrent().navigate("evidence?q=xylophone");

        assertThat(text()).contains("Nobody said this", "Show everything people said");
    }

    @Test
    void an_address_that_cannot_be_read_says_what_is_wrong_with_it() {
        UI.getCurrent().navigate("evidence?theme=nonsense");

        assertThat(text()).contains("This address can’t be read", "theme", "Start again");
    }

    @Test
    void the_list_of_themes_and_one_theme_count_people() {
        UI.getCurrent().navigate("theme");
        assertThat(text()).contains("Waiting", "9", "Manner", "few");

        UI.getCurrent().navigate("theme/" + theme("Waiting").id());
        assertThat(text()).contains("9 people", "in 9 comments", "Words that may be quoted");
        assertThat(all(NativeTable.class)).isNotEmpty();
    }

    @Test
    void themes_beside_services_say_what_is_missing_while_no_comment_has_a_service() {
        UI.getCurrent().navigate("services/by-theme");

        assertThat(text()).contains("Services by theme", "Nothing to set side by side yet");
    }

    private Theme theme(String name) {
        return themes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return String.join(" ", texts());
    }

    private static List<String> texts() {
        return UI.getCurrent().getElement().getNode() == null
                ? List.of()
                : descendants(UI.getCurrent().getElement())
                        .map(com.vaadin.flow.dom.Element::getText)
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static List<com.vaadin.flow.dom.Element> elements(String tag) {
        return descendants(UI.getCurrent().getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals(tag))
                .toList();
    }

    private static Stream<com.vaadin.flow.dom.Element> descendants(com.vaadin.flow.dom.Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(EvidenceScreensTest::descendants));
    }

    private static <T extends Component> List<T> all(Class<T> type) {
        return components(UI.getCurrent())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Component> components(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(EvidenceScreensTest::components));
    }
}
