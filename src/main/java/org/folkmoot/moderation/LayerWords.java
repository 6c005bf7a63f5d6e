package org.folkmoot.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.moderation.SaysWho.Place;
import org.folkmoot.moderation.SaysWho.Sure;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.submission.RedactedWords;
import org.folkmoot.submission.SubmissionContent;

/** Looks in the words of a layer for what is hidden in the words told, whatever its case and spaces, and for what detectors propose. */
final class LayerWords {

    private LayerWords() {}

    static List<Place> sayingWho(SubmissionContent secret, Map<String, String> layer, LearnedNames names) {
        List<String> hidden = RedactedWords.redacted(secret).values().stream()
                .flatMap(text -> hidden(text).stream())
                .distinct()
                .toList();
        List<Place> places = new ArrayList<>();
        layer.forEach((part, text) -> {
            hidden.stream()
                    .filter(words -> stands(words, text))
                    .forEach(words -> places.add(new Place(part, words, Sure.HIDDEN)));
            Detectors.propose(text, names).stream()
                    .map(proposal -> proposal.span().in(text))
                    .filter(words -> hidden.stream().noneMatch(one -> one.equalsIgnoreCase(words)))
                    .forEach(words -> places.add(new Place(part, words, Sure.PROPOSED)));
        });
        return places.stream().distinct().toList();
    }

    private static List<String> hidden(RedactedText text) {
        return text.redactions().stream()
                .map(redaction -> redaction.span().in(text.original()).strip())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** As whole words, so that a hidden “Al” does not stand in “also”. */
    private static boolean stands(String hidden, String text) {
        String spaced = String.join(
                "\\s+", Arrays.stream(hidden.split("\\s+")).map(Pattern::quote).toList());
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
