package org.folkmoot.platform.cli;

import java.io.IOException;

/**
 * What people do most, done in the trial start from which Java learns for the starts to come: the first of them after a start then wait less. Found as
 * a {@link java.util.ServiceLoader} service.
 */
public interface Rehearsal {

    /**
     * @param product started with the demonstration data on a scratch folder
     * @throws IOException if the product does not answer as it should
     */
    void rehearse(RunningProduct product) throws IOException, InterruptedException;
}
