package org.folkmoot.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * Numbers of professionals in their public registers, which lead to a name in one step: seven digits after “GMC” (General Medical Council, also
 * GDC, GPhC), and the eight signs of an NMC PIN, two digits, a letter, four digits and the letter of the country of training (Nursing and Midwifery
 * Council), and two to four letters and up to six digits after “HCPC”. Each only right after the name of its register.
 */
final class ProfessionalNumbers implements Detector {

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
