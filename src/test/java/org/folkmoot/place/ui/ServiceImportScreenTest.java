package org.folkmoot.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Bringing a file of services in, for a service designer. Each test brings in at a place of its own. */
@WithMockUser("dilys")
class ServiceImportScreenTest extends ScreenTest {

    @Autowired
    private Places places;

    @Autowired
    private ServiceDirectory directory;

    @Autowired
    private Callers callers;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = SomePlace.of(callers, places);
    }

    @Test
    void a_file_is_tried_out_first_and_then_brought_in() {
        upload(HsdsProfile.HSDS, "[" + service("Night café", "") + "]");
        awaitText("Import 1 service");
        assertThat(text())
                .contains("Every record was read. Nothing has been kept.", "will be imported", "records in the file 1");
        assertThat(directory
                        .list(ServiceQuery.all().at(place.id()).matching("night cafe"))
                        .total())
                .isZero();

        press("Import 1 service");
        assertThat(here()).contains("job=");
        awaitText("Everything in the file was dealt with.");
        assertThat(text()).contains("imported 1 were new");
        assertThat(directory
                        .list(ServiceQuery.all().at(place.id()).matching("night cafe"))
                        .total())
                .isOne();
    }

    @Test
    void each_fault_is_named_with_its_record_field_reason_and_remedy_and_the_rest_can_come_in() {
        upload(
                HsdsProfile.HSDS,
                "[" + service("Night café", "")
                        + ", {\"name\": \"=2+2\"}, "
                        + service("Drop-in", ", \"minimum_age\": \"twelve\"") + "]");
        awaitText("Import 1 service");
        assertThat(text())
                .contains("cannot be imported Each is listed below with its reason. The others are not held up. 2")
                .contains("records in the file 3");
        assertThat(faults())
                .contains("2 =2+2 /id It has no id", "2 =2+2 /status It has no status")
                .contains("3 Drop-in /minimum_age");
        assertThat(find(Anchor.class).withText("Download 3 with reasons (CSV)").exists())
                .isTrue();

        press("Import 1 service");
        awaitText("Everything in the file was dealt with.");
        assertThat(faults()).contains("/minimum_age");
        assertThat(directory.count(place.id())).isEqualTo(1);
    }

    @Test
    void the_open_referral_profile_names_the_services_without_a_web_address() {
        String file = "["
                + service("With one", ", \"url\": \"https://marlowvale.example/one\"") + ", "
                + service("Without one", "") + "]";
        upload(HsdsProfile.HSDS, file);
        awaitText("Import 2 services");
        assertThat(text()).doesNotContain("cannot be imported");

        upload(HsdsProfile.OPEN_REFERRAL_UK, file);
        awaitText("Import 1 service");
        assertThat(text()).contains("services.json · Open Referral UK 3.0", "not held up. 1 records in the file 2");
        assertThat(faults()).contains("Without one /url").doesNotContain("With one");
    }

    @Test
    void the_same_file_again_offers_nothing_to_bring_in() {
        String file = "[" + service("Night café", "") + "]";
        upload(HsdsProfile.HSDS, file);
        awaitText("Import 1 service");
        press("Import 1 service");
        awaitText("Everything in the file was dealt with.");

        upload(HsdsProfile.HSDS, file);
        awaitText("1 are here already and stay as they are.");
        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Import"))
                        .exists())
                .isFalse();
    }

    @Test
    void a_file_without_services_says_what_it_must_be() {
        upload(HsdsProfile.HSDS, "{\"features\": []}");
        awaitText("Choose another file");
        assertThat(text()).contains("no services", "HSDS 3.0");
    }

    @Test
    void an_import_is_found_again_by_its_address() {
        upload(HsdsProfile.HSDS, "[" + service("Night café", "") + "]");
        awaitText("Import 1 service");
        press("Import 1 service");
        String address = here();
        open("services");
        open(address);
        awaitText("Everything in the file was dealt with.");
    }

    @Test
    void the_faults_go_into_a_file_that_runs_nothing_in_a_spreadsheet() {
        ServiceFaults.Fault fault = new ServiceFaults.Fault(2, "", "=2+2", "/id", "no-id", List.of());
        String csv = new String(
                FaultsTable.write(
                        List.of("Record", "Id", "Service"), new ServiceFaults(List.of(fault), 1), Locale.ENGLISH),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("2,,'=2+2,/id,It has no id,");
    }

    @SuppressWarnings("unchecked")
    private void upload(HsdsProfile profile, String json) {
        open("services/import?place=" + place.id() + "&again=" + UUID.randomUUID());
        ((RadioButtonGroup<HsdsProfile>) find(RadioButtonGroup.class).single()).setValue(profile);
        new UploadTester<>(find(Upload.class).single())
                .upload("services.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private String faults() {
        return Screen.text(all(NativeTable.class).getLast());
    }

    private static String service(String name, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"status\": \"active\"%s}".formatted(UUID.randomUUID(), name, more);
    }
}
