package org.folkmoot.platform.store.embedded;

import java.sql.SQLException;

/** SQLite refused to read or write; what it says of it is the message. Never an answer to a client: that is {@link StoreFailed}. */
final class SqlFailed extends RuntimeException {

    SqlFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
