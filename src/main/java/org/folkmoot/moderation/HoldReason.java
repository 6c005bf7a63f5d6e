package org.folkmoot.moderation;

/** Why a decision has to wait. Each has a sentence {@code testimony.care.hold.<name>} in the bundles. */
public enum HoldReason {
    /** Somebody who knows is asked first. */
    ADVICE,
    /** The service in question is told first. */
    SERVICE_TOLD_FIRST,
    /** More time to hide what could say who somebody is. */
    MORE_CARE
}
