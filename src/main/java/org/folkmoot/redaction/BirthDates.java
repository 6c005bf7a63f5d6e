package org.folkmoot.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * Dates within a few words of “born”, “date of birth”, “DOB” or “birthday”, in the ways people in Britain write them (day before month) and in
 * ISO 8601. Dates of other things, such as appointments, are left: they say when, and seldom who.
 */
final class BirthDates implements Detector {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d])(?:(?:0?[1-9]|[12]\\d|3[01])[ ]?[/.\\- ][ ]?(?:0?[1-9]|1[0-2])[ ]?[/.\\- ][ ]?(?:" + YEAR
                    + "|\\d{2})"
                    + "|" + YEAR + "[/.-](?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\\d|3[01])"
                    + "|" + DAY + "(?: of)?[ -]{1,2}" + MONTH + "\\.?(?:,?[ -]{1,2}(?:" + YEAR + "|'?\\d{2}))?"
                    + "|" + MONTH + "\\.? " + DAY + "(?:,? " + YEAR + ")?"
                    + "|(?:" + MONTH + "\\.?,? )?" + YEAR + ")(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\bborn\\b|\\bd\\.? ?o\\.? ?b\\b|\\bdate of birth\\b|\\bbirth ?da(?:y|te)\\b)[^.!?\\n]{0,25}$|\\bd\\.o\\.b\\.[^.!?\\n]{0,10}$");
    private static final Pattern AFTER =
            Pattern.compile("^[^.!?\\n]{0,12}(?:\\bdate of birth\\b|\\bdob\\b|\\bbirthday\\b|\\bborn\\b)");

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        Matcher dates = DATE.matcher(reading.plain());
        while (dates.find()) {
            boolean isOfBirth =
                    BEFORE.matcher(reading.before(dates.start(), 45)).find()
                            || AFTER.matcher(reading.after(dates.end(), 30)).find();
            if (isOfBirth) {
                found.accept(reading.proposal(
                        dates, IdentifierKind.DATE_OF_BIRTH, Reason.DATE_NEAR_BIRTH, Certainty.LIKELY));
            }
        }
    }
}
