package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.ingest.csv.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as form tools, suppliers and offices make them are found out by themselves, and what they do not tell is asked. */
class OfficeFilesTest extends OfficeFileTest {

    @Test
    void qualtrics_has_three_heading_rows_and_its_questions_are_kept() {
        look("StartDate,EndDate,Status,ResponseId,RecipientEmail,Q1,Q2,Q4\n"
                + "Start Date,End Date,Response Type,Response ID,Recipient Email,Which of our teams did you"
                + " see?,\"Thinking of your visit, how was it overall?\",Please tell us why you gave that answer.\n"
                + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID4_TEXT\"\"}\"\n"
                + rows(
                        40,
                        at -> "2026-0%d-0%d 08:00:00,2026-01-01 08:00:00,IP Address,R_%dabc,,Team %d,%s,%s%d"
                                .formatted(at % 9 + 1, at % 9 + 1, at, at % 3, felt(at), WORDS, at)));
        assertThat(survey.rows()).isEqualTo(40);
        assertThat(survey.form().question("Q4")).isEqualTo("Please tell us why you gave that answer.");
        assertThat(survey.leftOut()).extracting(LeftOut::row).containsExactly(2L, 3L);
        assertUses(Map.of(
                "Q4", ColumnUse.WORDS, "ResponseId", ColumnUse.ID, "StartDate", ColumnUse.DATE, "Q2", ColumnUse.FELT));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void surveymonkey_writes_the_question_above_and_the_kind_of_answer_under_it() {
        look("Respondent ID,Collector ID,Start Date,End Date,How was it?,,What could we have done better?\n"
                + ",,,,Good,Bad,Open-Ended Response\n"
                + rows(
                        40,
                        at -> "1%d,9,%d/05/2026 10:00:00,14/05/2026 10:00:00,Good,,%s%d"
                                .formatted(at, at % 27 + 1, WORDS, at)));
        assertThat(survey.form().columns())
                .contains("How was it? – Good", "How was it? – Bad", "What could we have done better?");
        assertThat(survey.rows()).isEqualTo(40);
        assertUses(Map.of("What could we have done better?", ColumnUse.WORDS));
    }

    @Test
    void titles_totals_notes_and_headings_on_every_page_are_no_answers_and_are_listed() {
        look("Friends and Family comments,,,\n"
                + "Period: 01/03/2026 to 31/03/2026,,,\n"
                + ",,,\n"
                + "Response ID,Response date,FFT score,Free text comment\n"
                + rows(20, at -> "90%d,%02d/03/2026,%d,%s%d".formatted(at, at % 28 + 1, at % 6 + 1, WORDS, at))
                + "Response ID,Response date,FFT score,Free text comment\n"
                + rows(20, at -> "91%d,%02d/03/2026,%d,%s%d".formatted(at, at % 28 + 1, at % 6 + 1, WORDS, at + 50))
                + ",,,\nTotal responses,40,,\nReport run on 02/04/2026 by system,,,\n");
        assertThat(survey.form().columns()).startsWith("Response ID", "Response date");
        assertThat(survey.rows()).isEqualTo(40);
        assertThat(survey.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(
                        LeftOut.Why.TITLE,
                        LeftOut.Why.TITLE,
                        LeftOut.Why.HEADING_AGAIN,
                        LeftOut.Why.FOOTER,
                        LeftOut.Why.FOOTER);
        assertThat(sketch.best()).isEqualTo(1);
        assertThat(sketch.worst()).isEqualTo(5);
        assertThat(sketch.dontKnow()).containsExactly(6);
        assertThat(doubts()).isEmpty();
    }

    @Test
    void the_last_answers_of_a_table_are_no_totals() {
        look("Ref,Comment,Team\n" + rows(20, at -> at + "," + WORDS + at + ",North")
                + "21,,\n22,Total chaos at the desk all day,\n23,Thanks,\n");
        assertThat(survey.rows()).isEqualTo(23);
        assertThat(survey.leftOut()).isEmpty();
    }

    @Test
    void every_open_question_is_a_comment_of_its_own_and_a_question_about_the_service_is_not_the_service() {
        look("ID,Start time,Completion time,Email,Which service did you use?,\"Overall, how was your experience of"
                + " our service?\",Please can you tell us why you gave your answer?,Please tell us about anything"
                + " that we could have done better\n"
                + rows(
                        40,
                        at -> "%d,%d/%d/26 9:01:01,2/4/26 10:01:01,anonymous,Talking therapies,%s,%s%d,%s"
                                .formatted(
                                        at,
                                        at % 12 + 1,
                                        at % 28 + 1,
                                        felt(at),
                                        WORDS,
                                        at,
                                        at % 3 == 0 ? "N/A" : "More chairs and shorter waits please " + at)));
        assertThat(sketch.columns(ColumnUse.WORDS))
                .containsExactly(
                        "Please can you tell us why you gave your answer?",
                        "Please tell us about anything that we could have done better");
        assertThat(sketch.columns(ColumnUse.SERVICE)).containsExactly("Which service did you use?");
        assertThat(sketch.columns(ColumnUse.FELT)).containsExactly("Overall, how was your experience of our service?");
        assertThat(sketch.columns(ColumnUse.CONTRIBUTOR)).isEmpty();
        assertThat(sketch.order()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(sketch.noAnswer()).contains("n/a");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void a_column_with_two_answers_is_not_who_said_it_and_doubted_if_somebody_says_so() {
        look("Ref,Are you a patient or a carer?,Comment\n"
                + rows(200, at -> "z%d,%s,%s%d".formatted(at, at % 2 == 0 ? "Patient" : "Carer", WORDS, at)));
        assertThat(sketch.columns(ColumnUse.CONTRIBUTOR)).isEmpty();
        sketch.use("Are you a patient or a carer?", ColumnUse.CONTRIBUTOR);
        assertThat(doubts()).containsExactly(new Doubt("Are you a patient or a carer?", Doubt.Kind.PERSON));
    }

    @Test
    void swapped_columns_are_doubted() {
        look("Ref,Comment,Score\n" + rows(100, at -> at + "," + WORDS + at + "," + at % 5));
        sketch.use("Comment", ColumnUse.LEFT_OUT);
        sketch.use("Score", ColumnUse.WORDS);
        assertThat(doubts()).contains(new Doubt("Score", Doubt.Kind.WORDS));
    }

    @Test
    void a_date_of_birth_is_never_when_it_was_said() {
        look("Ref,Date of birth,Date of contact,Details\n"
                + rows(
                        40,
                        at -> "%d,%02d/01/19%d,%02d/06/2026,%s%d"
                                .formatted(at, at % 28 + 1, at + 40, at % 28 + 1, WORDS, at)));
        assertUses(Map.of("Date of birth", ColumnUse.LEFT_OUT, "Date of contact", ColumnUse.DATE));
        look("Ref,DOB,Details\n"
                + rows(40, at -> "%d,%02d/01/19%d,%s%d".formatted(at, at % 28 + 1, at + 40, WORDS, at)));
        assertUses(Map.of("DOB", ColumnUse.LEFT_OUT));
    }

    @ParameterizedTest
    @CsvSource({"0,DATE_ORDER", "13,", "20,"})
    void an_order_of_day_and_month_is_asked_only_where_the_file_does_not_tell(int highestDay, String doubt) {
        look("Ref,Visit date,Comment\n"
                + rows(
                        60,
                        at -> "%d,%02d/%02d/2026,%s%d"
                                .formatted(
                                        at,
                                        at == 40 && highestDay > 0 ? highestDay : at % 9 + 1,
                                        at % 7 + 1,
                                        WORDS,
                                        at)));
        assertThat(doubts())
                .isEqualTo(doubt == null ? List.of() : List.of(new Doubt("Visit date", Doubt.Kind.valueOf(doubt))));
    }

    @Test
    void an_order_that_was_said_before_and_this_file_contradicts_is_doubted() {
        look("Ref,Date,Comment\n"
                + rows(60, at -> "%d,%02d/%02d/2026,%s%d".formatted(at, at % 7 + 1, at % 28 + 1, WORDS, at)));
        assertThat(sketch.order()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        sketch.order(DateOrder.DAY_MONTH_YEAR);
        assertThat(doubts()).containsExactly(new Doubt("Date", Doubt.Kind.DATE_ORDER_CONTRADICTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January 2026",
                "Jan-26",
                "2026-05",
                "05/2026",
                "46000",
                "2026-01-01T23:30:00Z",
                "3 May 2026",
                "20260503",
                "Mawrth 2026"
            })
    void a_date_that_can_be_read_in_one_way_only_is_read_so(String date) {
        look("Ref,Date received,Comment\n" + rows(40, at -> at + "," + date + "," + WORDS + at));
        assertUses(Map.of("Date received", ColumnUse.DATE));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void numbers_like_those_of_days_are_ids_under_another_heading() {
        look("Ref,Comment\n" + rows(40, at -> (46_000 + at) + "," + WORDS + at));
        assertUses(Map.of("Ref", ColumnUse.ID));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Score|1|5|SCALE",
                "Score|1|7|SCALE",
                "Score|0|10|SCALE",
                "FFT score|1|6|",
                "Rating (1 = very poor, 5 = very good)|1|5|",
                "Mood|-5|5|"
            },
            delimiter = '|')
    void which_end_of_a_scale_is_best_is_asked_where_nothing_says_it(String heading, int low, int high, String doubt) {
        look("Ref," + (heading.contains(",") ? "\"" + heading + "\"" : heading) + ",Comment\n"
                + rows(80, at -> at + "," + (low + at % (high - low + 1)) + "," + WORDS + at));
        assertThat(sketch.columns(ColumnUse.FELT)).containsExactly(heading);
        assertThat(doubts())
                .isEqualTo(doubt == null ? List.of() : List.of(new Doubt(heading, Doubt.Kind.valueOf(doubt))));
        assertThat(Math.max(sketch.best(), sketch.worst())).isEqualTo(heading.startsWith("FFT") ? 5 : high);
    }

    @Test
    void a_scale_of_ten_said_of_numbers_up_to_five_is_doubted() {
        look("Ref,Score,Comment\n" + rows(80, at -> at + "," + (at % 5 + 1) + "," + WORDS + at));
        sketch.scale(/* bestEnd= */ 10, /* worstEnd= */ 1);
        sketch.sure("Score");
        assertThat(doubts()).containsExactly(new Doubt("Score", Doubt.Kind.SCALE_CONTRADICTED));
    }

    @Test
    void names_are_parted_by_the_sign_the_column_shows() {
        look("Ref,Tags,Comment\n"
                + rows(
                        40,
                        at -> at + ",\"" + (at % 2 == 0 ? "waiting, staff" : "staff, letters") + "\"," + WORDS + at));
        assertThat(sketch.separator()).isEqualTo(",");
        look("Ref,Tags,Comment\n"
                + rows(40, at -> at + ",\"" + (at % 2 == 0 ? "Food, drink and rest" : "Letters") + "\"," + WORDS + at));
        assertThat(sketch.separator()).isEmpty();
    }
}
