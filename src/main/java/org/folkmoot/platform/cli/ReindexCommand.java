package org.folkmoot.platform.cli;

import java.util.concurrent.Callable;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code folkmoot reindex}: builds the evidence index anew from the store. */
@Command(
        name = "reindex",
        description = "Build the evidence index anew from the store.",
        mixinStandardHelpOptions = true)
class ReindexCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
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
