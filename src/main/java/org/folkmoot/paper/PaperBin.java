package org.folkmoot.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.folkmoot.call.CallFollower;
import org.folkmoot.call.CallId;
import org.folkmoot.paper.PaperRecords.Stored;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Component;

/** Where what was keyed ends: handed in, thrown away, erased by its author or with the call, or forgotten half-way. */
@Component
record PaperBin(PaperRecords records, Contributors contributors, Erasures erasures, Audit audit, Clock clock)
        implements SubmissionFollower, CallFollower, DailyWork {

    /** How long a form waits to be keyed to its end. */
    static final Duration KEPT = Duration.ofDays(60);

    /** What was keyed stands in the submission now: its own key is destroyed. */
    void shred(PaperForm handedIn) {
        contributors.erase(List.of(handedIn.person()));
    }

    /** Removes the form as it is, with its key, also from what older copies of the store could give back. */
    void remove(PaperForm form) {
        if (records.remove(form)) {
            erasures.erase(List.of(new ContributorId(form.person())), TakeBackReason.OWN_WISH);
        }
    }

    @Override
    public void gone(SubmissionId submission) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.of(submission)
                .forEach(stored -> records.replace(new Stored(stored.form().erased(now), stored.sealed())));
    }

    @Override
    public void erased(CallId call) {
        List<PaperForm> all = records.in(call).stream().map(Stored::form).toList();
        if (!all.isEmpty()) {
            erasures.erase(
                    all.stream().map(form -> new ContributorId(form.person())).toList(), TakeBackReason.RETENTION);
            all.forEach(form -> records.find(form.id()).map(Stored::form).ifPresent(records::remove));
        }
    }

    @Override
    public String what() {
        return "Throwing away forms on paper that were keyed half-way and left";
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().minus(KEPT);
        List<PaperForm> left = records.everywhere().stream()
                .map(Stored::form)
                .filter(form -> !form.isHandedIn() && form.changed().isBefore(oldest))
                .toList();
        ItemByItem.each(what(), left, PaperForm::id, form -> {
            remove(form);
            audit.record("paper.dropped", List.of(form.id().value(), form.call().value()));
        });
    }
}
