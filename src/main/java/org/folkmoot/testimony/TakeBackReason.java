package org.folkmoot.testimony;

import java.util.Locale;

/** Why words are taken back or a person is erased. Fixed words, since a reason in free text would tell who it was. */
public enum TakeBackReason {
    /** The person asked for it. */
    OWN_WISH,
    /** The organisation their words came from asked for it. */
    SOURCE,
    /** A law or a court asks for it. */
    LAW,
    /** They were kept as long as was promised. */
    RETENTION;

    /** As it stands in the audit trail and in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
