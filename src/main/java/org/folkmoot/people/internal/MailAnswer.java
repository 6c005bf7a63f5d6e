package org.folkmoot.people.internal;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered to a letter that it did not take.
 *
 * @param said its words in one line, without addresses
 */
record MailAnswer(Meaning meaning, String said) {

    private static final int LONGEST = 200;
    private static final int PERMANENT = 500;
    private static final int FIRST_CODE = 400;

    enum Meaning {
        /** It may take it later. */
        LATER,
        /** There was no server to ask: nothing else will go either. */
        NOBODY_THERE,
        /** It never will. */
        NEVER,
        /** It may have taken it. */
        UNKNOWN
    }

    static MailAnswer of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new MailAnswer(
                    Meaning.NOBODY_THERE, "The mail server does not accept the sign-in of this installation");
        }
        List<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(MailConnectException.class::isInstance)) {
            return new MailAnswer(Meaning.NOBODY_THERE, "The mail server can't be reached");
        }
        return causes.stream()
                .flatMap(MailAnswer::coded)
                .findFirst()
                .orElseGet(() ->
                        new MailAnswer(failure instanceof MailSendException ? Meaning.UNKNOWN : Meaning.NEVER, ""));
    }

    private static Stream<MailAnswer> coded(Throwable cause) {
        int code = switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
        if (code < FIRST_CODE) {
            return Stream.empty();
        }
        Meaning meaning = code < PERMANENT ? Meaning.LATER : Meaning.NEVER;
        return Stream.of(new MailAnswer(meaning, plain(String.valueOf(cause.getMessage()))));
    }

    /** The exceptions of each letter, and what each of them wraps; those of addresses say more than the one around them. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> all = new ArrayList<>();
        if (failure instanceof MailSendException sending) {
            Stream.of(sending.getMessageExceptions()).forEach(one -> unwrap(one, all));
        }
        unwrap(failure.getCause(), all);
        return all.reversed();
    }

    private static void unwrap(@org.jspecify.annotations.Nullable Throwable outer, List<Throwable> all) {
        Throwable at = outer;
        while (at != null && !all.contains(at)) {
            all.add(at);
            at = at instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : at.getCause();
        }
    }

    /** In one line, without what could be an address. */
    static String plain(String words) {
        String line = words.replaceAll("\\S*@\\S*", "…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
