package org.folkmoot.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * Phone numbers as they are written in the United Kingdom, and from abroad with their country code. Which numbers there are, libphonenumber
 * knows (Google, from the numbering plans; for Britain Ofcom's National Telephone Numbering Plan). Only what begins with a nought or a country code
 * is looked at, so counts, times, money and years are left. Without a beginning, six digits and more count only right after words such as “my
 * mobile is”. What has length and beginning of a British number but is not given out, such as the numbers that Ofcom keeps for drama or a mistyped one,
 * is proposed with less certainty.
 */
final class PhoneNumbers implements Detector {

    private static final String GAP = "[ .\\-/()]{0,4}+";
    private static final Pattern DIALLED = Pattern.compile(
            "(?<![\\p{L}\\d+])(?<!\\d[.,:/-])(?:(?:\\+|00)" + GAP + "\\d(?:" + GAP + "\\d){7,16}|\\(?0(?:" + GAP
                    + "\\d){8,10})(?:[ ,]{0,2}(?:ext|extension|x)[. :]{0,2}\\d{1,6})?(?!\\d)",
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
                consider(reading, dialled.start(), dialled.end(), found);
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

    private void consider(Reading reading, int start, int end, Consumer<Proposal> found) {
        String written = reading.plain().substring(start, end);
        int inUse = longest(written, PhoneNumberUtil::isValidNumber);
        int possible = inUse > 0 ? 0 : longest(written, PhoneNumberUtil::isPossibleNumber);
        if (inUse > 0) {
            found.accept(phone(reading.span(start, start + inUse), Reason.PHONE_IN_USE, Certainty.SURE));
        } else if (possible > 0) {
            found.accept(phone(reading.span(start, start + possible), Reason.PHONE_FORM, Certainty.LIKELY));
        }
    }

    /** How much of it is a number, without groups of digits that belong to what is said next (“0161 496 0000 4 times”); 0 if nothing is. */
    private int longest(String written, BiPredicate<PhoneNumberUtil, PhoneNumber> test) {
        int length = written.length();
        while (length > 0 && !is(written.substring(0, length), test)) {
            length = Math.max(0, written.lastIndexOf(' ', length - 1));
        }
        return length;
    }

    private boolean is(String written, BiPredicate<PhoneNumberUtil, PhoneNumber> test) {
        try {
            return test.test(plans, plans.parse(written, "GB"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static Proposal phone(Span span, Reason reason, Certainty certainty) {
        return Proposal.of(span, IdentifierKind.PHONE, reason, certainty);
    }
}
