package org.folkmoot.testimony.invited;

import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.EmailAddress;

/**
 * An invitation with who it is for, as those see it who invite.
 *
 * @param language of the letter
 * @param path of the link that counts, without a slash in front; opens nothing but an empty form
 */
public record PersonInvited(Invited invited, String name, Optional<EmailAddress> email, Locale language, String path) {

    @Override
    public String toString() {
        return "(invited: " + invited.id() + ")";
    }
}
