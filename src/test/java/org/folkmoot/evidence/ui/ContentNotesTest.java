package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeDetails;
import java.nio.charset.StandardCharsets;
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
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What is hard to read says so first, and is not in the way of somebody who looks for something else. */
@WithMockUser("dilys")
class ContentNotesTest extends ScreenTest {

    private static final String HARD = "Kettlewell: I hurt myself after they sent me home";
    private static final String PLAIN = "Kettlewell: the parking is dear";

    @Autowired
    private Places places;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private EvidenceSearch search;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Callers callers;

    @BeforeEach
    void twoPeopleSpoke() {
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                PlaceId vale = places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id();
                testimonies.record(
                        vale,
                        List.of(
                                says(vale, HARD, Set.of(ContentNote.SELF_HARM, ContentNote.DEATH_OF_A_CHILD)),
                                says(vale, PLAIN, Set.of())));
            }
        });
        await(() -> index.isCaughtUp() && index.documents() >= 2);
    }

    private static Testimony says(PlaceId place, String words, Set<ContentNote> notes) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                words,
                EnumSet.allOf(WordsUse.class),
                notes,
                "a test");
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
        assertThat(new String(
                        ExportLink.write(search, EvidenceQuery.of("kettlewell"), ExportPurpose.INSIDE),
                        StandardCharsets.UTF_8))
                .contains(HARD, PLAIN);
    }

    private Article card(String words) {
        return all(Article.class).stream()
                .filter(card -> Screen.text(card).contains(words))
                .findFirst()
                .orElseThrow();
    }
}
