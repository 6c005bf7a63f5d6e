package org.folkmoot.testimony;

import java.util.UUID;

/** Names a contributor without saying who they are: the sealed identity stands elsewhere. */
public record ContributorId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
