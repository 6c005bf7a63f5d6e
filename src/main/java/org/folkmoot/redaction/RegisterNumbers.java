package org.folkmoot.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/** Numbers under which a public register knows somebody. */
final class RegisterNumbers {

    private RegisterNumbers() {}

    /**
     * NHS numbers: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, attribute NHS NUMBER: weights 10 to 2, eleven minus the
     * remainder, 11 written as 0, 10 never given out). One random number in eleven passes, so one is proposed only if it is also written 3-3-4, as the
     * NHS prints it (DCB0104), or something near it says what it is.
     */
    static final class NhsNumbers implements Detector {

        private static final Pattern TEN_DIGITS =
                Pattern.compile("(?<![\\d+])(?<![\\d][.,])\\d{3}([ -]{0,2})\\d{3}([ -]{0,2})\\d{4}(?!\\d|[.,]\\d)");
        private static final Pattern CALLED =
                Pattern.compile("\\bnhs\\b|\\bn\\.h\\.s|\\bhospital n|\\bpatient (?:id|n)|\\bhealth (?:service )?n");
        private static final Pattern CALLED_DIRECTLY =
                Pattern.compile("\\bnhs ?(?:number|num|no|nr|n°|#|id)?\\b[ .:=#-]{0,4}(?:(?:is|was) )?$");
        private static final int NEAR = 45;

        @Override
        public void read(Reading reading, Consumer<Proposal> found) {
            Matcher numbers = TEN_DIGITS.matcher(reading.plain());
            while (numbers.find()) {
                boolean isSpaced =
                        !numbers.group(1).isEmpty() && numbers.group(1).equals(numbers.group(2));
                String before = reading.before(numbers.start(), NEAR);
                boolean isCalled = CALLED.matcher(before).find()
                        || CALLED.matcher(reading.after(numbers.end(), NEAR)).find();
                if (!isValid(numbers.group())) {
                    if (CALLED_DIRECTLY.matcher(before).find()) {
                        found.accept(reading.proposal(
                                numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_MISTYPED, Certainty.POSSIBLE));
                    }
                } else if (isSpaced) {
                    found.accept(reading.proposal(
                            numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_SPACED, Certainty.SURE));
                } else if (isCalled) {
                    found.accept(reading.proposal(
                            numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_NAMED, Certainty.SURE));
                }
            }
        }

        static boolean isValid(String written) {
            int sum = 0;
            int digits = 0;
            int check = 0;
            for (int i = 0; i < written.length(); i++) {
                if (Character.isDigit(written.charAt(i))) {
                    check = written.charAt(i) - '0';
                    sum += digits < 9 ? check * (10 - digits) : 0;
                    digits++;
                }
            }
            return digits == 10 && (11 - sum % 11) % 11 == check && sum > 0;
        }
    }

    /**
     * National Insurance numbers: two letters, six digits and a letter A to D (HMRC, National Insurance Manual NIM39110). D, F, I, Q, U and V are in
     * no prefix, O is never second, and BG, GB, KN, NK, NT, TN and ZZ are not given out. A number whose prefix is wrong, or that lacks its last letter,
     * is proposed only where the words before call it one.
     */
    static final class InsuranceNumbers implements Detector {

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

    /**
     * Numbers of professionals in their public registers, which lead to a name in one step: seven digits after “GMC” (General Medical Council, also
     * GDC, GPhC), and the eight signs of an NMC PIN, two digits, a letter, four digits and the letter of the country of training (Nursing and Midwifery
     * Council), and two to four letters and up to six digits after “HCPC”. Each only right after the name of its register.
     */
    static final class ProfessionalNumbers implements Detector {

        private static final String CALLED =
                "(?:[ ,]{1,2}(?:registration|reg|ref|number|num|no|pin|is|was|id|code)\\b\\.?){0,4}[ .:#(=-]{0,4}";
        private static final Pattern NUMBER = Pattern.compile(
                "(?<!\\p{L})(?:(?:gmc|gdc|gphc)" + CALLED + "(\\d{6,7})|(?:nmc|pin)" + CALLED
                        + "(\\d{2} ?[a-z] ?\\d{4} ?[a-z])|hcpc" + CALLED + "([a-z]{2,4} ?\\d{4,6}))(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE);

        @Override
        public void read(Reading reading, Consumer<Proposal> found) {
            Matcher numbers = NUMBER.matcher(reading.plain());
            while (numbers.find()) {
                for (int group = 1; group <= numbers.groupCount(); group++) {
                    if (numbers.start(group) >= 0) {
                        found.accept(Proposal.of(
                                reading.span(numbers.start(group), numbers.end(group)),
                                IdentifierKind.PROFESSIONAL_NUMBER,
                                Reason.PROFESSIONAL_NUMBER_NAMED,
                                Certainty.SURE));
                    }
                }
            }
        }
    }
}
