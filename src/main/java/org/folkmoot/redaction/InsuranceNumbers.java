package org.folkmoot.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * National Insurance numbers: two letters, six digits and a letter A to D (HMRC, National Insurance Manual NIM39110). D, F, I, Q, U and V are in
 * no prefix, O is never second, and BG, GB, KN, NK, NT, TN and ZZ are not given out. A number whose prefix is wrong, or that lacks its last letter,
 * is proposed only where the words before call it one.
 */
final class InsuranceNumbers implements Detector {

    private static final Pattern FORM = Pattern.compile(
            "(?<![a-z0-9])([a-z]{2})[ .-]{0,2}\\d{2}[ .-]{0,2}\\d{2}[ .-]{0,2}\\d{2}(?:[ .-]{0,2}([a-d])(?![a-z0-9])|(?![a-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]");
    private static final Set<String> NOT_GIVEN_OUT = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private static final Pattern CALLED = Pattern.compile("\\bn\\.?i\\.?\\b|\\bnino\\b|\\bnational insurance\\b");
    private static final int NEAR = 40;

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        Matcher numbers = FORM.matcher(reading.plain());
        while (numbers.find()) {
            String prefix = numbers.group(1).toUpperCase(Locale.ROOT);
            boolean isForm =
                    numbers.start(2) >= 0 && PREFIX.matcher(prefix).matches() && !NOT_GIVEN_OUT.contains(prefix);
            if (isForm) {
                found.accept(number(reading, numbers, Reason.NATIONAL_INSURANCE_FORM, Certainty.SURE));
            } else if (CALLED.matcher(reading.before(numbers.start(), NEAR)).find()) {
                found.accept(number(reading, numbers, Reason.NATIONAL_INSURANCE_NAMED, Certainty.LIKELY));
            }
        }
    }

    private static Proposal number(Reading reading, Matcher number, Reason reason, Certainty certainty) {
        return reading.proposal(number, IdentifierKind.NATIONAL_INSURANCE_NUMBER, reason, certainty);
    }
}
