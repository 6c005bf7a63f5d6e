package org.folkmoot.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;

/** The words of a submission as others see them. */
public final class RedactedWords {

    private RedactedWords() {}

    /** All parts with what was hidden, one after the other; empty if nobody has checked the words that count now. */
    static String of(SubmissionContent secret) {
        if (!secret.isChecked()) {
            return "";
        }
        List<String> parts =
                redacted(secret).values().stream().map(RedactedText::words).toList();
        return String.join("\n\n", parts).strip();
    }

    /** Each part of the newest version with what was hidden in it; nothing hidden if it was not checked. */
    public static Map<String, RedactedText> redacted(SubmissionContent secret) {
        List<SubmissionContent.Hiding> hidings = secret.isChecked()
                ? secret.redacted().map(SubmissionContent.Redacted::hidings).orElse(List.of())
                : List.of();
        Map<String, RedactedText> parts = new LinkedHashMap<>();
        secret.latest()
                .content()
                .parts()
                .forEach((part, text) -> parts.put(part, RedactedText.of(text, of(part, hidings))));
        return parts;
    }

    private static List<Redaction> of(String part, List<SubmissionContent.Hiding> hidings) {
        return hidings.stream()
                .filter(hiding -> hiding.part().equals(part))
                .map(SubmissionContent.Hiding::redaction)
                .toList();
    }
}
