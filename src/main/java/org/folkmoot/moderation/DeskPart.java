package org.folkmoot.moderation;

import java.util.List;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;

/**
 * One part of what was told, as the desk shows it.
 *
 * @param part its name in {@link org.folkmoot.submission.SubmittedStory#parts}
 * @param proposals what detectors would hide
 * @param standing what a person hid: in these words if they were checked, else in the version before, found again in these
 * @param harm places in which somebody may disclose harm: they only point a reader there
 * @param lost what was hidden in the version before and is not found in these words
 */
public record DeskPart(
        String part,
        String text,
        List<Proposal> proposals,
        List<Redaction> standing,
        List<Span> harm,
        List<Redaction> lost) {

    public DeskPart {
        proposals = List.copyOf(proposals);
        standing = List.copyOf(standing);
        harm = List.copyOf(harm);
        lost = List.copyOf(lost);
    }
}
