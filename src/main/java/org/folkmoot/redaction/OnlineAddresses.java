package org.folkmoot.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * E-mail addresses (the forms people use of RFC 5321 and 6531: no quoted local parts), also spelt out as “name at example dot org”; web
 * addresses with a scheme, with www or with a usual British or general ending (RFC 3986); names on social media after an @ or the network's name.
 * The front pages of the NHS and of government say nothing about a person and are left.
 */
final class OnlineAddresses implements Detector {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern AT_A_HOST = Pattern.compile("(?:@| @ )(?:[\\p{L}\\d-]{1,63}+\\.){1,6}\\p{L}{2,24}");
    private static final String SPELT_WORD = "[\\p{L}\\d_-]{1,40}+";
    private static final String DOT = "(?: ?[(\\[]dot[)\\]] ?| dot |\\.)";
    private static final Pattern SPELT_OUT = Pattern.compile(
            "(?<![\\p{L}\\d._-])" + SPELT_WORD + "(?:" + DOT + SPELT_WORD + "){0,4}(?: ?[(\\[]at[)\\]] ?" + SPELT_WORD
                    + "(?:" + DOT + SPELT_WORD + "){1,4}| at " + SPELT_WORD + "(?: dot " + SPELT_WORD
                    + "){1,4})(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile(
            "(?<![\\p{L}\\d@.-])(?:https?://[^\\s<>\"]{3,2000}|(?:www\\.)?(?:[a-z\\d-]{2,63}\\.){1,4}(?:com|org|net|info|uk|scot|wales|cymru|london|co|io|me|tv|gg|ly)"
                    + "(?![\\p{L}\\d])(?:[/?#][^\\s<>\"]{0,2000})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRONT_PAGE = Pattern.compile(
            "(?:https?://)?(?:[a-z\\d-]{1,63}\\.){0,3}(?:nhs|gov|police)\\.uk/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\d.@/_-])@(?=[^\\s@]{0,29}\\p{L})[\\p{L}_][\\p{L}\\d_.]{1,29}");
    private static final Pattern NAMED_HANDLE = Pattern.compile(
            "(?<!\\p{L})(?:twitter|instagram|insta|facebook|snapchat|snap|tiktok|bluesky|whatsapp)(?: (?:is|as|name|handle|account|username|under|me|my|at)){0,4}[ :]{1,2}"
                    + "(?=[\\p{L}\\d_.]{0,29}[\\d_.]\\p{L}{0,9})([\\p{L}][\\p{L}\\d_.]{2,29}[\\p{L}\\d_])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_A_PLACE = Pattern.compile(
            "@(?:the|a|an|my|home|work|hospital|night|least|all|this|that|times?|any|about|around)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        emails(reading, found);
        each(SPELT_OUT, reading, 0, IdentifierKind.EMAIL, Reason.EMAIL_SPELT_OUT, Certainty.LIKELY, found);
        webAddresses(reading, found);
        handles(reading, found);
        each(NAMED_HANDLE, reading, 1, IdentifierKind.SOCIAL_HANDLE, Reason.HANDLE_NAMED, Certainty.POSSIBLE, found);
    }

    /** Looks at each @, and only then at what is around it, so that a text without any costs nothing. */
    private static void emails(Reading reading, Consumer<Proposal> found) {
        String plain = reading.plain();
        Matcher hosts = AT_A_HOST.matcher(plain);
        for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
            int before = at > 0 && plain.charAt(at - 1) == ' ' ? at - 1 : at;
            int start = startOfLocalPart(plain, before);
            if (start < before && hosts.region(before, plain.length()).lookingAt()) {
                found.accept(Proposal.of(
                        reading.span(start, hosts.end()), IdentifierKind.EMAIL, Reason.EMAIL_FORM, Certainty.SURE));
            }
        }
    }

    private static int startOfLocalPart(String plain, int end) {
        int start = end;
        while (start > Math.max(0, end - LONGEST_LOCAL_PART) && isOfLocalPart(plain.charAt(start - 1))) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(plain.charAt(start)) && plain.charAt(start) != '_') {
            start++;
        }
        return start;
    }

    private static boolean isOfLocalPart(char c) {
        return Character.isLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }

    private static void webAddresses(Reading reading, Consumer<Proposal> found) {
        Matcher addresses = WEB.matcher(reading.plain());
        while (addresses.find()) {
            int end = addresses.end();
            while (".,;:!?)'".indexOf(reading.plain().charAt(end - 1)) >= 0) {
                end--;
            }
            String address = reading.plain().substring(addresses.start(), end);
            if (!FRONT_PAGE.matcher(address).matches()) {
                found.accept(Proposal.of(
                        reading.span(addresses.start(), end),
                        IdentifierKind.WEB_ADDRESS,
                        Reason.WEB_ADDRESS_FORM,
                        Certainty.LIKELY));
            }
        }
    }

    private static void handles(Reading reading, Consumer<Proposal> found) {
        Matcher handles = HANDLE.matcher(reading.plain());
        while (handles.find()) {
            int end = handles.end();
            while (reading.plain().charAt(end - 1) == '.') {
                end--;
            }
            if (!AT_A_PLACE
                    .matcher(reading.plain().substring(handles.start(), end))
                    .matches()) {
                found.accept(Proposal.of(
                        reading.span(handles.start(), end),
                        IdentifierKind.SOCIAL_HANDLE,
                        Reason.HANDLE_FORM,
                        Certainty.LIKELY));
            }
        }
    }

    private static void each(
            Pattern pattern,
            Reading reading,
            int group,
            IdentifierKind kind,
            Reason reason,
            Certainty certainty,
            Consumer<Proposal> found) {
        Matcher matcher = pattern.matcher(reading.plain());
        while (matcher.find()) {
            found.accept(Proposal.of(reading.span(matcher.start(group), matcher.end(group)), kind, reason, certainty));
        }
    }
}
