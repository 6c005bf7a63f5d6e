package org.folkmoot.platform.operator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.jobs.JobFailed;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.operator.OperatorEndpoint.OpenEndpoint;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the command line asks of a running server. Files are named by path: both stand on one machine. */
@RestController
@RequestMapping("/operator")
record OperatorController(
        OpenEndpoint endpoint,
        Callers callers,
        Imports imports,
        Jobs jobs,
        ObjectProvider<Reindexing> reindexing,
        Backup backup) {

    static final String TOKEN = "Folkmoot-Operator";

    @PostMapping("/imports/{kind}")
    JobReport start(
            @RequestHeader(TOKEN) String token, @PathVariable String kind, @RequestBody Map<String, String> fields) {
        return admitted(token, () -> {
            Map<String, String> options = new HashMap<>(fields);
            String place = options.remove("place");
            Path file = Path.of(String.valueOf(options.remove("file")));
            return report(
                    imports.start(kind, String.valueOf(place), file, String.valueOf(file.getFileName()), options));
        });
    }

    @PostMapping("/reindex")
    JobReport reindex(@RequestHeader(TOKEN) String token) {
        return admitted(
                token,
                () -> report(jobs.start("reindex", Scope.everywhere(), "reindex", reindexing.getObject()::rebuild)));
    }

    /** The store first: so no word is in its copy whose key is not in the other. */
    @PostMapping("/backup")
    JobReport backup(@RequestHeader(TOKEN) String token, @RequestBody Map<String, String> fields) {
        Path file = Path.of(String.valueOf(fields.get("file")));
        Optional<Path> keys = Optional.ofNullable(fields.get("keys")).map(Path::of);
        return admitted(
                token,
                () -> report(jobs.start("backup", Scope.everywhere(), "backup", progress -> {
                    try {
                        backup.writeStore(file);
                        keys.ifPresent(backup::writeKeys);
                    } catch (BackupFailed failed) {
                        throw new JobFailed(String.valueOf(failed.getMessage()));
                    }
                })));
    }

    @GetMapping("/jobs/{id}")
    JobReport job(@RequestHeader(TOKEN) String token, @PathVariable String id) {
        return admitted(token, () -> report(JobId.of(id)));
    }

    private JobReport report(JobId id) {
        return jobs.find(id).map(JobReport::of).orElseThrow(() -> new NotFound("There is no such job."));
    }

    private <T> T admitted(String token, Supplier<T> work) {
        if (!endpoint.admits(token)) {
            throw new AccessDeniedException("Not this server's operator token");
        }
        // Whoever holds the operator's token runs this server and need have no account.
        return callers.as(new Caller.Product("operator"), work);
    }
}
