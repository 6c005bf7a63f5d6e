package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A comment on a service of the county that has ended, from a file of the town: the trial knows the service, as the import does. */
@ProductTest
class EndedServiceTest extends ImportedFiles {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final Mapping MAPPING = MappingJson.read(
            "{ \"name\": \"Comments\", \"id\": [\"id\"], \"words\": \"words\", \"service\": { \"columns\": [\"service\"] } }");

    @Autowired
    private ServiceImport services;

    @Autowired
    private ServiceDirectory directory;

    @TempDir
    private Path folder;

    @Test
    void somebody_of_the_town_alone_is_shown_what_the_import_will_do() throws IOException {
        PlaceId county = made("County", PlaceLevel.PLACE, Optional.empty());
        PlaceId town = made("Town", PlaceLevel.NEIGHBOURHOOD, Optional.of(county));
        Path ended = Files.writeString(
                folder.resolve("services.json"),
                "[{\"id\": \"%s\", \"name\": \"Old Clinic\", \"status\": \"defunct\"}]".formatted(UUID.randomUUID()));
        callers.runAs(
                PRODUCT,
                () -> jobs.await(
                        services.start(new ServiceFile(county, ended, "services.json", HsdsProfile.HSDS)), 60));
        Path comments =
                Files.writeString(folder.resolve("comments.csv"), "id,words,service\n1,They were kind,Old Clinic\n");
        TestimonyImport command = new TestimonyImport(town, comments, "comments.csv", MAPPING);
        Caller facilitator =
                new Caller.Account(UUID.randomUUID(), "Robin", Set.of(new Grant(Role.FACILITATOR, town.scope())));

        assertThat(callers.as(facilitator, () -> directory.at(county))).isEmpty();
        ImportSummary trial = callers.as(facilitator, () -> imports.tryOut(command));

        assertThat(trial.services()).isEqualTo(1);
        assertThat(trial).isEqualTo(callers.as(PRODUCT, () -> imports.tryOut(command)));
    }

    private PlaceId made(String name, PlaceLevel level, Optional<PlaceId> parent) {
        return callers.as(
                        PRODUCT,
                        () -> places.create(
                                NewPlace.called(name + " " + UUID.randomUUID(), level, parent, Optional.empty())))
                .id();
    }
}
