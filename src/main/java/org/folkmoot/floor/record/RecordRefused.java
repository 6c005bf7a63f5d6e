package org.folkmoot.floor.record;

/** Says that a record can’t be published yet: its session is not over, or a rehearsal. */
public final class RecordRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    RecordRefused() {
        super("The session is not over, or a rehearsal");
    }
}
