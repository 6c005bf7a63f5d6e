package org.folkmoot.call.invited;

import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.EmailAddress;

/**
 * An invitation with who it is for, as those see it who invite.
 *
 * @param name empty where what is stored of it cannot be read
 * @param language of the letter
 * @param path of the link that counts, without a slash in front; opens nothing but an empty form
 */
public record PersonInvited(
        CallInvitation invited, String name, Optional<EmailAddress> email, Locale language, String path) {

    /** False where what is stored of the name cannot be read: there is nobody to write to. */
    public boolean isReadable() {
        return !name.isEmpty();
    }

    /** Whether the name or the address is theirs. */
    boolean isCalled(String nameOrEmail) {
        boolean sameAddress = email.isPresent() && email.equals(EmailAddress.parse(nameOrEmail));
        return sameAddress || name.equalsIgnoreCase(nameOrEmail);
    }

    @Override
    public String toString() {
        return "(invited: " + invited.id() + ")";
    }
}
