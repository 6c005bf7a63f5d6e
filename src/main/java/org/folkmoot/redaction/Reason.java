package org.folkmoot.redaction;

import java.util.Locale;

/** Why something is proposed, or was taken out: one sentence each in the reader's language. */
public enum Reason {
    /** A person marked it. */
    MARKED_BY_A_PERSON,
    NHS_NUMBER_SPACED,
    NHS_NUMBER_NAMED,
    /** Called an NHS number by the words before it, but the check digit is wrong. */
    NHS_NUMBER_MISTYPED,
    NATIONAL_INSURANCE_FORM,
    NATIONAL_INSURANCE_NAMED,
    POSTCODE_FORM,
    PHONE_IN_USE,
    /** Has the length and the beginning of a number, but none like it is given out. */
    PHONE_FORM,
    PHONE_NAMED,
    EMAIL_FORM,
    EMAIL_SPELT_OUT,
    WEB_ADDRESS_FORM,
    HANDLE_FORM,
    HANDLE_NAMED,
    DATE_NEAR_BIRTH,
    PLATE_FORM,
    PLATE_NAMED,
    PROFESSIONAL_NUMBER_NAMED,
    NAME_AFTER_TITLE,
    NAME_BESIDE_ROLE,
    NAME_THANKED,
    NAME_INTRODUCED,
    NAME_IN_LIST,
    NAME_DOES_SOMETHING,
    NAME_WELL_KNOWN,
    NAME_LEARNED;

    /** The key of the sentence. */
    public String key() {
        return "redaction.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
