package org.folkmoot.paper;

import java.util.Locale;

/** Why what was keyed is thrown away. */
public enum DiscardReason {
    /** Another form was keyed under this number. */
    WRONG_FORM,
    /** The same form was keyed under another number too. */
    TWICE,
    /** Too much of it can't be read. */
    UNREADABLE,
    /** It was written for somebody who did not hear it read back, or did not want it handed in. */
    NO_PERMISSION,
    /** The person asked for it. */
    OWN_WISH,
    TRIED_OUT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
