package org.folkmoot.submission;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Publication;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Component;

/**
 * Brings what analysts may find in line with a submission: its redacted words if it is published, its author wants it there and allows it to be
 * analysed; else nothing. Reads the submission as it stands each time, so that it may be done at any moment and any number of times; of one submission it is done by
 * one thread at a time, which {@link PublishingFollower} sees to.
 */
@Component
record Publishing(
        SubmissionRecords records, SubmissionRepository book, Testimonies testimonies, Erasures erasures, Calls calls) {

    /**
     * What may not be out is taken out by what stands beside the seal alone, also if the seal does not open. Looks again until the submission is still what
     * was read: another thread may have followed a later decision before this one wrote.
     */
    void bringInLine(SubmissionId id) {
        Optional<Submission> now = records.facts(id);
        Optional<Submission> read;
        do {
            read = now;
            bringInLine(testimony(id), read);
            now = records.facts(id);
        } while (!now.map(Submission::version).equals(read.map(Submission::version)));
    }

    private void bringInLine(TestimonyId out, Optional<Submission> submission) {
        Optional<Publication> before =
                Optional.ofNullable(testimonies.publications(List.of(out)).get(out));
        if (submission.isEmpty()) {
            before.ifPresent(_ -> testimonies.remove(List.of(out)));
        } else if (!isInLine(submission.get(), before, this::isDue)) {
            bringInLine(submission.get(), before);
        }
    }

    private void bringInLine(Submission submission, Optional<Publication> before) {
        LocalDate today = calls.today();
        Optional<OpenedSubmission> kept =
                mayBeOut(submission, today, this::isDue) ? book.find(submission.id()) : Optional.empty();
        Optional<Testimony> after = kept.flatMap(one -> testimony(one, before, today));
        if (after.isPresent()) {
            testimonies.publish(after.get(), kept.orElseThrow().submission().version());
        } else if (before.isPresent()) {
            takeOut(kept.map(OpenedSubmission::submission).orElse(submission), testimony(submission.id()), today);
        }
    }

    /** Those of the submissions that may not stand in the evidence as they should, as far as can be told without opening a seal. */
    List<SubmissionId> outOfLine(List<Submission> submissions) {
        Map<TestimonyId, Publication> out = testimonies.publications(submissions.stream()
                .map(submission -> testimony(submission.id()))
                .toList());
        Map<CallId, Boolean> due = new HashMap<>();
        return submissions.stream()
                .filter(submission -> {
                    try {
                        return !isInLine(
                                submission,
                                Optional.ofNullable(out.get(testimony(submission.id()))),
                                call -> due.computeIfAbsent(call, this::isDue));
                    } catch (RuntimeException _) {
                        // Whoever brings it in line meets the same, and says so.
                        return true;
                    }
                })
                .map(Submission::id)
                .toList();
    }

    private boolean isInLine(Submission submission, Optional<Publication> out, Predicate<CallId> due) {
        LocalDate today = calls.today();
        return mayBeOut(submission, today, due)
                ? out.filter(one -> one.version().equals(OptionalLong.of(submission.version()))
                                && one.uses().equals(submission.consents().uses(today)))
                        .isPresent()
                : out.isEmpty();
    }

    /** Takes it out because what it should say can't be made; what coders found in it is lost with that. */
    void takeOutOutdated(SubmissionId id) {
        TestimonyId out = testimony(id);
        Optional<Submission> submission = records.facts(id);
        Optional.ofNullable(testimonies.publications(List.of(out)).get(out))
                .filter(one -> submission
                        .filter(now -> isInLine(now, Optional.of(one), this::isDue))
                        .isEmpty())
                .ifPresent(_ -> testimonies.remove(List.of(out)));
    }

    private static TestimonyId testimony(SubmissionId id) {
        return new TestimonyId(id.value());
    }

    private static boolean mayBeOut(Submission submission, LocalDate today, Predicate<CallId> due) {
        return submission.isOut()
                && submission.consents().allows(ConsentUse.ANALYSE, today)
                && !due.test(submission.call());
    }

    /** What its author or a promise takes out marks the counts it was in; what is only read again does not. */
    private void takeOut(Submission submission, TestimonyId id, LocalDate today) {
        if (submission.standing() != Submission.Standing.THERE
                || !submission.consents().allows(ConsentUse.ANALYSE, today)) {
            erasures.withdraw(List.of(id), TakeBackReason.OWN_WISH);
        } else if (submission.isOut() && isDue(submission.call())) {
            erasures.withdraw(List.of(id), TakeBackReason.RETENTION);
        } else {
            testimonies.remove(List.of(id));
        }
    }

    private boolean isDue(CallId call) {
        return calls.ofSubmission(call).isDueForReview(calls.today());
    }

    private Optional<Testimony> testimony(OpenedSubmission kept, Optional<Publication> before, LocalDate today) {
        Submission submission = kept.submission();
        TestimonyId id = testimony(submission.id());
        String words = Layers.withLayers(kept.secret());
        if (!mayBeOut(submission, today, this::isDue) || words.isBlank()) {
            return Optional.empty();
        }
        SubmittedStory content = kept.secret().latest().content();
        return Optional.of(new Testimony(
                id,
                submission.contributor(),
                submission.place(),
                content.everyService().stream().map(ServiceId::new).toList(),
                submission.sent().map(sent -> LocalDate.ofInstant(sent, ZoneOffset.UTC)),
                content.felt().flatMap(Felt::ofStep),
                themes(submission, id, before),
                words,
                submission.consents().uses(today),
                submission.care().notes(),
                source(submission)));
    }

    /** What coders found in it stays when its author changes a consent, or takes it back and shows it again. */
    private Set<ThemeId> themes(Submission submission, TestimonyId id, Optional<Publication> before) {
        return before.map(Publication::themes)
                .or(() -> erasures.withdrawnBy(submission.contributor()).stream()
                        .filter(taken -> taken.id().equals(id))
                        .findFirst()
                        .map(Testimony::themes))
                .orElse(Set.of());
    }

    private String source(Submission submission) {
        return calls.ofSubmission(submission.call()).terms().title();
    }
}
