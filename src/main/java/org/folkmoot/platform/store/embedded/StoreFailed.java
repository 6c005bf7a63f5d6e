package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The store takes no more writes, mostly because the disk refused one; what was acknowledged before is safe. */
final class StoreFailed extends MongoServerError {

    private static final int WRITE_CONCERN_FAILED = 64;

    StoreFailed(Throwable cause) {
        super(
                WRITE_CONCERN_FAILED,
                "WriteConcernFailed",
                "The store could not write to its file, so this write is not acknowledged: " + cause.getMessage(),
                cause);
    }
}
