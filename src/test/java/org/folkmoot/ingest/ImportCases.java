package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ingest.ColumnUse.CONTRIBUTOR;
import static org.folkmoot.ingest.ColumnUse.DATE;
import static org.folkmoot.ingest.ColumnUse.ID;
import static org.folkmoot.ingest.ColumnUse.LEFT_OUT;
import static org.folkmoot.ingest.ColumnUse.THEME_NAMES;
import static org.folkmoot.ingest.ColumnUse.USES;
import static org.folkmoot.ingest.ColumnUse.WORDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.folkmoot.ingest.Rejection.Reason;
import org.folkmoot.ingest.csv.DateOrder;
import org.folkmoot.ingest.csv.UnreadableCsv;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.testimony.SaidWithin;
import org.folkmoot.testimony.WordsUse;

/** What is right of each of the small files that other systems made and that once failed. */
final class ImportCases {

    static final Path FOLDER = Path.of("..", "shared", "cases", "imports");

    private static final Set<UnreadableCsv.Fault> STRAY =
            Set.of(UnreadableCsv.Fault.QUOTE_NEVER_CLOSES, UnreadableCsv.Fault.QUOTE_SWALLOWS_ROWS);

    private ImportCases() {}

    /** What is right of a file. */
    sealed interface Right {}

    /** It comes in so. */
    record Read(Consumer<IncomingFile> so) implements Right {}

    /** It is no table, and a person hears why and where. */
    record Refused(Set<UnreadableCsv.Fault> faults, long line) implements Right {}

    record Case(String file, Right right) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Case> all() {
        return Stream.of(letters(), breaks(), dates(), ToolCases.layouts(), ToolCases.answers(), idsAndRows())
                .flatMap(cases -> cases);
    }

    static Case read(String file, Consumer<IncomingFile> so) {
        return new Case(file, new Read(so));
    }

    private static Stream<Case> letters() {
        String words = "the porter’s “snorfel” cost £5 at the café";
        return Stream.concat(
                Stream.of("bom", "plain", "utf16")
                        .map(way -> read("B01-comments-" + way + ".csv", it -> {
                            it.holds(12, Map.of("Comment ID", ID, "Date", DATE, "FFT answer", WORDS))
                                    .withoutServices()
                                    .comesIn(12, Map.of());
                            assertThat(it.survey().form().columns()).hasSize(6);
                            assertThat(it.words()).startsWith("Plumbrick 1, she came late, but stayed, and smiled");
                            for (String mapping : List.of("B01-mapping.json", "B01-mapping-cli.json")) {
                                assertThat(it.matches(
                                                MappingJson.read(text(mapping)), text("B01-teams-" + way + ".csv")))
                                        .containsEntry(
                                                List.of("MVCT", "Nursing"),
                                                ServiceId.of("000d51d2-deee-5d9f-bc46-a87b8c7a89ee"))
                                        .hasSize(3);
                            }
                            it.bringIn();
                            it.keep();
                            assertThat(it.next("B01-comments-plain.csv")
                                            .withoutServices()
                                            .comesIn(0, Map.of())
                                            .changed())
                                    .as("the second time, whatever its letters")
                                    .isZero();
                        })),
                Stream.of(
                        read("B01-comments-1252.csv", it -> {
                            it.holds(9, Map.of("Comment ID", ID, "FFT answer", WORDS));
                            assertThat(it.survey().beyondAscii().getFirst().text())
                                    .isEqualTo("A&E – minors");
                            for (String mapping : List.of("B01-mapping-bom.json", "B01-mapping-1252.json")) {
                                assertThat(it.matches(MappingJson.read(text(mapping)), text("B01-teams-1252.csv")))
                                        .containsKey(List.of("A&E – minors"))
                                        .containsKey(List.of("Café"));
                            }
                        }),
                        read("B02-macroman.csv", it -> {
                            it.holds(2000, Map.of("What people said", WORDS)).comesIn(2000, Map.of());
                            it.comesIn(MappingJson.read(text("B02-mapping.json")), 2000, Map.of());
                            assertThat(it.survey().beyondAscii().getFirst().text())
                                    .contains(words);
                            assertThat(it.survey().beyondAscii())
                                    .hasSize(3)
                                    .allMatch(one -> one.text().contains(words));
                        }),
                        read(
                                "B02-utf8-cut.csv",
                                it -> it.holds(2000, Map.of("What people said", WORDS))
                                        .comesIn(1999, Map.of(2001L, Reason.UNREADABLE_LETTER))),
                        read("B02-utf8bom-one1252.csv", it -> {
                            it.comesIn(1999, Map.of(1951L, Reason.UNREADABLE_LETTER));
                            assertThat(it.survey().beyondAscii())
                                    .hasSize(3)
                                    .allMatch(one -> one.text().contains(words));
                        }),
                        read("B08.csv", it -> {
                            it.comesIn(13, Map.of());
                            assertThat(it.words())
                                    .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC))
                                    .endsWith("ŷ Tŷ Gwyn hummelkin ŵ Llanrŵst");
                        }),
                        read("X16-emoji-rtl.csv", it -> {
                            it.holds(10, Map.of("Comment", WORDS)).comesIn(10, Map.of());
                            assertThat(it.words())
                                    .contains("👩🏽‍⚕️💖", "👍", "谢谢护士们", "\u202Eevil txet\u202C reversed");
                        })));
    }

    private static Stream<Case> breaks() {
        return Stream.of(
                read("B03-breaks.csv", it -> {
                    it.holds(8, Map.of("FFT answer", WORDS)).comesIn(8, Map.of(8L, Reason.NO_SUCH_DAY));
                    assertThat(it.words().subList(0, 5))
                            .extracting(text -> text.lines().toList())
                            .containsExactly(
                                    List.of("first line", "after lone CR wibbet"),
                                    List.of("first line", "after lone LF wibbet"),
                                    List.of("first line", "after CRLF wibbet"),
                                    List.of("she said \"wibbet\" twice"),
                                    List.of("an unquoted \"wibbet cell with one stray quote"));
                }),
                new Case("B03-torn.csv", new Refused(STRAY, 11)),
                new Case("B03-fuse.csv", new Refused(STRAY, 11)),
                new Case("B03-swallow.csv", new Refused(STRAY, 11)),
                new Case("B03-swallow-comma.csv", new Refused(STRAY, 11)),
                new Case("X14-zero.csv", new Refused(Set.of(UnreadableCsv.Fault.EMPTY), 0)),
                new Case("X15-headeronly.csv", new Refused(Set.of(UnreadableCsv.Fault.HEADING_ONLY), 0)));
    }

    private static Stream<Case> dates() {
        return Stream.of(
                read("B04-a.csv", it -> {
                    it.holds(6000, Map.of("Visit date", DATE)).doubts();
                    assertThat(it.sketch().order()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
                    it.sketch().order(DateOrder.MONTH_DAY_YEAR);
                    it.doubts(Doubt.Kind.DATE_ORDER_CONTRADICTED);
                }),
                read(
                        "B04-b.csv",
                        it -> it.holds(300, Map.of("Visit date", DATE)).doubts(Doubt.Kind.DATE_ORDER)),
                read(
                        "B04-b2-twodigit.csv",
                        it -> it.holds(300, Map.of("Visit date", DATE)).doubts(Doubt.Kind.DATE_ORDER)),
                read("B04-d.csv", it -> {
                    it.holds(15, Map.of("Visit date", DATE)).doubts();
                    it.comesIn(15, Map.of(4L, Reason.NO_SUCH_DAY, 10L, Reason.NOT_A_DATE, 14L, Reason.NOT_A_DATE));
                    assertThat(it.days())
                            .startsWith(
                                    LocalDate.of(1991, 4, 3),
                                    LocalDate.of(2025, 1, 21),
                                    LocalDate.of(2026, 12, 31),
                                    LocalDate.of(2026, 4, 3),
                                    LocalDate.of(2026, 5, 3),
                                    LocalDate.of(2022, 3, 4))
                            .endsWith(LocalDate.of(2026, 5, 12));
                }),
                read("B26-dates.csv", it -> {
                    it.holds(6, Map.of("Date", DATE)).doubts().comesIn(6, Map.of());
                    LocalDate change = LocalDate.of(2027, 3, 28);
                    assertThat(it.days())
                            .containsExactly(change, change, change, change, change.plusDays(1), change.minusDays(1));
                }),
                read("X10-date-month.csv", it -> within(it, SaidWithin.MONTH, LocalDate.of(2026, 1, 1))),
                read("X10-date-shortmonth.csv", it -> within(it, SaidWithin.MONTH, LocalDate.of(2026, 1, 1))),
                read("X10-date-yearmonth.csv", it -> within(it, SaidWithin.MONTH, LocalDate.of(2026, 1, 1))),
                read("X10-date-iso.csv", it -> within(it, SaidWithin.DAY, LocalDate.of(2026, 1, 1))),
                read("X10-date-serial.csv", it -> within(it, SaidWithin.DAY, LocalDate.of(2025, 12, 9))),
                read(
                        "X21-dob.csv",
                        it -> it.holds(
                                40, Map.of("Date of birth", LEFT_OUT, "Date of contact", DATE, "Details", WORDS))));
    }

    private static void within(IncomingFile it, SaidWithin within, LocalDate first) {
        it.holds(30, Map.of("Ref", ID, "Date received", DATE, "Comment", WORDS))
                .doubts()
                .comesIn(30, Map.of());
        assertThat(it.stored()).extracting(StoredRow::within).containsOnly(within);
        assertThat(it.stored().getFirst().said()).contains(first);
    }

    private static Stream<Case> idsAndRows() {
        return Stream.of(
                read("B05-ids.csv", it -> {
                    // Spaces around an id do not count: three rows say they are 7, with other words each.
                    Reason other = Reason.SAME_ID_OTHER_WORDS;
                    it.use("Comment ID", ID).comesIn(8, Map.of(3L, other, 8L, other, 11L, other));
                }),
                read("B05-people.csv", it -> it.use("Person", CONTRIBUTOR).comesIn(11, Map.of())),
                read("B23.csv", it -> {
                    it.use("=Comment ID", ID).use("FFT answer", WORDS).comesIn(19, Map.of());
                    assertThat(it.words())
                            .contains(
                                    "=1+1 dabbin",
                                    "-5",
                                    "@SUM(1) dabbin",
                                    "+447700900123",
                                    "'=1+1 dabbin apostrophe",
                                    "=HYPERLINK(\"http://x.example\",\"dabbin\")");
                }),
                read("B23-e1.csv", it -> exported(it, 1, List.of("+447700900123"), "+Theme")),
                read("B23-e2.csv", it -> exported(it, 22, List.of("+44 7700 900123"), "-Theme")),
                read("B23-e3.csv", it -> exported(it, 617, List.of("-5", "-5 dabbin degrees"), "-Theme", "＝Theme")),
                read("R1-ward-survey.csv", it -> {
                    it.bringIn();
                    it.keep();
                    IncomingFile other = it.next("R1-gp-survey.csv");
                    assertThat(other.proposal().recognised()).isEmpty();
                    other.use("ID", ID).use("Comment", WORDS);
                    assertThat(other.withoutServices().comesIn(20, Map.of()).changed())
                            .isZero();
                }),
                read("R2-rejected.csv", it -> {
                    it.use("Date", DATE).sketch().faulty(Mapping.Faulty.REJECT_ROW);
                    it.comesIn(1, Map.of(2L, Reason.NO_SUCH_DAY, 4L, Reason.NO_SUCH_DAY));
                    assertThat(it.next("R2-rejected-download.csv").words())
                            .containsExactly("- yarmish staff were kind", "=yarmish, equals");
                    IncomingFile mended = it.next("R2-mended.csv");
                    mended.comesIn(2, Map.of());
                    assertThat(mended.words()).containsExactly("- yarmish staff were kind", "=yarmish, equals");
                }));
    }

    /** Of our own making: the guard against spreadsheets is taken off again. */
    private static void exported(IncomingFile it, int rows, List<String> words, String... themes) {
        it.holds(rows, Map.of("id", ID, "themes", THEME_NAMES, "quote_inside", USES));
        it.use("words", WORDS).sketch().useValue("true", WordsUse.QUOTE_INSIDE);
        it.sketch().useValue("false", WordsUse.ANALYSE);
        assertThat(it.words()).containsAll(words).noneMatch(said -> said.startsWith("'"));
        assertThat(it.stored())
                .flatExtracting(StoredRow::themes)
                .contains(themes)
                .noneMatch(name -> name.toString().startsWith("'"));
    }

    private static String text(String file) {
        try {
            return OptionText.of(Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
