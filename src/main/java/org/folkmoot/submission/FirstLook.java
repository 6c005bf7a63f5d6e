package org.folkmoot.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Proposal;

/**
 * A stretch of words as it would be shown at a first look, before a person has read them.
 *
 * @param text the words, or what would stand in their place
 * @param hidden what kind of thing would be hidden here; empty if the words stay
 */
public record FirstLook(String text, Optional<IdentifierKind> hidden) {

    /** Letters: 8,000 words. A longer story shows its beginning. */
    static final int LONGEST = 50_000;

    /** The words in their order. */
    static List<FirstLook> at(String words) {
        List<FirstLook> shown = new ArrayList<>();
        int from = 0;
        for (Proposal proposal : Detectors.propose(words, LearnedNames.none())) {
            if (proposal.span().start() > from) {
                shown.add(new FirstLook(words.substring(from, proposal.span().start()), Optional.empty()));
            }
            shown.add(new FirstLook(proposal.replacement(), Optional.of(proposal.kind())));
            from = proposal.span().end();
        }
        if (from < words.length()) {
            shown.add(new FirstLook(words.substring(from), Optional.empty()));
        }
        return shown;
    }
}
