package org.folkmoot.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * Vehicle registrations (DVLA, INF104): since 2001 two letters, two digits, three letters, without I and Q and, of the last three, with Z; from 1983
 * to 2001 a letter, one to three digits, three letters. The first is proposed where it is written in capitals, and in small letters beside a word such as
 * “registration” or “van”. The older form looks too much like a ward and a word after it (B12 WAS): it needs such a word always.
 */
final class NumberPlates implements Detector {

    private static final Pattern CURRENT = Pattern.compile(
            "(?<![\\p{L}\\d])[A-HK-PRSVWY][A-HJ-PR-Y](?:0[2-9]|[1-4]\\d|5[1-9]|[6-9]\\d) ?[A-HJ-PR-Z]{3}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIXED = Pattern.compile(
            "(?<![\\p{L}\\d])[A-HJ-NPR-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED = Pattern.compile(
            "\\breg(?:istration)?\\b|\\b(?:number|licen[cs]e) plate\\b|\\bplate\\b|\\bcar\\b|\\bvan\\b|\\btaxi\\b|\\bcab\\b|\\bminibus\\b|\\bvehicle\\b|\\blorry\\b"
                    + "|\\bmotor ?bike\\b|\\bambulance (?:reg|plate)");
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?:the|and|for|was|not|but|you|she|her|his|him|had|has|are|who|all|our|out|one|two|get|got|day|now|new|may|see|way)");
    private static final int NEAR = 40;

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        Matcher current = CURRENT.matcher(reading.plain());
        while (current.find()) {
            String plate = current.group();
            if (isCalled(reading, current)) {
                found.accept(plate(reading, current, Reason.PLATE_NAMED));
            } else if (plate.chars().noneMatch(Character::isLowerCase) && !endsInWord(plate)) {
                found.accept(plate(reading, current, Reason.PLATE_FORM));
            }
        }
        Matcher prefixed = PREFIXED.matcher(reading.plain());
        while (prefixed.find()) {
            if (!endsInWord(prefixed.group()) && isCalled(reading, prefixed)) {
                found.accept(plate(reading, prefixed, Reason.PLATE_NAMED));
            }
        }
    }

    private static Proposal plate(Reading reading, Matcher plate, Reason reason) {
        return reading.proposal(plate, IdentifierKind.VEHICLE_REGISTRATION, reason, Certainty.LIKELY);
    }

    private static boolean endsInWord(String plate) {
        return plate.indexOf(' ') > 0
                && WORD.matcher(plate.substring(plate.length() - 3)).matches();
    }

    private static boolean isCalled(Reading reading, Matcher plate) {
        return CALLED.matcher(reading.before(plate.start(), NEAR)).find()
                || CALLED.matcher(reading.after(plate.end(), NEAR)).find();
    }
}
