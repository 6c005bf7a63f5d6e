package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ingest.ColumnUse.DATE;
import static org.folkmoot.ingest.ColumnUse.FELT;
import static org.folkmoot.ingest.ColumnUse.ID;
import static org.folkmoot.ingest.ColumnUse.LEFT_OUT;
import static org.folkmoot.ingest.ColumnUse.SERVICE;
import static org.folkmoot.ingest.ColumnUse.THEME_NAMES;
import static org.folkmoot.ingest.ColumnUse.USES;
import static org.folkmoot.ingest.ColumnUse.WORDS;

import java.util.List;
import java.util.Map;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;

/** Real comments in the layouts of form tools and suppliers come in right by themselves. */
class FormToolsTest extends ToolFiles {

    private static final List<String> QUESTIONS =
            List.of("Please tell us why you gave your answer", "Is there anything we could have done better?");

    /** What stands above the table. */
    private static final List<String> MERIDIAN = List.of(
            "\"Meridian: Friends and Family Test, comments\",,,,,",
            "Survey: FFT Community Services,,,,,",
            "Date range: 01/03/2026 - 30/03/2026,,,,,",
            ",,,,,");

    @Test
    void the_answers_of_a_google_form_come_in_as_it_hands_them_out() {
        String good = "What was good?";
        String better = "What could we do better?";
        String share = "May we share your comments?";
        List<String> topics = List.of("Waiting, Manner", "Waiting", "Food, Waiting, Parking");
        comesIn(
                List.of(),
                List.of(
                        "Timestamp",
                        "Email Address",
                        "Overall, how was your experience of our service?",
                        "Which topics is it about? Tick all that apply.",
                        good,
                        better,
                        share),
                row -> List.of(
                        time("yyyy/MM/dd h:mm:ss a 'GMT'", row),
                        "person" + row + "@example.org",
                        turn(ANSWERS, row),
                        turn(topics, row),
                        first(row),
                        second(row),
                        turn(List.of("Yes", "No"), row)),
                it -> {
                    it.holds(
                                    ROWS,
                                    Map.of(
                                            "Timestamp",
                                            DATE,
                                            "Email Address",
                                            LEFT_OUT,
                                            "Overall, how was your experience of our service?",
                                            FELT,
                                            "Which topics is it about? Tick all that apply.",
                                            THEME_NAMES,
                                            good,
                                            WORDS,
                                            better,
                                            WORDS,
                                            share,
                                            USES))
                            .doubts();
                    it.sketch().useValue("Yes", WordsUse.QUOTE_IN_PUBLIC);
                    it.sketch().useValue("No", WordsUse.ANALYSE);
                    it.comesIn(2 * ROWS, Map.of());
                    assertThat(it.words()).containsExactlyInAnyOrderElementsOf(comments);
                    assertThat(it.days()).hasSameElementsAs(everyDay());
                    assertThat(it.stored()).allSatisfy(row -> {
                        assertThat(row.question()).contains(comments.indexOf(row.words()) < ROWS ? good : better);
                        assertThat(row.person()).isEmpty();
                    });
                    StoredRow first = it.stored().getFirst();
                    assertThat(first.felt()).isEqualTo(Felt.ofStep(1));
                    assertThat(first.themes()).containsExactlyInAnyOrder("Waiting", "Manner");
                });
    }

    @Test
    void the_sheet_of_a_google_form_comes_in_too() {
        comesIn(
                List.of(),
                List.of(
                        "Timestamp",
                        "Email Address",
                        "Which service did you use?",
                        "How was it? ",
                        "Please tell us why you gave your answer"),
                row -> List.of(
                        time("dd/MM/yyyy HH:mm:ss", row),
                        "person" + row + "@example.org",
                        turn(SERVICES, row),
                        turn(ANSWERS, row),
                        first(row)),
                it -> {
                    isRight(it.holds(
                            ROWS,
                            Map.of(
                                    "Timestamp",
                                    DATE,
                                    "Email Address",
                                    LEFT_OUT,
                                    "Which service did you use?",
                                    SERVICE,
                                    "How was it?",
                                    FELT,
                                    "Please tell us why you gave your answer",
                                    WORDS)));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    hasServices(it);
                });
    }

    @Test
    void a_report_of_meridian_comes_in_under_its_titles_with_a_question_and_an_answer_a_row() {
        comesIn(
                MERIDIAN,
                List.of("Survey Date", "Location", "Survey", "Question", "Response", "Sentiment", "Comment ID"),
                row -> List.of(
                        time("dd/MM/yyyy", row),
                        turn(SERVICES, row),
                        "FFT Community Services",
                        turn(QUESTIONS, row),
                        first(row),
                        turn(List.of("Positive", "Neutral", "Negative"), row),
                        "M" + (40_000 + row)),
                it -> {
                    isRight(it.holds(
                                    ROWS,
                                    Map.of(
                                            "Survey Date",
                                            DATE,
                                            "Location",
                                            SERVICE,
                                            "Survey",
                                            LEFT_OUT,
                                            "Question",
                                            LEFT_OUT,
                                            "Response",
                                            WORDS,
                                            "Sentiment",
                                            FELT,
                                            "Comment ID",
                                            ID))
                            .leavesOut(LeftOut.Why.TITLE, LeftOut.Why.TITLE, LeftOut.Why.TITLE));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    assertThat(it.stored().subList(0, 3))
                            .extracting(StoredRow::felt)
                            .containsExactly(Felt.ofStep(2), Felt.ofStep(3), Felt.ofStep(4));
                    hasServices(it);
                });
    }

    @Test
    void a_report_of_meridian_comes_in_with_the_comment_beside_the_answer_too() {
        comesIn(
                MERIDIAN,
                List.of("Survey Date", "Location", "Specialty", "Question", "Answer", "Comment"),
                row -> List.of(
                        time("dd/MM/yyyy HH:mm", row),
                        turn(SERVICES, row),
                        "Adult",
                        "Overall, how was your experience of our service?",
                        turn(ANSWERS, row),
                        first(row)),
                it -> {
                    isRight(it.holds(
                                    ROWS,
                                    Map.of(
                                            "Survey Date",
                                            DATE,
                                            "Location",
                                            SERVICE,
                                            "Specialty",
                                            LEFT_OUT,
                                            "Question",
                                            LEFT_OUT,
                                            "Answer",
                                            FELT,
                                            "Comment",
                                            WORDS))
                            .leavesOut(LeftOut.Why.TITLE, LeftOut.Why.TITLE, LeftOut.Why.TITLE));
                    assertThat(it.words()).isEqualTo(comments.subList(0, ROWS));
                    hasServices(it);
                });
    }
}
