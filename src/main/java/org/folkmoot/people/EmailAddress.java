package org.folkmoot.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the form in which addresses are compared: composed Unicode, lower case, no space around it. Two spellings
 * that reach the same mailbox by common practice are one address here; dots and plus signs stay, since not every provider ignores
 * them.
 */
public record EmailAddress(String value) {

    /** Longest address that SMTP can carry in a path (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+");

    /** @throws IllegalArgumentException if the text is no e-mail address */
    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || !hasDomain(value)) {
            throw new IllegalArgumentException("An e-mail address has a name, an @ and a domain");
        }
    }

    /** The address, or empty if the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean hasDomain(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return !domain.startsWith(".") && !domain.startsWith("-") && !domain.endsWith(".") && !domain.contains("..");
    }

    /** The part before the @. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** The address itself, for its owner and for administrators; never for a log. */
    @Override
    public String toString() {
        return value;
    }
}
