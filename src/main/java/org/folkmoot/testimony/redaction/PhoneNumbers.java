package org.folkmoot.testimony.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers as they are written in the United Kingdom, and from abroad with their country code. Which numbers there are, libphonenumber
 * knows (Google, from the numbering plans; for Britain Ofcom's National Telephone Numbering Plan). Only what begins with a nought or a country code
 * is looked at, so counts, times, money and years are left. Without a beginning, six digits and more count only right after words such as “my
 * mobile is”. What has length and beginning of a British number but is not given out, such as the numbers that Ofcom keeps for drama or a mistyped one,
 * is proposed with less certainty.
 */
final class PhoneNumbers implements Detector {

    private static final String GAP = "[ .\\-/]{0,3}";
    private static final Pattern DIALLED = Pattern.compile(
            "(?<![\\p{L}\\d+])(?<!\\d[.,:/-])(?:(?:\\+|00)" + GAP
                    + "(?:\\d[()]?" + GAP + "[()]?){7,16}\\d|\\(?0(?:[()]?" + GAP + "[()]?\\d){8,10})"
                    + "(?:" + GAP + ",? ?(?:ext|extension|x)[. :]{0,2}\\d{1,6})?(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED = Pattern.compile(
            "(?<![\\p{L}])(?:tel|telephone|phone|mobile|mob|landline|number is|ring|call|text)(?: (?:me|us|him|her|them|is|no|num|number|on|at|my|back)){0,4}[ .:]{1,3}"
                    + "(\\d{3,5}[ -]?\\d{3,6})(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{1,2}([ ./-])\\d{1,2}\\1(?:19|20)?\\d{2}(?!\\d).*");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        Matcher dialled = DIALLED.matcher(reading.plain());
        while (dialled.find()) {
            String number = dialled.group();
            if (!DATE.matcher(number).matches()) {
                consider(number, reading.span(dialled.start(), dialled.end()), found);
            }
        }
        Matcher called = CALLED.matcher(reading.plain());
        while (called.find()) {
            found.accept(Proposal.of(
                    reading.span(called.start(1), called.end(1)),
                    IdentifierKind.PHONE,
                    Reason.PHONE_NAMED,
                    Certainty.POSSIBLE));
        }
    }

    private void consider(String number, Span span, Consumer<Proposal> found) {
        try {
            var parsed = plans.parse(number, "GB");
            if (plans.isValidNumber(parsed)) {
                found.accept(Proposal.of(span, IdentifierKind.PHONE, Reason.PHONE_IN_USE, Certainty.SURE));
            } else if (plans.isPossibleNumber(parsed)) {
                found.accept(Proposal.of(span, IdentifierKind.PHONE, Reason.PHONE_FORM, Certainty.LIKELY));
            }
        } catch (NumberParseException notANumber) {
            return;
        }
    }
}
