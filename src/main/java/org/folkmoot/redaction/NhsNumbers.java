package org.folkmoot.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * NHS numbers: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, attribute NHS NUMBER: weights 10 to 2, eleven minus the
 * remainder, 11 written as 0, 10 never given out). One random number in eleven passes, so one is proposed only if it is also written 3-3-4, as the
 * NHS prints it (DCB0104), or something near it says what it is.
 */
final class NhsNumbers implements Detector {

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
            boolean isSpaced = !numbers.group(1).isEmpty() && numbers.group(1).equals(numbers.group(2));
            String before = reading.before(numbers.start(), NEAR);
            boolean isCalled = CALLED.matcher(before).find()
                    || CALLED.matcher(reading.after(numbers.end(), NEAR)).find();
            if (!isValid(numbers.group())) {
                if (CALLED_DIRECTLY.matcher(before).find()) {
                    found.accept(reading.proposal(
                            numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_MISTYPED, Certainty.POSSIBLE));
                }
            } else if (isSpaced) {
                found.accept(
                        reading.proposal(numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_SPACED, Certainty.SURE));
            } else if (isCalled) {
                found.accept(
                        reading.proposal(numbers, IdentifierKind.NHS_NUMBER, Reason.NHS_NUMBER_NAMED, Certainty.SURE));
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
