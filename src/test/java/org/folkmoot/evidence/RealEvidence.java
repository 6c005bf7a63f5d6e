package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The real comments of a place, and who may look at them. */
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@DirtiesContext
abstract class RealEvidence {

    static final Caller PRODUCT = new Caller.Product("test");
    static final ServiceId PATIENT_TRANSPORT = ServiceId.of("de1a7552-85ae-5e17-b78a-b3092636c0e5");
    static final ServiceId ONE_ONE_ONE = ServiceId.of("2029aec0-42bf-53cf-b9e2-d731e96ce26e");

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Jobs jobs;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    TestimonyImports imports;

    @Autowired
    Testimonies testimonies;

    @Autowired
    Codebooks codebooks;

    @Autowired
    EvidenceSearch search;

    @Autowired
    ThemesBesideServices beside;

    @Autowired
    EvidenceIndex index;

    PlaceId place;
    PlaceId elsewhere;

    @BeforeEach
    void theCommentsAreIn() {
        RealComments.needed();
        callers.runAs(PRODUCT, () -> {
            if (places.all().isEmpty()) {
                bringIn(made("Where the comments were gathered"), made("Elsewhere"));
            }
            place = named("Where the comments were gathered");
            elsewhere = named("Elsewhere");
        });
        RealComments.await(() -> index.isCaughtUp() && index.documents() == 3_102);
    }

    void bringIn(PlaceId at, PlaceId other) {
        ImportKind services = kinds.stream()
                .filter(kind -> kind.kind().equals("services"))
                .findFirst()
                .orElseThrow();
        assertThat(jobs.await(services.start(RealComments.services(at)), 120)
                        .orElseThrow()
                        .state())
                .isEqualTo(JobState.DONE);
        TestimonyImport command = RealComments.comments(at, RealComments.file());
        assertThat(jobs.await(imports.bringIn(command), 120).orElseThrow().state())
                .isEqualTo(JobState.DONE);
        assertThat(other).isNotEqualTo(at);
    }

    PlaceId made(String name) {
        return places.create(NewPlace.called(name, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
    }

    PlaceId named(String name) {
        return places.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    ThemeId theme(String name) {
        return callers.as(PRODUCT, () -> codebooks.themesOf(place)).stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .map(Theme::id)
                .orElseThrow();
    }

    <T> T asCoder(Supplier<T> work) {
        return as(Role.CODER, place, work);
    }

    <T> T as(Role role, PlaceId at, Supplier<T> work) {
        return callers.as(
                new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at.scope()))), work);
    }
}
