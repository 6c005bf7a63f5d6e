package org.folkmoot.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.CallId;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.Marking.State;
import org.folkmoot.moderation.SubmissionReading.DeskPart;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Consents;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.testimony.ContributorId;
import org.junit.jupiter.api.Test;

/** Every stretch is looked at by a person, in any order, and each decision can be undone. */
class MarkingsTest {

    private static final String WORDS = "Nurse Karen rang 020 7946 0018. Karen came back.";

    private static Opened opened(Optional<SubmissionContent.Redacted> checked, String... parts) {
        Submission submission = new Submission(
                new SubmissionId(UUID.randomUUID()),
                new CallId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                new ContributorId(UUID.randomUUID()),
                Optional.empty(),
                Submission.Stage.WAITING,
                Submission.Standing.THERE,
                1,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Consents.none(),
                List.of(),
                Care.none(),
                1);
        List<DeskPart> all = java.util.stream.IntStream.range(0, parts.length)
                .mapToObj(at -> new DeskPart(
                        "part" + at,
                        parts[at],
                        Detectors.propose(parts[at], LearnedNames.none()),
                        checked.map(done -> done.hidings().stream()
                                        .filter(one -> one.part().equals("part" + at))
                                        .map(SubmissionContent.Hiding::redaction)
                                        .toList())
                                .orElse(List.of()),
                        List.of(),
                        List.of()))
                .toList();
        return new Opened(submission, 1, SubmittedStory.empty("en"), all, checked, List.of());
    }

    static Markings of(String... parts) {
        return new Markings(opened(Optional.empty(), parts));
    }

    private static String others(Markings markings, String text) {
        return markings.redacted(new DeskPart("part0", text, List.of(), List.of(), List.of(), List.of()))
                .words();
    }

    @Test
    void a_decision_leads_to_the_next_that_nobody_has_looked_at() {
        Markings markings = of(WORDS);
        int all = markings.all().size();
        assertThat(all).isGreaterThan(1);
        markings.hide();
        assertThat(markings.number()).isEqualTo(2);
        assertThat(markings.lookedAt()).isOne();
        while (!markings.isAllLookedAt()) {
            markings.leave();
        }
        assertThat(markings.lookedAt()).isEqualTo(all);
        assertThat(markings.hidings()).hasSize(1);
    }

    @Test
    void others_read_what_was_put_in_its_place() {
        Markings markings = of("Nurse Karen came.");
        markings.hideAs(IdentifierKind.NAME, "[a nurse]");
        assertThat(others(markings, "Nurse Karen came.")).contains("[a nurse]").doesNotContain("Karen");
        assertThatIllegalArgumentException().isThrownBy(() -> markings.hideAs(IdentifierKind.NAME, "  "));
    }

    @Test
    void each_step_is_undone_back_to_the_beginning() {
        Markings markings = of(WORDS);
        List<Marking> before = markings.all();
        markings.hide();
        markings.leave();
        markings.add("part0", 0, 5, IdentifierKind.OTHER);
        markings.addEverywhere("came back", IdentifierKind.OTHER);
        while (markings.canUndo()) {
            markings.undo();
        }
        assertThat(markings.all()).isEqualTo(before);
    }

    @Test
    void what_was_undone_is_done_again_until_something_else_is_done() {
        Markings markings = of(WORDS);
        markings.hide();
        List<Marking> hidden = markings.all();
        assertThat(markings.canRedo()).isFalse();
        markings.undo();
        markings.redo();
        assertThat(markings.all()).isEqualTo(hidden);
        markings.undo();
        markings.leave();
        assertThat(markings.canRedo()).isFalse();
    }

    @Test
    void a_chosen_stretch_loses_blanks_at_its_ends_and_takes_in_what_it_overlaps() {
        Markings markings = of("Nurse Karen came.");
        assertThat(markings.add("part0", 0, 12, IdentifierKind.NAME)).isTrue();
        assertThat(markings.all()).singleElement().satisfies(one -> {
            assertThat(markings.words(one)).isEqualTo("Nurse Karen");
            assertThat(one.state()).isEqualTo(State.HIDDEN);
        });
    }

    @Test
    void a_stretch_that_holds_no_words_or_lies_elsewhere_hides_nothing() {
        Markings markings = of("It was  cold.");
        assertThat(markings.add("part0", 6, 8, IdentifierKind.OTHER)).isFalse();
        assertThat(markings.add("part0", 9, 3, IdentifierKind.OTHER)).isFalse();
        assertThat(markings.add("nowhere", 0, 3, IdentifierKind.OTHER)).isFalse();
        assertThat(markings.add("part0", -5, 999, IdentifierKind.OTHER)).isTrue();
    }

    @Test
    void no_character_is_cut_in_two() {
        String family = "My 👩‍👩‍👧 came.";
        Markings markings = of(family);
        markings.add("part0", 4, 5, IdentifierKind.OTHER);
        assertThat(markings.words(markings.all().getFirst())).isEqualTo("👩‍👩‍👧");
    }

    @Test
    void typed_words_are_hidden_wherever_they_stand_in_every_part_and_undone_in_one() {
        Markings markings = of("The Old Mill is cold.", "I hate the old mill.");
        assertThat(markings.addEverywhere(" old mill ", IdentifierKind.ADDRESS)).isEqualTo(2);
        assertThat(markings.hidings())
                .extracting(SubmissionContent.Hiding::part)
                .contains("part0", "part1");
        markings.undo();
        assertThat(markings.hidings()).isEmpty();
        assertThat(markings.addEverywhere("new mill", IdentifierKind.ADDRESS)).isZero();
        assertThat(markings.canUndo()).isFalse();
    }

    @Test
    void what_was_checked_before_opens_as_it_was_left() {
        Redaction karen = Redaction.marked(new Span(6, 11), IdentifierKind.NAME);
        Markings markings = new Markings(opened(
                Optional.of(new SubmissionContent.Redacted(
                        1,
                        List.of(new SubmissionContent.Hiding("part0", karen)),
                        new AccountId(UUID.randomUUID()),
                        Instant.EPOCH)),
                WORDS));
        assertThat(markings.isAllLookedAt()).isTrue();
        assertThat(markings.hidings())
                .extracting(SubmissionContent.Hiding::redaction)
                .containsExactly(karen);
    }

    @Test
    void next_and_previous_go_round() {
        Markings markings = of(WORDS);
        markings.previous();
        assertThat(markings.number()).isEqualTo(markings.all().size());
        markings.next();
        assertThat(markings.number()).isOne();
    }

    @Test
    void hiding_a_part_of_what_is_hidden_shows_nothing_of_the_rest() {
        String words = "My sister Rhian Prydderch rang.";
        Markings markings = of(words);
        markings.add("part0", 10, 25, IdentifierKind.NAME);
        markings.addEverywhere("Rhian", IdentifierKind.NAME);
        assertThat(others(markings, words)).isEqualTo("My sister [a name] rang.");
    }

    @Test
    void marks_that_overlap_become_one() {
        String words = "It was at 12 Mill Lane, Kirkby.";
        Markings markings = of(words);
        markings.add("part0", 10, 22, IdentifierKind.ADDRESS);
        markings.add("part0", 18, 30, IdentifierKind.ADDRESS);
        assertThat(others(markings, words)).isEqualTo("It was at [an address].");
    }

    @Test
    void only_whole_words_are_hidden() {
        String words = "Rose brought roses. Rose’s garden, and primrose-rose.";
        Markings markings = of(words);
        assertThat(markings.addEverywhere("rose", IdentifierKind.NAME)).isEqualTo(3);
        assertThat(others(markings, words))
                .isEqualTo("[a name] brought roses. [a name]’s garden, and primrose-[a name].");
    }

    @Test
    void a_name_that_is_hidden_is_proposed_where_it_stands_again_also_a_part_of_it() {
        String words = "We met Zbignia Quaverly there. Later Quaverly rang, then Zbignia.";
        Markings markings = of(words);
        int before = markings.all().size();
        markings.add("part0", 7, 23, IdentifierKind.NAME);
        assertThat(markings.all())
                .filteredOn(one -> one.state() == State.OPEN)
                .extracting(markings::words)
                .contains("Quaverly", "Zbignia");
        markings.undo();
        assertThat(markings.all()).hasSize(before);
    }

    @Test
    void what_a_standing_mark_covers_only_in_part_is_proposed_for_the_rest() {
        String words = "Mrs Karen Prydderch came.";
        Redaction karen = Redaction.marked(new Span(4, 9), IdentifierKind.NAME);
        DeskPart part = new DeskPart(
                "part0", words, Detectors.propose(words, LearnedNames.none()), List.of(karen), List.of(), List.of());
        Opened opened = opened(Optional.empty(), words);
        Markings markings = new Markings(
                new Opened(opened.submission(), 1, opened.content(), List.of(part), Optional.empty(), List.of()));
        assertThat(markings.all()).extracting(markings::words).contains("Karen", "Prydderch");
    }
}
