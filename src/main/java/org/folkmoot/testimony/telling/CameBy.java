package org.folkmoot.testimony.telling;

import java.util.Optional;
import org.folkmoot.testimony.invited.PersonalKey;

/**
 * By which link somebody came to tell.
 *
 * @param link the short word of the call
 * @param key what makes the link a person's own; empty for the link that all share
 */
public record CameBy(String link, Optional<PersonalKey> key) {

    /** By the link that all share. */
    public static CameBy shared(String link) {
        return new CameBy(link, Optional.empty());
    }
}
