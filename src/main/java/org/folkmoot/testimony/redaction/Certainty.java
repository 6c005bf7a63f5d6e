package org.folkmoot.testimony.redaction;

import java.util.Locale;

/** How far a proposal can be trusted. None is ever carried out without a person. */
public enum Certainty {
    /** Its form alone tells, or a check digit does. */
    SURE,
    /** Form and surroundings agree. */
    LIKELY,
    /** Worth a look. */
    POSSIBLE;

    /** The key of its name in the reader's language. */
    public String key() {
        return "testimony.redaction.certainty." + name().toLowerCase(Locale.ROOT);
    }
}
