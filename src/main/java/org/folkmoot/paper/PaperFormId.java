package org.folkmoot.paper;

import java.util.UUID;

/** Names one form on paper that is being keyed in. */
public record PaperFormId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
