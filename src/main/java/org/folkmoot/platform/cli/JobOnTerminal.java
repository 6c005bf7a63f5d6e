package org.folkmoot.platform.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.jobs.Jobs;

/** Follows a job on the terminal until it is over. */
class JobOnTerminal {

    /** Gives the job as it stands about a second later. */
    @FunctionalInterface
    interface Look {
        JobReport next() throws IOException, InterruptedException;
    }

    private JobOnTerminal() {}

    static int follow(Jobs jobs, JobId id) {
        try {
            JobReport first = JobReport.of(jobs.find(id).orElseThrow());
            return follow(first, () -> JobReport.of(jobs.await(id, 1).orElseThrow()));
        } catch (IOException | InterruptedException cut) {
            throw new IllegalStateException("Following the job was cut off", cut);
        }
    }

    /** @return 0 if the job is done with nothing refused, 1 if something was refused, 2 if it failed or was stopped */
    static int follow(JobReport first, Look look) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        JobReport job = first;
        while (!job.isOver()) {
            job = look.next();
            out.printf("  %,d of %,d, %,d refused%n", job.done(), job.total(), job.refused());
        }
        out.printf("%s: %s%n", job.title(), sentence(job));
        job.notes().forEach(note -> out.println("  " + note));
        job.failure().ifPresent(out::println);
        if (!job.state().equals("done")) {
            return 2;
        }
        return job.refused() > 0 ? 1 : 0;
    }

    private static String sentence(JobReport job) {
        String figures = job.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure -> String.format("%,d %s", figure.getValue(), figure.getKey()))
                .collect(Collectors.joining(", "));
        return String.format("%s, %,d dealt with, %,d refused", job.state(), job.done(), job.refused())
                + (figures.isEmpty() ? "" : "; " + figures);
    }
}
