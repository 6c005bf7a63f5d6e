package org.folkmoot.platform.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A job as the API tells of it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobReport(
        String id,
        String kind,
        String title,
        String state,
        long total,
        long done,
        long refused,
        Map<String, Long> figures,
        List<String> notes,
        Instant started,
        Optional<Instant> ended,
        Optional<String> failure) {

    public static JobReport of(Job job) {
        return new JobReport(
                job.id().toString(),
                job.kind(),
                job.title(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.total(),
                job.done(),
                job.refused(),
                job.figures(),
                job.notes(),
                job.started(),
                job.ended(),
                job.failure());
    }

    public boolean isOver() {
        return ended.isPresent();
    }
}
