package org.folkmoot.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.redaction.Selector.Anchor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to break a reader: long texts of what each rule begins with, and of what a rule could walk along again and again. */
class HostileTextTest {

    private static final int MEGABYTE = 1_000_000;
    private static final int PIECE = 20_000;
    private static final Duration SOON = Duration.ofMinutes(3);

    static Stream<String> beginnings() {
        return Stream.of(
                "a",
                "A",
                "0",
                "1",
                " ",
                "@",
                ".",
                "-",
                "a@",
                "0(",
                "+0(",
                "0 ",
                "00 ",
                "+44 ",
                "a.",
                "aa.",
                "www.",
                "http://",
                "M1 ",
                "AB12 ",
                "Dr ",
                "Dr. ",
                "Dr Ada ",
                "Ada, ",
                "Ada and ",
                "A. ",
                "thanks to ",
                "my name is ",
                "born ",
                "born 1",
                "1/1/1 ",
                "dob ",
                "a dot ",
                "a at ",
                "(at) ",
                "a(at)",
                "GMC no ",
                "\u0301",
                "e\u0301",
                "\uD83D",
                "\uDE91",
                "\uD83C\uDDEC",
                "\u200D",
                "\u202E",
                "\u05D0",
                "\u0639\u064E",
                "nurse ",
                "ADA ",
                "van der ",
                "O'",
                "a-",
                "nhs 9",
                "123 ",
                "123-456-",
                "@a",
                "hit ",
                "\n",
                "\u1100\u1161",
                "\uD83D\uDC69\u200D",
                "x",
                "XXXX ",
                "phone me on my ");
    }

    /** What took longest of them, measured. */
    static Stream<String> slowest() {
        return Stream.of("a@", "0 ", "Ada, ", "nurse ", "e\u0301", "the van was late and ");
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void a_long_text_of_it_is_read_soon(String beginning) {
        read(beginning.repeat(PIECE / beginning.length()));
    }

    @ParameterizedTest
    @MethodSource("slowest")
    void a_megabyte_is_read_soon(String beginning) {
        read(beginning.repeat(MEGABYTE / beginning.length()));
    }

    private static void read(String text) {
        assertTimeout(SOON, () -> {
            List<Proposal> proposals =
                    Detectors.propose(text, LearnedNames.none().takenOut("Ada"));
            RedactedText.of(text, proposals.stream().map(Proposal::accepted).toList());
            HarmWords.in(text);
        });
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void words_in_a_long_text_of_it_are_found_again_soon(String beginning) {
        String text = beginning.repeat(PIECE / beginning.length());
        assertTimeout(SOON, () -> {
            Selector half = Selector.of(text, new Span(text.length() / 4, text.length() / 2));
            assertThat(half.in("." + text).found()).isPresent();
            assertThat(half.in(text)).isInstanceOf(Anchor.Kept.class);
        });
    }

    @Property
    void whatever_is_written_proposals_lie_in_the_text_in_order_and_cut_no_character(@ForAll("texts") String text) {
        List<Proposal> proposals = Detectors.propose(text, LearnedNames.none().takenOut("Ada"));
        int end = 0;
        for (Proposal proposal : proposals) {
            assertThat(proposal.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(proposal.span().isWholeIn(text)).isTrue();
            end = proposal.span().end();
        }
        assertThatCode(() -> RedactedText.of(
                        text, proposals.stream().map(Proposal::accepted).toList()))
                .doesNotThrowAnyException();
        assertThat(HarmWords.in(text)).allMatch(place -> place.isWholeIn(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(Stream.concat(
                                beginnings(),
                                Stream.of(
                                        "943 476 5919",
                                        "07700 900123",
                                        "AB123456C",
                                        "M1 1AA",
                                        "a.b@example.org",
                                        "12/05/1961",
                                        "Sarah",
                                        "Xumalo",
                                        "was kind",
                                        ",",
                                        "!"))
                        .toList())
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
