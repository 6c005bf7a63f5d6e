package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.springframework.security.access.AccessDeniedException;

@PlaceTest
class ServiceImportTest extends ImportedServices {

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
}
