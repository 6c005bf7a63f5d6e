package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The disk refused a write, so the store takes no more; what was acknowledged before is safe. */
final class StoreFailed extends MongoServerError {

    private static final int WRITE_CONCERN_FAILED = 64;

    StoreFailed(RuntimeException cause) {
        super(
                WRITE_CONCERN_FAILED,
                "WriteConcernFailed",
                "The store could not write to its file, so this write is not acknowledged: " + cause.getMessage(),
                cause);
    }
}
