package org.folkmoot.testimony;

/** What a reader is told before words that may be hard to read. A fixed list, so that a note never retells the words. */
public enum ContentNote {
    DEATH,
    DEATH_OF_A_CHILD,
    LOSS_IN_PREGNANCY,
    SUICIDE,
    SELF_HARM,
    ABUSE,
    SEXUAL_VIOLENCE,
    VIOLENCE,
    DISCRIMINATION,
    EATING,
    ADDICTION,
    MEDICAL_DETAIL
}
