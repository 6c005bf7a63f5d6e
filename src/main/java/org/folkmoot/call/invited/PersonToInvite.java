package org.folkmoot.call.invited;

import java.util.Optional;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.CallRefused.Reason;
import org.folkmoot.people.EmailAddress;

/** Somebody to be invited, by the name that stands on their letter. */
public record PersonToInvite(String name, Optional<EmailAddress> email) {

    private static final int LONGEST = 200;

    /** @throws CallRefused if there is no name, or it is longer than 200 characters */
    public PersonToInvite {
        name = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (name.isEmpty()) {
            throw new CallRefused(Reason.NAME_MISSING);
        }
        if (name.length() > LONGEST) {
            throw new CallRefused(Reason.NAME_TOO_LONG);
        }
    }
}
