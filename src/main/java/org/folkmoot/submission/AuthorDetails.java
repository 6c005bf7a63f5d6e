package org.folkmoot.submission;

import java.util.Optional;

/**
 * What an author says of themselves on their private page; what is left out stays as it was.
 *
 * @param name the first name that may stand by a quote
 * @param contact how they can be reached
 */
public record AuthorDetails(Optional<String> name, Optional<String> contact) {

    public static AuthorDetails asItWas() {
        return new AuthorDetails(Optional.empty(), Optional.empty());
    }
}
