package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.PartnerIdentifier.OdsCode;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;

@PlaceTest
class ServiceImportTest extends ImportedServices {

    @TempDir
    private Path folder;

    @BeforeEach
    void aPlace() {
        place = newPlace();
    }

    @Test
    void a_trial_keeps_nothing() throws IOException {
        Path file = write("[" + service(UUID.randomUUID(), "Drop-in", "") + "]");
        Job trial = over(callers.as(PRODUCT, () -> imports.tryOut(file(file, HsdsProfile.HSDS))));
        assertThat(trial.figures()).containsEntry("new", 1L);
        assertThat(directory.count(place)).isZero();
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
    void the_same_id_again_updates_and_keeps_its_place() throws IOException {
        UUID id = UUID.randomUUID();
        bringIn(write(service(id, "Old name", "")), HsdsProfile.HSDS);
        Job second = bringIn(write(service(id, "New name", "")), HsdsProfile.HSDS);
        assertThat(second.figures()).isEqualTo(Map.of("new", 0L, "changed", 1L, "same", 0L));
        assertThat(directory.find(new ServiceId(id)).map(ServiceSummary::name)).contains("New name");

        PlaceId elsewhere = newPlace();
        Path file = write(service(id, "Taken over", ""));
        JobId job =
                callers.as(PRODUCT, () -> imports.start(new ServiceFile(elsewhere, file, "f.json", HsdsProfile.HSDS)));
        assertThat(over(job).refused()).isEqualTo(1);
        assertThat(callers.as(PRODUCT, () -> imports.faults(job)).orElseThrow().first())
                .extracting(ServiceFaults.Fault::key)
                .containsExactly("elsewhere");
    }

    @Test
    void fields_in_another_order_are_no_change() throws IOException {
        UUID id = UUID.randomUUID();
        bringIn(write("{\"id\":\"" + id + "\",\"name\":\"A\",\"status\":\"active\"}"), HsdsProfile.HSDS);
        Job again = bringIn(write("{\"status\":\"active\",\"name\":\"A\",\"id\":\"" + id + "\"}"), HsdsProfile.HSDS);
        assertThat(again.figures()).containsEntry("same", 1L);
    }

    @Test
    void a_file_that_breaks_off_keeps_what_came_before_and_says_where() throws IOException {
        Path file = write("[" + service(UUID.randomUUID(), "Whole", "") + ",\n{\"id\": \"x");
        Job job = bringIn(file, HsdsProfile.HSDS);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure().orElseThrow()).contains("line 2", "1 record before that");
        assertThat(directory.count(place)).isEqualTo(1);
    }

    @Test
    void a_file_without_services_says_what_it_must_be() throws IOException {
        assertThat(bringIn(write("{\"features\": []}"), HsdsProfile.HSDS).failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("no services", "HSDS 3.0"));
        assertThat(bringIn(write("Id,Name\n1,A"), HsdsProfile.HSDS).state()).isEqualTo(JobState.FAILED);
        assertThat(bringIn(write(""), HsdsProfile.HSDS).state()).isEqualTo(JobState.FAILED);
        assertThat(bringIn(write("[]"), HsdsProfile.HSDS).state()).isEqualTo(JobState.DONE);
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

    private static String at(UUID organisation, UUID open) {
        return (", \"service_at_locations\": [{\"id\": \"%s\", \"location\": {\"id\": \"%s\", \"location_type\":"
                        + " \"physical\", \"organization_id\": \"%s\", \"schedules\": [{\"id\": \"%s\","
                        + " \"service_id\": \"%s\"}]}}]")
                .formatted(UUID.randomUUID(), UUID.randomUUID(), organisation, UUID.randomUUID(), open);
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

    private static String term(UUID id, String vocabulary) {
        return (", \"attributes\": [{\"id\": \"%s\", \"link_entity\": \"service\", \"taxonomy_term\": {\"id\": \"%s\","
                        + " \"code\": \"c\", \"name\": \"Carers\", \"description\": \"d\", \"taxonomy\": \"%s\"}}]")
                .formatted(UUID.randomUUID(), id, vocabulary);
    }

    private List<ServiceFaults.Fault> refused(String json) throws IOException {
        Path file = write(json);
        JobId id = callers.as(PRODUCT, () -> imports.start(file(file, HsdsProfile.HSDS)));
        assertThat(over(id).state()).isEqualTo(JobState.DONE);
        return callers.as(PRODUCT, () -> imports.faults(id)).orElseThrow().first();
    }

    @Test
    void what_a_person_added_to_a_partner_outlasts_the_next_file() throws IOException {
        UUID organisation = UUID.randomUUID();
        String runBy = ", \"organization\": {\"id\": \"" + organisation
                + "\", \"name\": \"Vale Trust\", \"description\": \"A trust\"}";
        UUID service = UUID.randomUUID();
        bringIn(write(service(service, "Clinic", runBy)), HsdsProfile.HSDS);
        PartnerId id = new PartnerId(organisation);
        callers.runAs(PRODUCT, () -> {
            Partner partner = partners.find(id).orElseThrow();
            partners.change(partner.identifiedBy(List.of(PartnerIdentifier.ods(OdsCode.typed("rx6")))));
        });
        bringIn(write(service(service, "Clinic", runBy.replace("A trust", "Another text"))), HsdsProfile.HSDS);
        Partner after = partners.find(id).orElseThrow();
        assertThat(after.description()).isEqualTo("Another text");
        assertThat(after.identifiers()).extracting(PartnerIdentifier::value).containsExactly("RX6");
        assertThatThrownBy(() -> callers.runAs(PRODUCT, () -> partners.remove(id)))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("1 service");
    }

    @Test
    void what_is_defunct_is_read_only_by_those_who_hold_a_role_there() throws IOException {
        UUID id = UUID.randomUUID();
        bringIn(write(service(id, "Closed club", "").replace("\"active\"", "\"defunct\"")), HsdsProfile.HSDS);
        assertThat(directory.find(new ServiceId(id))).isEmpty();
        assertThat(directory.list(ServiceQuery.all().at(place)).total()).isZero();
        Caller designer =
                new Caller.Account(UUID.randomUUID(), "Dilys", Set.of(new Grant(Role.SERVICE_DESIGNER, place.scope())));
        callers.runAs(
                designer, () -> assertThat(directory.find(new ServiceId(id))).isPresent());
    }

    @Test
    void the_command_line_and_the_api_take_the_profile_by_name() throws IOException {
        Path file = write(service(UUID.randomUUID(), "Drop-in", ""));
        Scope.OfPlace at = new Scope.OfPlace(place.value());
        JobId job = callers.as(
                PRODUCT, () -> imports.start(new ImportRequest(at, file, "f.json", Map.of("profile", "oruk"))));
        assertThat(over(job).refused()).isEqualTo(1);
        assertThatThrownBy(() -> callers.as(
                        PRODUCT,
                        () -> imports.start(new ImportRequest(at, file, "f.json", Map.of("profile", "other")))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("hsds, oruk");
    }

    @Test
    void only_designers_of_the_place_bring_services_in() throws IOException {
        Path file = write("[]");
        Caller coder = new Caller.Account(UUID.randomUUID(), "Cai", Set.of(new Grant(Role.CODER, place.scope())));
        callers.runAs(
                coder,
                () -> assertThatThrownBy(() -> imports.start(file(file, HsdsProfile.HSDS)))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private PlaceId newPlace() {
        return SomePlace.of(callers, places).id();
    }

    private Path write(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "services", ".json"), json);
    }

    private static String service(UUID id, String name, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"status\": \"active\"%s}".formatted(id, name, more);
    }
}
