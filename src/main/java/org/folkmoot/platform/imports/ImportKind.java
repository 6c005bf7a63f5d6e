package org.folkmoot.platform.imports;

import org.folkmoot.platform.jobs.JobId;

/** One kind of file that can be brought in. Each is a service with an access rule on {@link #start}. */
public interface ImportKind {

    /** The name on the command line and in the API, e.g. {@code services}. */
    String kind();

    /**
     * Starts the import as a job and returns at once. The job reads the file and leaves it where it is.
     *
     * @throws org.folkmoot.platform.api.InvalidRequest if an option is unknown or malformed
     */
    JobId start(ImportRequest request);
}
