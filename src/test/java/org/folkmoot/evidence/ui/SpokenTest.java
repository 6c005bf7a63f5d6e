package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.SaidWithin;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.springframework.beans.factory.annotation.Autowired;

/** A place whose people have spoken, and what a reader does with their words: look at the cards, export them. */
abstract class SpokenTest extends ScreenTest {

    @Autowired
    Places places;

    @Autowired
    Testimonies testimonies;

    @Autowired
    EvidenceSearch search;

    @Autowired
    EvidenceIndex index;

    @Autowired
    Callers callers;

    /** Once for all tests of the class: a place, and so many people in it who speak. */
    final void spoken(int people, Function<PlaceId, List<Testimony>> said) {
        if (callers.as(PRODUCT, () -> places.all().isEmpty())) {
            record(said.apply(place("Marlow Vale")));
        }
        await(() -> index.isCaughtUp() && index.documents() >= people);
    }

    final PlaceId place(String name) {
        return callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
    }

    final void record(List<Testimony> said) {
        callers.runAs(PRODUCT, () -> testimonies.record(said));
    }

    /** Words that may be used for everything, without a note. */
    static Testimony says(PlaceId place, String words) {
        return says(place, words, EnumSet.allOf(WordsUse.class), Set.of(), Optional.empty());
    }

    static Testimony says(
            PlaceId place, String words, Set<WordsUse> uses, Set<ContentNote> notes, Optional<String> question) {
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
                notes,
                "a test",
                SaidWithin.DAY,
                question);
    }

    /** The rows that leave for the purpose, the first with the headings. */
    final List<String> exported(ExportedComment.Purpose purpose, UnaryOperator<String> texts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ExportLink.write(
                    search, EvidenceQuery.all().asking("kettlewell"), purpose, ExportLink.header(purpose, texts), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString(StandardCharsets.UTF_8).lines().toList();
    }

    final Article card(String words) {
        return all(Article.class).stream()
                .filter(card -> Screen.text(card).contains(words))
                .findFirst()
                .orElseThrow();
    }
}
