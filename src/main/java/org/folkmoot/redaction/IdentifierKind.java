package org.folkmoot.redaction;

import java.util.Locale;

/** What a stretch of text says about who somebody is, the plainest first: of two kinds that fit equally well, the first is taken. */
public enum IdentifierKind {
    NHS_NUMBER("[an NHS number]"),
    NATIONAL_INSURANCE_NUMBER("[a National Insurance number]"),
    EMAIL("[an email address]"),
    PHONE("[a phone number]"),
    /** Kept to its outward part by its detector: {@code M33}. */
    POSTCODE("[a postcode]"),
    DATE_OF_BIRTH("[a date of birth]"),
    VEHICLE_REGISTRATION("[a number plate]"),
    /** The number of a doctor, nurse or other professional in their register. */
    PROFESSIONAL_NUMBER("[a registration number]"),
    WEB_ADDRESS("[a web address]"),
    SOCIAL_HANDLE("[a social media name]"),
    NAME("[a name]"),
    /** Found by people only. */
    ADDRESS("[an address]"),
    /** Anything else that a person who reads it takes out. */
    OTHER("[a detail]");

    private final String replacement;

    IdentifierKind(String replacement) {
        this.replacement = replacement;
    }

    /** Plain English words in square brackets to stand in its place, such as {@code [a name]}. */
    public String replacement() {
        return replacement;
    }

    /** The key of its name in the reader's language. */
    public String key() {
        return "redaction.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
