package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.moderation.LayerDesk.Looked;
import org.folkmoot.moderation.LayerDesk.OpenedLayers;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.Layers;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnRecord;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionContent.Layer;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Translations and Easy Read stand beside the words as others read them, and never bring back what is hidden. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class LayerDeskTest {

    private static final String WORDS = "Nurse Karen rang late.";
    private static final String WELSH = "Ffoniodd y nyrs yn hwyr.";

    @Autowired
    private CareHouse house;

    @Autowired
    private LayerDesk desk;

    @Autowired
    private SubmissionReading reading;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MyWords mine;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private MovedClock clock;

    private PlaceId place;
    private Caller.Account mair;
    private Said said;

    @BeforeEach
    void checkedWords() {
        place = house.place();
        mair = house.person("Mair", Role.FACILITATOR, place);
        said = house.told(house.callAt(place), WORDS);
        check(new Span(6, 11));
    }

    private void check(Span hidden) {
        int version = house.as(mair, () -> reading.open(said.id())).wordsVersion();
        does(seen -> moderation.redact(
                seen,
                version,
                List.of(new SubmissionContent.Hiding("words", Redaction.marked(hidden, IdentifierKind.NAME)))));
    }

    private Submission does(Function<ExpectedVersion, Submission> act) {
        ExpectedVersion seen = ExpectedVersion.of(house.asItsAuthorSees(said));
        return house.as(mair, () -> act.apply(seen));
    }

    private Submission translate(String words) {
        return does(
                seen -> desk.make(seen, Layer.Kind.TRANSLATION, "cy", 1, Map.of("words", words), Looked.AT_ALL_OF_IT));
    }

    private OpenedLayers opened() {
        return house.as(mair, () -> desk.open(said.id()));
    }

    private String forAnalysts() {
        return house
                .as(
                        CareHouse.PRODUCT,
                        () -> testimonies.forIndex(
                                List.of(new TestimonyId(said.id().value()))))
                .stream()
                .map(Testimony::words)
                .findFirst()
                .orElse("");
    }

    @Test
    void it_is_made_of_the_words_as_others_read_them_and_says_who_made_it_and_when() {
        assertThat(opened().words()).containsEntry("words", "Nurse [a name] rang late.");
        translate(WELSH);
        assertThat(opened().layers()).singleElement().satisfies(made -> {
            assertThat(made.by()).contains("Mair");
            assertThat(made.at()).isEqualTo(MovedClock.FRIDAY_AT_TEN);
            assertThat(made.state()).isEqualTo(Layers.State.CURRENT);
            assertThat(made.layer().parts()).containsEntry("words", WELSH);
        });
        assertThat(OwnRecord.of(mine.open(said.author()), List.of()).layers())
                .as("the author takes it away with everything else")
                .extracting(layer -> layer.parts().get("words"))
                .containsExactly(WELSH);
    }

    @Test
    void what_is_hidden_in_the_words_told_is_refused_and_pointed_to() {
        assertThatExceptionOfType(SaysWho.class)
                .isThrownBy(() -> translate("Ffoniodd KAREN yn hwyr."))
                .satisfies(refused -> assertThat(refused.places())
                        .as("nobody can say that it is all right")
                        .contains(new SaysWho.Place("words", "Karen", SaysWho.Sure.HIDDEN)));
        assertThat(opened().layers()).isEmpty();
        translate("Karenina is a book.");
    }

    @Test
    void what_detectors_propose_is_saved_once_a_person_has_looked_at_it() {
        String words = "Ring 020 7946 0018.";
        assertThatExceptionOfType(SaysWho.class)
                .isThrownBy(() -> does(
                        seen -> desk.make(seen, Layer.Kind.EASY_READ, "en", 1, Map.of("words", words), Looked.NOT_YET)))
                .satisfies(found -> assertThat(found.places())
                        .extracting(SaysWho.Place::sure)
                        .containsOnly(SaysWho.Sure.PROPOSED));
        does(seen -> desk.make(seen, Layer.Kind.EASY_READ, "en", 1, Map.of("words", words), Looked.AT_ALL_OF_IT));
        assertThat(opened().layers()).hasSize(1);
    }

    @Test
    void those_who_analyse_find_one_comment_by_both_as_long_as_the_layer_is_current() {
        translate(WELSH);
        assertThat(forAnalysts()).isEmpty();
        does(moderation::publish);
        assertThat(forAnalysts()).contains("Nurse [a name] rang late.", WELSH).doesNotContain("Karen");
        clock.pass(java.time.Duration.ofMinutes(1));
        check(new Span(0, 11));
        assertThat(opened().layers().getFirst().state()).isEqualTo(Layers.State.CHECKED_AGAIN_SINCE);
        assertThat(forAnalysts()).doesNotContain(WELSH);
        clock.pass(java.time.Duration.ofMinutes(1));
        translate(WELSH);
        assertThat(forAnalysts()).contains(WELSH);
        mine.withdraw(said.author());
        assertThat(forAnalysts()).isEmpty();
    }

    @Test
    void once_the_author_corrects_the_words_it_is_marked_and_nobody_finds_it() {
        translate(WELSH);
        does(moderation::publish);
        SubmittedStory content = mine.open(said.author()).secret().latest().content();
        mine.write(
                said.author(),
                mine.open(said.author()).submission().revision(),
                content.withWords("Nurse Karen never rang."),
                Submission.Kind.CORRECTED);
        check(new Span(6, 11));
        does(moderation::publish);
        assertThat(opened().layers().getFirst().state()).isEqualTo(Layers.State.FROM_EARLIER_WORDS);
        assertThat(forAnalysts()).contains("never rang").doesNotContain(WELSH);
        assertThatThrownBy(() -> translate("Ni ffoniodd.")).hasMessage("NOT_THESE_WORDS");
    }

    @Test
    void writing_and_removing_are_undone() {
        translate(WELSH);
        translate("Galwodd y nyrs yn hwyr.");
        assertThat(opened().layers()).hasSize(1);
        does(moderation::undo);
        assertThat(opened().layers().getFirst().layer().parts()).containsEntry("words", WELSH);
        does(seen -> desk.remove(seen, Layer.Kind.TRANSLATION, "cy"));
        assertThat(opened().layers()).isEmpty();
        assertThatThrownBy(() -> does(seen -> desk.remove(seen, Layer.Kind.TRANSLATION, "cy")))
                .hasMessage("NOT_NOW");
        does(moderation::undo);
        assertThat(opened().layers()).hasSize(1);
    }

    @Test
    void only_checked_words_are_translated_into_languages_of_the_list_part_by_part() {
        assertThatThrownBy(() -> does(seen -> desk.make(
                        seen, Layer.Kind.TRANSLATION, "xx<b>", 1, Map.of("words", WELSH), Looked.AT_ALL_OF_IT)))
                .hasMessage("LANGUAGE_UNKNOWN");
        assertThatThrownBy(() -> does(seen ->
                        desk.make(seen, Layer.Kind.TRANSLATION, "cy", 1, Map.of("elsewhere", WELSH), Looked.NOT_YET)))
                .hasMessage("NOT_THESE_WORDS");
        assertThatThrownBy(() -> translate("  ")).hasMessage("TEXT_MISSING");
        said = house.told(house.callAt(place), "Not checked.");
        assertThatThrownBy(() -> translate(WELSH)).hasMessage("NOT_CHECKED");
    }

    @Test
    void only_the_team_of_the_place_opens_and_writes_it() {
        ExpectedVersion seen = ExpectedVersion.of(house.asItsAuthorSees(said));
        Caller elsewhere = house.person("Ffion", Role.FACILITATOR, house.place());
        assertThatThrownBy(() -> house.as(elsewhere, () -> desk.open(said.id())))
                .hasMessageContaining("no such story");
        assertThatThrownBy(() -> house.as(
                        elsewhere,
                        () -> desk.make(seen, Layer.Kind.TRANSLATION, "cy", 1, Map.of("words", WELSH), Looked.NOT_YET)))
                .hasMessageContaining("no such story");
        Caller coder = house.person("Rhys", Role.CODER, place);
        assertThatThrownBy(() -> house.as(coder, () -> desk.open(said.id()))).isInstanceOf(AccessDeniedException.class);
    }
}
