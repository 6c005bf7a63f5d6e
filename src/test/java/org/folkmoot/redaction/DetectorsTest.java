package org.folkmoot.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples from published sources; numbers are those kept for examples and drama. */
class DetectorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5919",
                "943-476-5919",
                "NHS number 9434765919",
                "(NHS No: 9434765919)",
                "943\u00A0476\u00A05919"
            })
    void an_nhs_number_with_its_check_digit_is_proposed_in_every_usual_spacing(String words) {
        assertThat(redacted("Mine is " + words + " if you need it"))
                .contains("[an NHS number]")
                .doesNotContain("5919");
    }

    @Test
    void ten_digits_without_check_digit_or_without_context_are_left() {
        assertThat(redacted("My order 9434765919 came")).contains("9434765919");
        assertThat(redacted("My order 943 476 5918 came")).contains("943 476 5918");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB 12 34 56 C",
                "AB123456C",
                "ab123456c",
                "AB-12-34-56-C",
                "my NI number is QQ 12 34 56 C",
                "national insurance AB123456"
            })
    void a_national_insurance_number_is_proposed(String words) {
        assertThat(redacted("It is " + words + "."))
                .contains("[a National Insurance number]")
                .doesNotContain("34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ123456C", "GB123456A", "BO123456A", "DA123456A", "AB123456E"})
    void what_hmrc_never_gives_out_is_left(String words) {
        assertThat(redacted("Part " + words + " broke")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 1AA", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "ec1a1bb"})
    void a_postcode_in_each_form_is_kept_to_its_outward_part(String words) {
        String outward = words.toUpperCase(Locale.ROOT).replaceAll(" ?\\d[A-Z]{2}$", "");
        assertThat(redacted("I live at " + words + " now")).isEqualTo("I live at " + outward + " now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "+44 7700 900123",
                "(020) 7946 0018",
                "020 7946 0018",
                "0161 496 0000",
                "01632 960 001",
                "0808 157 0192",
                "07700-900-123",
                "+44 (0)20 7946 0018"
            })
    void a_british_phone_number_is_proposed_as_people_write_it(String words) {
        assertThat(redacted("Ring " + words + " please")).isEqualTo("Ring [a phone number] please");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from 09.30 to 10.45",
                "£01,250.00 in 2021",
                "on 01.09.2021 10.30",
                "111",
                "999 and 101",
                "12/05/2021 09:00",
                "2 of 1000000 people"
            })
    void counts_times_money_and_years_are_left(String words) {
        assertThat(redacted("It was " + words + " there")).isEqualTo("It was " + words + " there");
    }

    @Test
    void addresses_online_are_proposed() {
        assertThat(redacted("Write to a.b+c@example.org, or see https://example.org/people/7."))
                .isEqualTo("Write to [an email address], or see [a web address].");
        assertThat(redacted("I am @some_body99 there, not @home."))
                .isEqualTo("I am [a social media name] there, not @home.");
        assertThat(redacted("See www.nhs.uk")).isEqualTo("See www.nhs.uk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"born on 12/05/1961", "DOB: 12.5.61", "date of birth 12th May 1961", "born in 1961"})
    void a_date_near_birth_is_proposed(String words) {
        assertThat(redacted("I was " + words)).contains("[a date of birth]").doesNotContain("61");
    }

    @Test
    void a_date_of_something_else_is_left() {
        assertThat(redacted("My appointment on 12/05/2021 was moved")).contains("12/05/2021");
    }

    @Test
    void plates_and_registers_are_proposed_with_their_context() {
        assertThat(redacted("the van BD51 SMR was late")).isEqualTo("the van [a number plate] was late");
        assertThat(redacted("car reg A123 BCD")).isEqualTo("car reg [a number plate]");
        assertThat(redacted("on B12 WAS a mess")).isEqualTo("on B12 WAS a mess");
        assertThat(redacted("GMC number 1234567")).isEqualTo("GMC number [a registration number]");
        assertThat(redacted("NMC PIN 12A3456E")).isEqualTo("NMC PIN [a registration number]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr Xumalo was kind",
                "dr xumalo was kind",
                "the nurse, Xumalo, was kind",
                "thanks to Xumalo",
                "a man called Xumalo",
                "My name is Xumalo",
                "Thank you so much Xumalo and team",
                "Xumalo, my social worker, came",
                "Dr. J. Xumalo came"
            })
    void a_name_is_proposed_by_where_it_stands(String words) {
        assertThat(redacted(words)).contains("[a name]").doesNotContainIgnoringCase("xumalo");
    }

    @Test
    void a_list_of_names_is_proposed_name_by_name() {
        assertThat(redacted("Sarah, Tom and Priya were lovely"))
                .isEqualTo("[a name], [a name] and [a name] were lovely");
    }

    @Test
    void a_name_that_people_took_out_is_proposed_until_they_leave_it_as_often() {
        LearnedNames learned = LearnedNames.none().takenOut("Wrenna");
        assertThat(Detectors.propose("We spoke of Wrenna there", learned))
                .singleElement()
                .extracting(Proposal::reason)
                .isEqualTo(Reason.NAME_LEARNED);
        assertThat(Detectors.propose("We spoke of Wrenna there", learned.left("Wrenna’s")))
                .isEmpty();
        assertThat(learned.takenOut("Wrenna van der Zyl").of("WRENNA")).contains(new LearnedNames.Count(2, 0));
    }

    @Test
    void a_common_name_left_in_three_times_is_proposed_only_after_a_title() {
        LearnedNames learned = LearnedNames.none().left("James").left("James");
        assertThat(Detectors.propose("I went to James then", learned)).hasSize(1);
        learned = learned.left("James");
        assertThat(Detectors.propose("I went to James then", learned)).isEmpty();
        assertThat(Detectors.propose("I saw Dr James then", learned)).hasSize(1);
    }

    @Test
    void figures_that_follow_a_phone_number_or_a_name_are_not_taken_for_a_part_of_it() {
        assertThat(redacted("I rang 0115 496 0947 111 times")).isEqualTo("I rang [a phone number] 111 times");
        assertThat(redacted("I rang +44 161 496 0947 4 times")).isEqualTo("I rang [a phone number] 4 times");
        assertThat(redacted("We wrote to Sarah S44 1SX")).isEqualTo("We wrote to [a name] S44");
        assertThat(redacted("Mrs Xumalo's Sunday club")).isEqualTo("Mrs [a name]'s Sunday club");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You've been kind",
                "Time-keeping was good",
                "I went to the James Cook Hospital",
                "The parking was terrible. Parking was full",
                "Thank you so much",
                "Thanks to all the staff",
                "My GP surgery was closed",
                "The nurse was lovely",
                "Miss the old place",
                "She called Monday",
                "It was called off",
                "Patient transport is good"
            })
    void what_only_looks_like_a_name_is_left(String words) {
        assertThat(redacted(words)).isEqualTo(words);
    }

    @Test
    void a_name_in_a_welsh_sentence_is_proposed_by_the_commonest_words_before_it() {
        assertThat(redacted("Diolch i Xumalo")).isEqualTo("Diolch i [a name]");
        assertThat(redacted("roedd nyrs o’r enw Xumalo yno")).contains("[a name]");
    }

    @Test
    void direction_marks_and_accents_around_and_inside_change_nothing() {
        assertThat(redacted("Ring \u202A07700 900\u200B123\u202C now"))
                .contains("[a phone number]")
                .doesNotContain("900");
        assertThat(redacted("Dr Jose\u0301 Xumalo\u0301 came")).isEqualTo("Dr [a name] came");
        assertThat(redacted("\u05D0\u05D1 943 476 5919 \u0639")).isEqualTo("\u05D0\u05D1 [an NHS number] \u0639");
    }

    @Test
    void of_proposals_that_overlap_one_stands_and_covers_them_all() {
        assertThat(Detectors.propose(
                        "see https://example.org/a?m=a.b@example.org&t=07700900123 ok", LearnedNames.none()))
                .singleElement()
                .extracting(Proposal::kind)
                .isEqualTo(IdentifierKind.WEB_ADDRESS);
    }

    private static String redacted(String text) {
        return RedactedText.of(
                        text,
                        Detectors.propose(text, LearnedNames.none()).stream()
                                .map(Proposal::accepted)
                                .toList())
                .words();
    }
}
