package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of services that have a fault are named, and keep nothing else out. */
@PlaceTest
class FaultyServicesTest extends ImportedServices {

    @BeforeEach
    void aPlace() {
        place = newPlace();
    }

    @Test
    void a_faulty_record_is_named_with_field_reason_and_remedy_and_does_not_stop_the_rest() throws IOException {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        Path file = write("{\"total_items\": 9, \"contents\": ["
                + service(good, "Drop-in", "")
                + ", {\"name\": \"No id\", \"status\": \"active\"}"
                + ", {\"id\": \"12\", \"name\": \"Short id\", \"status\": \"active\"}"
                + ", "
                + service(bad, "Bad", ", \"minimum_age\": \"twelve\", \"email\": \"no\"")
                        .replace("\"active\"", "\"open\"")
                + ", " + service(good, "The same again", "")
                + ", 7"
                + "], \"empty\": false}");
        JobId id = callers.as(PRODUCT, () -> imports.start(file(file, HsdsProfile.HSDS)));
        Job job = over(id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.total()).isEqualTo(6);
        assertThat(job.refused()).isEqualTo(5);
        assertThat(directory.find(new ServiceId(good)).map(ServiceSummary::name))
                .contains("Drop-in");
        List<ServiceFaults.Fault> faults =
                callers.as(PRODUCT, () -> imports.faults(id)).orElseThrow().first();
        assertThat(faults)
                .extracting(fault -> fault.record() + " " + fault.field() + " " + fault.key())
                .containsExactlyInAnyOrder(
                        "2 /id no-id",
                        "3 /id id-form",
                        "4 /minimum_age type",
                        "4 /email format-email",
                        "4 /status enum",
                        "5 /id twice",
                        "6  no-object");
        assertThat(faults).allSatisfy(fault -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.of("cy"))) {
                assertThat(fault.reason(locale)).isNotBlank();
                assertThat(fault.remedy(locale)).isNotBlank();
            }
        });
    }

    @Test
    void a_record_of_any_size_is_passed_over_and_named() throws IOException {
        String large = "x".repeat(1_100_000);
        Path file = write("["
                + service(UUID.randomUUID(), "Large", ", \"fees\": \"" + large + "\", \"funding\": [{\"id\": [[]]}]")
                + "," + service(UUID.randomUUID(), "Next", "") + "]");
        JobId id = callers.as(PRODUCT, () -> imports.start(file(file, HsdsProfile.HSDS)));
        assertThat(over(id).refused()).isEqualTo(1);
        assertThat(callers.as(PRODUCT, () -> imports.faults(id)).orElseThrow().first())
                .extracting(ServiceFaults.Fault::key)
                .containsExactly("too-large");
        assertThat(directory.list(ServiceQuery.all().at(place).matching("next")).total())
                .isOne();
    }

    @Test
    void an_address_that_runs_something_keeps_its_record_out_wherever_it_stands() throws IOException {
        List<ServiceFaults.Fault> faults = refused("["
                + service(UUID.randomUUID(), "Runs", ", \"url\": \"javascript:alert(1)\"") + ","
                + service(UUID.randomUUID(), "Hides it", ", \"url\": \" java\\tscript:alert(1)\"") + ","
                + service(
                        UUID.randomUUID(),
                        "Deeper",
                        ", \"organization\": {\"id\": \"" + UUID.randomUUID()
                                + "\", \"name\": \"T\", \"description\": \"T\", \"website\": \"DATA:text/html,x\"}")
                + "," + service(UUID.randomUUID(), "Next", ", \"url\": \"https://example.org/\"") + "]");
        assertThat(faults)
                .filteredOn(fault -> fault.key().equals("url-scheme"))
                .extracting(fault -> fault.record() + " " + fault.field())
                .containsExactly("1 /url", "2 /url", "3 /organization/website");
        assertThat(directory.list(ServiceQuery.all().at(place)).total()).isEqualTo(1);
    }

    @Test
    void a_record_of_any_depth_is_passed_over_and_named() throws IOException {
        int levels = 20_000;
        String deep = "{\"a\":[".repeat(levels / 2) + "]}".repeat(levels / 2);
        List<ServiceFaults.Fault> faults =
                refused("[" + service(UUID.randomUUID(), "Deep", ", \"funding\": " + deep) + ","
                        + "[".repeat(levels) + "]".repeat(levels) + ","
                        + service(UUID.randomUUID(), "Next", "") + "]");
        assertThat(faults).extracting(ServiceFaults.Fault::key).containsExactly("too-deep", "too-deep");
        assertThat(faults.getFirst().remedy(Locale.ENGLISH)).contains("100 levels");
        assertThat(directory.list(ServiceQuery.all().at(place).matching("next")).total())
                .isOne();

        assertThat(refused(service(UUID.randomUUID(), "Alone", ", \"funding\": " + deep)))
                .extracting(ServiceFaults.Fault::key)
                .containsExactly("too-deep");
        assertThat(bringIn(write("[" + "[".repeat(1_000_000)), HsdsProfile.HSDS).state())
                .isEqualTo(JobState.FAILED);
        assertThat(directory.count(place)).isEqualTo(1);
    }

    @Test
    void a_field_that_stands_twice_keeps_its_record_out() throws IOException {
        String phones = ", \"phones\": [{\"id\": \"" + UUID.randomUUID() + "\", \"number\": \"1\", \"number\": \"2\"}]";
        List<ServiceFaults.Fault> faults = refused("[" + service(UUID.randomUUID(), "One", ", \"name\": \"Two\"") + ","
                + service(UUID.randomUUID(), "Phones", phones) + ","
                + service(UUID.randomUUID(), "Next", "") + "]");
        assertThat(faults)
                .extracting(fault -> fault.record() + " " + fault.field() + " " + fault.key())
                .containsExactly("1 /name field-twice", "2 /phones/0/number field-twice");
        assertThat(refused(service(UUID.randomUUID(), "One", ", \"name\": \"Two\"")))
                .extracting(fault -> fault.field() + " " + fault.name())
                .containsExactly("/name Two");
        assertThat(directory.count(place)).isEqualTo(1);
    }

    @Test
    void a_part_that_names_another_service_or_another_thing_than_stands_beside_it_keeps_its_record_out()
            throws IOException {
        UUID id = UUID.randomUUID();
        UUID missing = UUID.randomUUID();
        UUID location = UUID.randomUUID();
        String at = ", \"service_at_locations\": [{\"id\": \"" + UUID.randomUUID() + "\", \"service_id\": \"%s\","
                + " \"location_id\": \"%s\", \"location\": {\"id\": \"" + location
                + "\", \"location_type\": \"physical\"}}]";
        assertThat(refused(service(id, "Elsewhere", at.formatted(missing, location))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("/service_at_locations/0/service_id");
                    assertThat(fault.reason(Locale.ENGLISH)).contains(missing.toString());
                    assertThat(fault.remedy(Locale.ENGLISH)).contains(id.toString());
                });
        assertThat(refused(service(id, "Elsewhere", at.formatted(id, missing))))
                .extracting(fault -> fault.field() + " " + fault.key())
                .containsExactly("/service_at_locations/0/location_id other-part");
        assertThat(directory.count(place)).isZero();
        assertThat(bringIn(write(service(id, "Here", at.formatted(id, location))), HsdsProfile.HSDS)
                        .refused())
                .isZero();
    }

    @Test
    void a_location_that_names_an_organisation_or_service_that_is_nowhere_keeps_its_record_out() throws IOException {
        UUID nowhere = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        UUID trust = UUID.randomUUID();
        String runBy = ", \"organization\": {\"id\": \"" + trust + "\", \"name\": \"T\", \"description\": \"T\"}";
        List<ServiceFaults.Fault> faults =
                refused("[" + service(UUID.randomUUID(), "Nobody's", at(nowhere, later)) + ","
                        + service(UUID.randomUUID(), "Hours of nothing", at(trust, nowhere)) + ","
                        + service(UUID.randomUUID(), "Sound", at(trust, later)) + ","
                        + service(later, "Later", runBy) + "]");
        assertThat(faults)
                .extracting(fault -> fault.record() + " " + fault.field() + " " + fault.key())
                .containsExactly(
                        "1 /service_at_locations/0/location/organization_id missing-organization_id",
                        "2 /service_at_locations/0/location/schedules/0/service_id missing-service_id");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.reason(Locale.ENGLISH)).contains(nowhere.toString());
            assertThat(fault.remedy(Locale.ENGLISH)).contains("import that");
        });
        assertThat(directory.count(place)).isEqualTo(2);
        assertThat(refused(service(UUID.randomUUID(), "Names what is kept", at(trust, later))))
                .isEmpty();
    }

    @Test
    void a_term_that_an_earlier_record_has_in_another_vocabulary_keeps_its_record_out() throws IOException {
        UUID term = UUID.randomUUID();
        List<ServiceFaults.Fault> faults =
                refused("[" + service(UUID.randomUUID(), "First", term(term, "Kinds of help")) + ","
                        + service(UUID.randomUUID(), "Same", term(term, "kinds of help")) + ","
                        + service(UUID.randomUUID(), "Other", term(term, "Client groups")) + "]");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.record()).isEqualTo(3);
            assertThat(fault.field()).isEqualTo("/attributes/0/taxonomy_term");
            assertThat(fault.reason(Locale.ENGLISH)).contains("Carers", "Client groups", "Kinds of help", "record 1");
        });
        assertThat(directory.count(place)).isEqualTo(2);
    }
}
