package org.folkmoot.evidence.ui;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Ten people have spoken at a place, and somebody is at the screens of what they said. */
@WithMockUser("dilys")
abstract class SpokenScreens extends ScreenTest {

    @Autowired
    Places places;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Testimonies testimonies;

    @Autowired
    Erasures erasures;

    @Autowired
    EvidenceIndex index;

    @Autowired
    Callers callers;

    Place vale;
    List<Theme> themes = List.of();

    @BeforeEach
    void peopleHaveSpoken() {
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                Place made = places.create(
                        NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
                List<Theme> ensured = codebooks.ensure(made.id(), "Codebook", List.of("Waiting", "Manner"));
                List<Testimony> said = new ArrayList<>();
                IntStream.range(0, 9)
                        .forEach(i -> said.add(
                                says(made, ensured.getFirst(), "I waited, person " + i + ", <b>and</b> waited.")));
                said.add(says(made, ensured.getLast(), "She was kind and I waited. I rang [a phone number]."));
                testimonies.record(said);
            }
            vale = places.all().getFirst();
            themes = codebooks.themesOf(vale.id());
        });
        await(() -> index.isCaughtUp() && index.documents() >= 10);
    }

    static Testimony says(Place place, Theme theme, String words) {
        return says(place, Set.of(theme.id()), words);
    }

    static Testimony says(Place place, Set<ThemeId> themes, String words) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place.id(),
                List.of(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.LET_DOWN),
                themes,
                words,
                EnumSet.allOf(WordsUse.class),
                "a test");
    }

    List<String> hidden() {
        return elements("span").stream()
                .filter(span -> span.getClassList().contains("fm-placeholder"))
                .map(Element::getText)
                .toList();
    }

    Theme theme(String name) {
        return themes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Element> elements(String tag) {
        return Screen.within(getCurrentView().getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals(tag))
                .toList();
    }
}
