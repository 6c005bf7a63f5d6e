package org.folkmoot.platform.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobReport;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code folkmoot reindex}: builds the evidence index anew from the store, in the running server if there is one. */
@Command(
        name = "reindex",
        description = "Build the evidence index anew from the store; a running server goes on answering.",
        mixinStandardHelpOptions = true)
class ReindexCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        return ProductContext.orSayWhyNot(this::work);
    }

    private int work() throws IOException, InterruptedException {
        Optional<RunningServer> running = RunningServer.of(data);
        if (running.isPresent()) {
            try (RunningServer server = running.get()) {
                JobReport job = server.startReindex();
                return JobOnTerminal.follow(job, () -> {
                    TimeUnit.SECONDS.sleep(1);
                    return server.job(job.id());
                });
            }
        }
        try (ConfigurableApplicationContext context = ProductContext.withoutServer(data)) {
            Reindexing reindexing = context.getBean(Reindexing.class);
            Jobs jobs = context.getBean(Jobs.class);
            return context.getBean(Callers.class).as(new Caller.Product("reindex"), () -> {
                JobId job = jobs.start("reindex", Scope.everywhere(), "reindex", reindexing::rebuild);
                return JobOnTerminal.follow(jobs, job);
            });
        }
    }
}
