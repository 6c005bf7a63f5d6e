package org.folkmoot.platform.store;

import java.io.Serial;
import org.springframework.dao.DataAccessResourceFailureException;

/** A write refused because this process may no longer be the one that writes to the database. */
final class LeaseLost extends DataAccessResourceFailureException {

    @Serial
    private static final long serialVersionUID = 1;

    LeaseLost() {
        super("The lease on the database was not renewed in time, so nothing is written until it is");
    }
}
