package org.folkmoot.moderation;

/** Why something that was told is not taken. All of the published policy: each has a name and a sentence {@code testimony.care.decline.<name>} in the bundles. */
public enum DeclineReason {
    NOT_ABOUT_THE_CALL,
    ADVERTISEMENT,
    HATRED,
    ACCUSES_A_NAMED_PERSON,
    CANT_BE_MADE_SAFE,
    SOMEONE_ELSES_STORY,
    IN_A_COURT_OR_INQUIRY,
    SENT_TWICE,
    NO_WORDS
}
