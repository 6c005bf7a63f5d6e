package org.folkmoot.platform.store;

import com.mongodb.MongoException;
import java.io.Serial;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says of a write that it may have been carried out or not: its reply was lost, and the database could not be asked in time what stands there. */
final class WriteOutcomeUnknown extends DataAccessResourceFailureException {

    @Serial
    private static final long serialVersionUID = 1;

    WriteOutcomeUnknown(MongoException cause) {
        super("The connection to the database was cut off, and whether the write was carried out is not known", cause);
    }
}
