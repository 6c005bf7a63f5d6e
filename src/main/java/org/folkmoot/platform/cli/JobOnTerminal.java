package org.folkmoot.platform.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobState;
import org.folkmoot.platform.jobs.Jobs;

/** Follows a job on the terminal until it is over. */
class JobOnTerminal {

    private JobOnTerminal() {}

    /** @return 0 if the job is done with nothing refused, 1 if something was refused, 2 if it failed or was stopped */
    static int follow(Jobs jobs, JobId id) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Job job = jobs.find(id).orElseThrow();
        while (!job.state().isOver()) {
            job = jobs.await(id, 1).orElseThrow();
            out.printf("  %,d of %,d, %,d refused%n", job.done(), job.total(), job.refused());
        }
        out.printf("%s: %s%n", job.title(), sentence(job));
        job.failure().ifPresent(out::println);
        return job.state() != JobState.DONE ? 2 : job.refused() > 0 ? 1 : 0;
    }

    private static String sentence(Job job) {
        String figures = job.figures().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(figure -> String.format("%,d %s", figure.getValue(), figure.getKey()))
                .collect(Collectors.joining(", "));
        return job.state().name().toLowerCase(java.util.Locale.ROOT) + ", " + String.format("%,d", job.done())
                + " dealt with, " + String.format("%,d", job.refused()) + " refused"
                + (figures.isEmpty() ? "" : "; " + figures);
    }
}
