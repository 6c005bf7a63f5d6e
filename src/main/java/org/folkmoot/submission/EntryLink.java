package org.folkmoot.submission;

import java.util.Optional;
import org.folkmoot.call.invited.PersonalKey;

/**
 * By which link somebody came to tell.
 *
 * @param link the short word of the call
 * @param key what makes the link a person's own; empty for the link that all share
 */
public record EntryLink(String link, Optional<PersonalKey> key) {

    /** By the link that all share. */
    public static EntryLink shared(String link) {
        return new EntryLink(link, Optional.empty());
    }
}
