package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Named;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of what was found, in a spreadsheet. */
class ExportLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)", "=cmd|calc"})
    void nothing_that_people_wrote_is_run_by_a_spreadsheet(String formula) throws IOException {
        EvidenceSearch search = mock(EvidenceSearch.class);
        doAnswer(call -> {
                    call.<Consumer<ExportedComment>>getArgument(2).accept(comment(formula));
                    return true;
                })
                .when(search)
                .export(any(), any(), any());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExportLink.write(
                search,
                EvidenceQuery.all(),
                ExportedComment.Purpose.INSIDE,
                ExportLink.header(ExportedComment.Purpose.INSIDE, key -> key),
                file);
        String row = file.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .isEqualTo(String.join(
                        ",",
                        new UUID(7, 7).toString(),
                        "2026-03-01",
                        "'" + formula,
                        "'" + formula + "; District nurses",
                        "'" + formula,
                        "4",
                        "true",
                        "true",
                        "'" + formula,
                        "'" + formula,
                        ""));
    }

    private static ExportedComment comment(String formula) {
        return new ExportedComment(
                new TestimonyId(new UUID(7, 7)),
                new Named<>(new PlaceId(new UUID(7, 1)), formula),
                List.of(
                        new Named<>(new ServiceId(new UUID(7, 2)), formula),
                        new Named<>(new ServiceId(new UUID(7, 4)), "District nurses")),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.LET_DOWN),
                List.of(new Named<>(new ThemeId(new UUID(7, 3)), formula)),
                EnumSet.allOf(WordsUse.class),
                Optional.of(formula),
                Optional.of(formula));
    }
}
