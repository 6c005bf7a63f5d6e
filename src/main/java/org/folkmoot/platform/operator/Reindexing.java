package org.folkmoot.platform.operator;

import org.folkmoot.platform.jobs.JobProgress;

/** Builds the evidence index anew from the store while the old one keeps answering. The evidence module does it. */
public interface Reindexing {

    void rebuild(JobProgress progress);
}
