package org.folkmoot.people.signin;

import java.io.Serializable;
import java.util.UUID;

/** Who signed in, as kept in the session: which account, and the generation of its sessions to which this one belongs. Roles are not kept: they are read at each call. */
public interface SignedIn extends Serializable {

    UUID account();

    /** Must equal the account's own, else this session has been ended. */
    long generation();
}
