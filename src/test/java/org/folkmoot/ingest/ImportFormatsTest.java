package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.testimony.MadeWorkbook;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The files shown in the description of the formats come in as it says. */
@ProductTest
class ImportFormatsTest extends ImportedFiles {

    private static final Pattern EXAMPLE =
            Pattern.compile("`([a-z]+\\.(?:json|csv))`:\\R\\R```[a-z]+\\R(.*?)```", Pattern.DOTALL);

    @Autowired
    private Imports kinds;

    @TempDir
    private Path folder;

    @Test
    void every_example_of_the_description_comes_in() throws IOException {
        Map<String, String> examples = examples();
        assertThat(examples)
                .containsOnlyKeys("services.json", "codebook.json", "comments.csv", "mapping.json", "teams.csv");
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Files.writeString(folder.resolve(example.getKey()), example.getValue());
        }
        callers.runAs(new Caller.Product("test"), () -> {
            places.create(NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
            assertThat(bringIn("services", "services.json", Map.of("profile", "oruk"))
                            .figures())
                    .containsEntry("new", 1L);
            bringIn("codebook", "codebook.json", Map.of());
            Job comments = bringIn(
                    "testimony",
                    "comments.csv",
                    Map.of(
                            "mapping", examples.getOrDefault("mapping.json", ""),
                            "table", examples.getOrDefault("teams.csv", "")));
            // The same table as a spreadsheet says the same.
            assertThat(bringIn(
                                    "testimony",
                                    "comments.csv",
                                    Map.of(
                                            "mapping", examples.getOrDefault("mapping.json", ""),
                                            "table", OptionText.of(workbook(examples.getOrDefault("teams.csv", "")))))
                            .figures())
                    .containsEntry("new", 0L)
                    .containsEntry("changed", 0L)
                    .containsEntry("unchanged", 2L);
            assertThat(comments.figures()).containsEntry("new", 2L).containsEntry("blank", 1L);

            List<Testimony> all = new ArrayList<>();
            testimonies.readAll(10, all::addAll);
            assertThat(all)
                    .extracting(Testimony::services)
                    .containsOnly(List.of(ServiceId.of("2029aec0-42bf-53cf-b9e2-d731e96ce26e")));
            assertThat(all).extracting(said -> said.themes().size()).containsOnly(1);
            assertThat(all).extracting(said -> said.uses().size()).containsExactly(3, 1);
        });
    }

    private static byte[] workbook(String csv) {
        try {
            return MadeWorkbook.ofTexts(csv.strip()
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Job bringIn(String kind, String file, Map<String, String> options) {
        Job job = jobs.await(kinds.start(kind, "", folder.resolve(file), file, options), 60)
                .orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.refused()).isZero();
        return job;
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs", "import-formats.md")));
        while (example.find()) {
            examples.put(example.group(1), example.group(2));
        }
        return examples;
    }
}
