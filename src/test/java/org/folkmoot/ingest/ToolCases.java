package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ingest.ColumnUse.CONTRIBUTOR;
import static org.folkmoot.ingest.ColumnUse.DATE;
import static org.folkmoot.ingest.ColumnUse.FELT;
import static org.folkmoot.ingest.ColumnUse.ID;
import static org.folkmoot.ingest.ColumnUse.LEFT_OUT;
import static org.folkmoot.ingest.ColumnUse.SERVICE;
import static org.folkmoot.ingest.ColumnUse.THEME_NAMES;
import static org.folkmoot.ingest.ColumnUse.WORDS;
import static org.folkmoot.ingest.ImportCases.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.ingest.ImportCases.Case;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.WordsUse;

/** What is right of the exports of form tools and spreadsheets, and of how they write down answers. */
final class ToolCases {

    private ToolCases() {}

    static Stream<Case> layouts() {
        LeftOut.Why title = LeftOut.Why.TITLE;
        LeftOut.Why sub = LeftOut.Why.SUB_HEADING;
        LeftOut.Why footer = LeftOut.Why.FOOTER;
        String why = "Please can you tell us why you gave your answer?";
        String better = "Please tell us about anything that we could have done better";
        return Stream.of(
                read(
                        "X01-qualtrics.csv",
                        it -> it.holds(60, Map.of("ResponseId", ID, "Q4", WORDS, "Q2", FELT))
                                .leavesOut(sub, sub)),
                read("X02-msforms.csv", it -> {
                    it.holds(60, Map.of(why, WORDS, better, WORDS, "Which service did you use?", SERVICE));
                    it.sketch().useValue("Yes", WordsUse.QUOTE_IN_PUBLIC);
                    it.sketch().useValue("No", WordsUse.ANALYSE);
                    assertThat(it.withoutServices().stored().stream().flatMap(row -> row.question().stream()))
                            .contains(why, better);
                }),
                read(
                        "X05-fft-vendor.csv",
                        it -> it.holds(60, Map.of("Free text comment", WORDS, "FFT score", FELT))
                                .leavesOut(title, title, footer, footer)),
                read("X07-careopinion.csv", it -> it.holds(40, Map.of("Story", WORDS, "Author role", LEFT_OUT))),
                read(
                        "X08-totals.csv",
                        it -> it.holds(30, Map.of("Comment", WORDS)).leavesOut(footer, footer)),
                read("X13-xlsx-named.csv", ToolCases::spreadsheet),
                read("X18-real.xlsx", ToolCases::spreadsheet),
                read("X17-longheader.csv", it -> assertThat(it.survey().rows()).isEqualTo(20)),
                read("X26-sep.csv", it -> {
                    it.holds(30, Map.of("Datum", DATE, "Comment", WORDS));
                    assertThat(it.survey().form().columns()).containsExactly("Ref", "Datum", "Score", "Comment");
                }),
                read("X27-footer.csv", it -> it.holds(30, Map.of("Ref", ID)).leavesOut(footer)));
    }

    private static void spreadsheet(IncomingFile it) {
        it.holds(30, Map.of("ID", ID, "Start time", DATE, "Comment", WORDS)).comesIn(30, Map.of());
        assertThat(it.days()).startsWith(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
    }

    static Stream<Case> answers() {
        return Stream.of(
                read("R4-fft-words.csv", it -> {
                    it.holds(60, Map.of("Overall experience", FELT)).doubts().comesIn(60, Map.of());
                    assertThat(it.stored().subList(0, 6))
                            .extracting(StoredRow::felt)
                            .containsExactly(
                                    Felt.ofStep(2),
                                    Felt.ofStep(3),
                                    Felt.ofStep(4),
                                    Felt.ofStep(5),
                                    Optional.empty(),
                                    Felt.ofStep(1));
                }),
                read("R10-fft-1to6.csv", it -> {
                    it.holds(60, Map.of("FFT score", FELT)).doubts().comesIn(60, Map.of());
                    assertThat(it.stored().subList(2, 5))
                            .extracting(StoredRow::felt)
                            .containsExactly(Felt.ofStep(4), Felt.ofStep(1), Optional.empty());
                }),
                read("R5-tags.csv", it -> {
                    it.holds(40, Map.of("Tags", THEME_NAMES));
                    assertThat(it.stored().get(1).themes()).containsExactlyInAnyOrder("letters", "waiting", "staff");
                }),
                read("R11-nfd-themes.csv", it -> {
                    it.holds(20, Map.of("Theme", THEME_NAMES));
                    assertThat(it.comesIn(20, Map.of()).newThemes()).containsExactly("Gofal yn y tŷ");
                }),
                read("X22-patient-or-carer.csv", it -> {
                    it.holds(200, Map.of("Are you a patient or a carer?", LEFT_OUT, "Comment", WORDS));
                    it.use("Are you a patient or a carer?", CONTRIBUTOR).doubts(Doubt.Kind.PERSON);
                }));
    }
}
