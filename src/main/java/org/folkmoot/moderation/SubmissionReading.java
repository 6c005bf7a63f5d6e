package org.folkmoot.moderation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.HarmWords;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.folkmoot.submission.SubmittedStory;
import org.springframework.stereotype.Service;

/** Opens the words of what was told, for the team of the place. Each opening stands in the audit trail. */
@Service
public class SubmissionReading {

    private final SubmissionsInModeration submissions;
    private final CareSettings settings;
    private final CareRuleRecords records;
    private final NamesLearned names;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    SubmissionReading(
            SubmissionsInModeration submissions,
            CareSettings settings,
            CareRuleRecords records,
            NamesLearned names,
            Staff staff,
            Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.settings = settings;
        this.records = records;
        this.names = names;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the words. Opened again on the same day it doesn't count again.
     *
     * @throws NotFound if there is none, or none for the caller
     * @throws CareRefused if the caller has opened as many today as the place allows, or its author hides it
     */
    @AllowSomewhere(Role.FACILITATOR)
    public Opened open(SubmissionId id) {
        Submission submission = staff.theirs(id).orElseThrow(Staff::noSuchStory);
        if (!CareQueue.isThere(submission)) {
            throw new CareRefused(Reason.AUTHOR_HIDES_IT);
        }
        countAt(submission);
        OpenedSubmission kept = submissions.open(id).orElseThrow(Staff::noSuchStory);
        audit.record("telling.read", List.of(id.value()));
        return opened(kept);
    }

    /** @throws CareRefused if it would be one more than the day allows */
    void countAt(Submission submission) {
        settings.limitFor(submission.place()).ifPresent(rules -> {
            String day = LocalDate.ofInstant(clock.instant(), Dates.ZONE).toString();
            boolean counted = records.open(
                    staff.caller(),
                    rules.place(),
                    day,
                    submission.id().value(),
                    rules.opensADay().orElseThrow());
            if (!counted) {
                throw new CareRefused(Reason.ENOUGH_FOR_TODAY);
            }
        });
    }

    private Opened opened(OpenedSubmission kept) {
        SubmissionContent secret = kept.secret();
        PlaceId place = kept.submission().place();
        LearnedNames learned = names.at(place);
        List<DeskPart> parts = new ArrayList<>();
        secret.latest().content().parts().forEach((part, text) -> parts.add(part(secret, part, text, learned)));
        return new Opened(
                kept.submission(),
                secret.latest().number(),
                secret.latest().content(),
                parts,
                secret.redacted().filter(_ -> secret.isChecked()),
                secret.messages());
    }

    private static DeskPart part(SubmissionContent secret, String part, String text, LearnedNames learned) {
        Optional<SubmissionContent.Redacted> last = secret.redacted();
        List<Redaction> hidden = last.map(SubmissionContent.Redacted::hidings).orElse(List.of()).stream()
                .filter(hiding -> hiding.part().equals(part))
                .map(SubmissionContent.Hiding::redaction)
                .toList();
        RedactedText.Carried carried = secret.isChecked()
                ? new RedactedText.Carried(RedactedText.of(text, hidden), List.of())
                : carried(secret, last, part, text, hidden);
        return new DeskPart(
                part,
                text,
                Detectors.propose(text, learned),
                carried.text().redactions(),
                HarmWords.in(text),
                carried.lost());
    }

    private static RedactedText.Carried carried(
            SubmissionContent secret,
            Optional<SubmissionContent.Redacted> last,
            String part,
            String text,
            List<Redaction> hidden) {
        Map<String, String> before = last.stream()
                .flatMap(done -> secret.versions().stream().filter(one -> one.number() == done.version()))
                .findFirst()
                .map(version -> version.content().parts())
                .orElse(Map.of());
        return hidden.isEmpty() || !before.containsKey(part)
                ? new RedactedText.Carried(RedactedText.of(text, List.of()), List.of())
                : RedactedText.of(before.get(part), hidden).carriedTo(text);
    }

    /**
     * A submission as a reader opens it: the words, and nothing of who the author is or whether they asked to be contacted.
     *
     * @param wordsVersion the number of the words that count now
     * @param checked what a person hid in them, if one has checked them
     * @param messages what the team asked and the author answered, and complaints
     */
    public record Opened(
            Submission submission,
            int wordsVersion,
            SubmittedStory content,
            List<DeskPart> parts,
            Optional<SubmissionContent.Redacted> checked,
            List<SubmissionContent.Message> messages) {

        public Opened {
            parts = List.copyOf(parts);
            messages = List.copyOf(messages);
        }
    }

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
}
