package org.folkmoot.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A piece of long work and how far it is.
 *
 * @param kind what sort of work, e.g. {@code import.testimony}
 * @param title what a person calls it, e.g. the name of the file
 * @param total rows or records in all; 0 while not known
 * @param done of the total, dealt with so far
 * @param refused of those done, how many could not be taken
 * @param figures further counts by name, e.g. {@code new}, {@code changed}, {@code blank}
 * @param notes what a person should know of how it went, in words without words of people in the data
 * @param failure why it failed, in words for a person, without words of people in the data
 */
public record Job(
        JobId id,
        String kind,
        Scope at,
        String title,
        UUID startedBy,
        Instant started,
        Optional<Instant> ended,
        JobState state,
        long total,
        long done,
        long refused,
        Map<String, Long> figures,
        List<String> notes,
        Optional<String> failure)
        implements Scoped {

    public Job {
        figures = Map.copyOf(figures);
        notes = List.copyOf(notes);
    }

    @Override
    public Scope scope() {
        return at;
    }
}
