package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.api.PageRequested;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** The real services of one town, brought in once on a store of their own. */
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=${java.io.tmpdir}/folkmoot-real-${random.uuid}")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealServicesTest extends ImportedServices {

    private static final Logger LOG = LoggerFactory.getLogger(RealServicesTest.class);

    private Job town;
    private Job spokenOf;

    @BeforeAll
    void bringThemIn() {
        Path file = RealServices.town();
        place = callers.as(
                        PRODUCT,
                        () -> places.create(
                                NewPlace.called("Town", PlaceLevel.PLACE, Optional.empty(), Optional.empty())))
                .id();
        town = bringIn(file, HsdsProfile.HSDS);
        spokenOf = bringIn(RealServices.spokenOf(), HsdsProfile.HSDS);
        LOG.info(
                "MEASURED 971 services in {} ms",
                Duration.between(town.started(), town.ended().orElseThrow()).toMillis());
    }

    @Test
    void all_971_and_32_come_in_without_a_fault() {
        assertThat(town.state()).isEqualTo(JobState.DONE);
        assertThat(town.figures()).isEqualTo(Map.of("new", 971L, "changed", 0L, "same", 0L));
        assertThat(town.refused()).isZero();
        assertThat(spokenOf.figures()).isEqualTo(Map.of("new", 32L, "changed", 0L, "same", 0L));
        assertThat(spokenOf.refused()).isZero();
        assertThat(directory.count(place)).isEqualTo(971 + 32);
        assertThat(partners.at(place)).hasSizeGreaterThan(900);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        assertThat(bringIn(RealServices.town(), HsdsProfile.HSDS).figures())
                .isEqualTo(Map.of("new", 0L, "changed", 0L, "same", 971L));
    }

    @Test
    void under_the_uk_profile_the_338_without_a_web_address_are_named() {
        ServiceFile file = new ServiceFile(place, RealServices.town(), "f", HsdsProfile.OPEN_REFERRAL_UK);
        JobId id = callers.as(PRODUCT, () -> imports.tryOut(file));
        assertThat(over(id).refused()).isEqualTo(338);
        ServiceFaults faults = callers.as(PRODUCT, () -> imports.faults(id)).orElseThrow();
        assertThat(faults.total()).isEqualTo(338);
        assertThat(faults.first()).allSatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("/url");
            assertThat(fault.id()).hasSize(36);
            assertThat(fault.remedy(Locale.ENGLISH)).contains("Add it");
        });
    }

    @Test
    void the_examples_of_both_standards_come_in_under_the_uk_profile() {
        for (Path example : List.of(RealServices.ukExample(), RealServices.fullestExample())) {
            ServiceFile file = new ServiceFile(place, example, "f", HsdsProfile.OPEN_REFERRAL_UK);
            assertThat(over(callers.as(PRODUCT, () -> imports.tryOut(file))).refused())
                    .isZero();
        }
    }

    @Test
    void filters_combine_and_each_count_is_what_choosing_it_would_show() {
        ServiceQuery health = ServiceQuery.all().at(place).matching("health");
        assertThat(directory.list(health).categories())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(directory
                                .list(health.ofKind(Set.of(choice.id())))
                                .total())
                        .isEqualTo(choice.services()));
        ServicePage all = directory.list(ServiceQuery.all().at(place));
        assertThat(all.categories().getFirst()).satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("Charity activity");
            assertThat(choice.services()).isEqualTo(698);
        });
    }

    @Test
    void pages_follow_each_other_without_overlap() {
        ServiceQuery all = ServiceQuery.all().at(place);
        Set<ServiceId> first = directory.list(all.page(new PageRequested(1, 100))).services().stream()
                .map(ServicePage.Listing::id)
                .collect(Collectors.toSet());
        assertThat(directory.list(all.page(new PageRequested(2, 100))).services())
                .hasSize(100)
                .noneMatch(service -> first.contains(service.id()));
    }

    @Test
    void a_text_finds_names_first_and_then_what_is_said_about_services() {
        ServicePage found = directory.list(ServiceQuery.all().at(place).matching("pharmacy"));
        assertThat(found.total()).isGreaterThanOrEqualTo(57);
        assertThat(found.services().getFirst().summary().name()).containsIgnoringCase("pharmacy");
    }
}
