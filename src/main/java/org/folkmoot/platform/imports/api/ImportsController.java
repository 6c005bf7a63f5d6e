package org.folkmoot.platform.imports.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.imports.IncomingFiles;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** {@code POST /imports/{kind}} takes a file and answers at once; {@code GET /jobs/{id}} says how far it is. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record ImportsController(Imports imports, IncomingFiles incoming, Jobs jobs) {

    private static final long LARGEST_OPTION = 10_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportsController.class);

    @PostMapping(path = "/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JobReport> start(
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam String place,
            @RequestParam Map<String, String> fields,
            MultipartHttpServletRequest parts)
            throws IOException {
        if (file.isEmpty()) {
            throw new InvalidRequest("file", "The file is empty. Send it as the part called file.");
        }
        Map<String, String> options = new HashMap<>(fields);
        options.remove("place");
        options.putAll(texts(parts));
        Path copy = incoming.next();
        JobId job;
        try {
            // Of a file, not a path: that moves where the other copies.
            file.transferTo(copy.toFile());
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("upload");
            job = imports.start(kind, place, copy, name, options);
        } catch (RuntimeException | IOException refused) {
            Files.deleteIfExists(copy);
            throw refused;
        }
        jobs.whenOver(job, () -> delete(copy));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(report(job));
    }

    /** Options that came as files: a mapping, a look-up table. Their letters are read from their bytes. */
    private static Map<String, String> texts(MultipartHttpServletRequest parts) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, MultipartFile> part : parts.getFileMap().entrySet()) {
            if (part.getKey().equals("file")) {
                continue;
            }
            if (part.getValue().getSize() > LARGEST_OPTION) {
                throw new InvalidRequest(part.getKey(), "It has more than ten megabytes.");
            }
            texts.put(part.getKey(), OptionText.of(part.getValue().getBytes()));
        }
        return texts;
    }

    @GetMapping("/jobs/{id}")
    JobReport job(@PathVariable String id) {
        try {
            return report(JobId.of(id));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidRequest("id", "A job's id is a UUID, as the answer to the import gave it.");
        }
    }

    private JobReport report(JobId id) {
        return jobs.find(id)
                .map(JobReport::of)
                .orElseThrow(() -> new NotFound("There is no such job, or not at your places."));
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stuck) {
            LOG.warn(
                    "An uploaded file could not be deleted: {}",
                    stuck.getClass().getName());
        }
    }
}
