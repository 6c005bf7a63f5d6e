package org.folkmoot.people.ui;

import org.folkmoot.people.Refusal.Reason;

/** The reasons that are about a new password. */
final class PasswordReasons {

    static final Reason[] ALL = {
        Reason.PASSWORD_TOO_SHORT, Reason.PASSWORD_TOO_LONG, Reason.PASSWORD_COMMON, Reason.PASSWORD_HOLDS_NAME
    };

    private PasswordReasons() {}
}
