package org.folkmoot.place.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.internal.ServiceFileReader.RecordBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a schema lets pass and cannot be so is named with its field, the reason and what to do. */
class RecordMeaningTest {

    private static final Path FEED = Path.of("..", "shared", "cases", "imports", "B24-feed.json");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'service_at_locations': [{'id': ID, 'location': {'id': ID, 'location_type': 'physical', 'latitude': 951.4}}] \
                | /service_at_locations/0/location/latitude latitude
            'service_at_locations': [{'id': ID, 'location': {'id': ID, 'location_type': 'physical', 'longitude': -180.1}}] \
                | /service_at_locations/0/location/longitude longitude
            'service_at_locations': [{'id': ID, 'location': {'id': ID, 'location_type': 'physical', 'latitude': -2.6, 'longitude': 51.4}}] \
                | /service_at_locations/0/location/latitude swapped
            'minimum_age': 3.5, 'maximum_age': 3 | /maximum_age ages
            'schedules': [{'id': ID, 'opens_at': '9:00'}] | /schedules/0/opens_at time
            'schedules': [{'id': ID, 'closes_at': '24:30'}] | /schedules/0/closes_at time
            'schedules': [{'id': ID, 'byday': 'Monday,Tuesday'}] | /schedules/0/byday byday
            'schedules': [{'id': ID, 'dtstart': '01/05/2026'}] | /schedules/0/dtstart date
            'schedules': [{'id': ID, 'valid_from': '2026-05-01', 'valid_to': '2026-01-01'}] | /schedules/0/valid_to validity
            """)
    void what_cannot_be_so_is_named(String fields, String fault) {
        List<ServiceFaults.Fault> faults = faults(fields);
        assertThat(faults).extracting(one -> one.field() + " " + one.key()).containsExactly(fault);
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("cy"))) {
            assertThat(faults.getFirst().reason(language))
                    .doesNotContain("{")
                    .contains(faults.getFirst().values());
            assertThat(faults.getFirst().remedy(language)).isNotBlank().doesNotContain("place.fault");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'service_at_locations': [{'id': ID, 'location': {'id': ID, 'location_type': 'physical', 'latitude': 51.4, 'longitude': -2.6}}]
            'minimum_age': 3, 'maximum_age': 3
            'schedules': [{'id': ID, 'freq': 'WEEKLY', 'byday': 'MO, TU', 'opens_at': '17:00', 'closes_at': '09:00'}]
            'schedules': [{'id': ID, 'freq': 'MONTHLY', 'byday': '-1FR', 'opens_at': '09:00:00Z', 'closes_at': '12:00+01:00'}]
            'schedules': [{'id': ID, 'valid_from': '2026-05-01', 'valid_to': '2026-05-01'}]
            """)
    void what_may_be_so_comes_in(String fields) {
        assertThat(faults(fields)).isEmpty();
    }

    @Test
    void a_feed_with_faults_of_meaning_has_each_named() throws IOException {
        assumeTrue(Files.isRegularFile(FEED), () -> "Needs the cases: " + FEED + " is not there");
        List<ServiceFaults.Fault> faults = new ArrayList<>();
        try (InputStream in = Files.newInputStream(FEED)) {
            ServiceFileReader.read(in, new ServiceFileReader.Records() {
                @Override
                public void record(long number, JsonNode record) {
                    faults.addAll(found(number, record));
                }

                @Override
                public void unfit(long number, RecordBudget.Unfit why) {
                    faults.add(RecordCheck.unfit(number, why));
                }
            });
        }
        assertThat(faults)
                .extracting(fault -> fault.record() + " " + fault.field() + " " + fault.key())
                .containsExactlyInAnyOrder(
                        "1 /schedules/0/count type",
                        "6 /schedules/0/valid_to validity",
                        "7 /url format-uri",
                        "8 /service_at_locations/0/location/latitude swapped",
                        "9 /maximum_age ages",
                        "15 /service_at_locations/0/location/latitude latitude",
                        "16 /schedules/0/byday byday",
                        "16 /schedules/0/opens_at time",
                        "17 /schedules/0/opens_at time",
                        "18 /status enum",
                        "19 /schedules/0/dtstart date",
                        "20 /minimum_age type",
                        "22 /organization/description required");
    }

    private List<ServiceFaults.Fault> faults(String fields) {
        String json = "{'id': ID, 'name': 'Drop-in', 'status': 'active', " + fields + "}";
        return found(
                1,
                HsdsJson.MAPPER.readTree(json.replace("ID", "'5a1f0c1e-00aa-4000-8000-000000000001'")
                        .replace('\'', '"')));
    }

    private List<ServiceFaults.Fault> found(long number, JsonNode record) {
        return RecordCheck.check(number, record, HsdsProfile.HSDS)
                        instanceof RecordCheck.Faulty(List<ServiceFaults.Fault> faults)
                ? faults
                : List.of();
    }
}
