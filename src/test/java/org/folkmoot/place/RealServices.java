package org.folkmoot.place;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the project's folder. Tests that need it are skipped with a message where it is not. */
final class RealServices {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    private RealServices() {}

    /** 971 services of a town and its surroundings. */
    static Path town() {
        return file("services/hsds3_trafford_services.json");
    }

    /** 32 services that comments are about. */
    static Path spokenOf() {
        return file("services/hsds3_pxt_services.json");
    }

    static Path fullestExample() {
        return file("standards/hsds3_example_service_full.json");
    }

    static Path ukExample() {
        return file("standards/oruk3_mock_service_full.json");
    }

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(Files.exists(file))
                .as("needs the real data in %s, which is not here: skipped", file)
                .isTrue();
        return file;
    }
}
