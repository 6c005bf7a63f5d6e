package org.folkmoot.assembly;

/** Something about an assembly that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class AssemblyRefused extends RuntimeException {
    /** Why. Each has a text {@code assembly.refused.<name>} in the bundles. */
    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        TEXT_TOO_LONG,
        PROMISE_INCOMPLETE,
        PROMISE_ENDS_BEFORE_IT_STARTS,
        PROMISE_MISSING,
        PROMISE_REASON,
        DESCRIPTION_CHANGED,
        SESSION_TITLE_MISSING,
        SESSION_HAS_BEGUN,
        TABLES,
        AGENDA_TITLE_MISSING,
        AGENDA_MINUTES,
        AGENDA_TOO_LONG,
        NO_SUCH_PLACE,
        MEMBER_NAME_MISSING,
        MEMBER_NAME_TWICE,
        TOO_MANY_MEMBERS,
        TOO_MANY_TRAITS,
        TRAIT_NAME_TAKEN,
        TRAIT_TOO_LONG,
        NOTE_TOO_LONG,
        DETAILS_CHANGED,
        ROLL_CHANGED,
        HOST_NAME_TWICE,
        TOO_MANY_HOSTS,
        AMOUNT,
        ATTENDANCE_RULE,
        RULE_STRICTER,
        TERMS_CHANGED,
        SHAPE_CHANGED,
        ANSWER_MONTHS,
        SEATS,
        SEATS_TAKEN,
        NOT_THE_DAY_YET,
        PAYMENT_CHANGED,
        PAYMENT_REFERENCE,
        RESERVE_CHANGED,
        RESERVE_DAY_OVER,
        ACCOUNT_TAKEN,
        MEMBER_TAKEN,
        NOT_A_MEMBER,
        VOTE_OPEN,
        TOO_MANY_CHANGES,
        REHEARSAL
    }

    private final Reason reason;
    private final transient String what;

    public AssemblyRefused(Reason reason) {
        this(reason, "");
    }

    /** @param what of what was given can't be, for the person who gave it */
    public AssemblyRefused(Reason reason, String what) {
        super(reason.name());
        this.reason = reason;
        this.what = what;
    }

    /** What of what was given can't be; empty where the reason says it all. */
    public String what() {
        return what;
    }

    public Reason reason() {
        return reason;
    }
}
