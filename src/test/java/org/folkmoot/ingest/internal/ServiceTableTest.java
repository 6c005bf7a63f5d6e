package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.testimony.MadeWorkbook;
import org.junit.jupiter.api.Test;

/** Look-up tables are read in whatever form an office keeps them. */
class ServiceTableTest {

    private static final String NURSING = "2029aec0-42bf-53cf-b9e2-d731e96ce26e";
    private static final String WARD = "000d51d2-deee-5d9f-bc46-a87b8c7a89ee";
    private static final List<List<String>> ROWS = List.of(
            List.of("Trust", "Note", "Team", "Service"),
            List.of("MVCT", "-", "Nursing", NURSING),
            List.of("MVCT", "=1+1", "Ward 3", WARD));
    private static final Mapping.ServiceColumns COLUMNS =
            new Mapping.ServiceColumns(List.of("Trust", "Team"), Optional.empty(), Map.of());

    @Test
    void a_spreadsheet_says_the_same_as_a_text() throws IOException {
        String csv = String.join(
                "\n", ROWS.stream().map(row -> String.join(",", row)).toList());
        Map<List<String>, ServiceId> meant = Map.of(
                Mapping.keys(List.of("MVCT", "Nursing")), ServiceId.of(NURSING),
                Mapping.keys(List.of("MVCT", "Ward 3")), ServiceId.of(WARD));

        for (byte[] file : List.of(csv.getBytes(StandardCharsets.UTF_8), MadeWorkbook.ofTexts(ROWS))) {
            assertThat(keyed(ServiceTable.matches(COLUMNS, OptionText.of(file))))
                    .isEqualTo(meant);
        }
    }

    private static Map<List<String>, ServiceId> keyed(Map<List<String>, ServiceId> matches) {
        return new Mapping.ServiceColumns(List.of("Trust", "Team"), Optional.empty(), matches).matches();
    }

    @Test
    void a_spreadsheet_that_cannot_be_read_says_what_to_do() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThatThrownBy(() -> ServiceTable.matches(COLUMNS, OptionText.of(old)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Save it as .xlsx");
        byte[] damaged = {'P', 'K', 3, 4, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> ServiceTable.matches(COLUMNS, OptionText.of(damaged)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("damaged");
    }
}
