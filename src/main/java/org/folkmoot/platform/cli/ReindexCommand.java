package org.folkmoot.platform.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.operator.Reindexing;
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
                return server.follow(server.startReindex());
            }
        }
        return ProductContext.work(data, "reindex", context -> {
            Jobs jobs = context.getBean(Jobs.class);
            JobId job =
                    jobs.start("reindex", Scope.everywhere(), "reindex", context.getBean(Reindexing.class)::rebuild);
            return JobOnTerminal.follow(jobs, job);
        });
    }
}
