package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.folkmoot.call.Calls;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.moderation.Disclosure.Urgency;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Service;

/**
 * Disclosures of harm. Any reader can raise one; only administrators and the safeguarding leads of the place can learn that there is one. To
 * everyone else each answer is the same whether there is one or not.
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class Disclosures {

    private final DisclosureRecords records;
    private final SubmissionsInModeration submissions;
    private final CareSettings settings;
    private final Calls calls;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            DisclosureRecords records,
            SubmissionsInModeration submissions,
            CareSettings settings,
            Calls calls,
            Staff staff,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.submissions = submissions;
        this.settings = settings;
        this.calls = calls;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Passes what a reader is worried about to the safeguarding leads. If there is one already, it becomes as urgent as the more urgent of both,
     * and is open again if it was settled.
     *
     * @throws NotFound if there is no such submission, or none for the caller
     */
    public void raise(SubmissionId id, Urgency urgency) {
        Submission submission = staff.there(id).orElseThrow(Staff::noSuchStory);
        Disclosure raised = Disclosure.raised(submission, Optional.of(staff.caller()), now(), urgency);
        while (!records.insert(raised)) {
            Optional<Disclosure> known = records.find(id);
            if (known.isPresent() && hurry(known.get(), raised)) {
                break;
            }
        }
        audit.record("disclosure.raised", List.of(id.value()));
    }

    /** Those the caller may see at any place: open ones first, the one due first before all; for anyone else there are none. */
    public List<DisclosureItem> list() {
        return items(records::at);
    }

    /** Those of them that are open, the one due first before all. */
    public List<DisclosureItem> open() {
        return items(records::openAt);
    }

    private List<DisclosureItem> items(Function<Set<PlaceId>, List<Disclosure>> read) {
        Set<PlaceId> mine = settings.ledPlaces();
        return mine.isEmpty()
                ? List.of()
                : read.apply(mine).stream()
                        .flatMap(one -> sent(one).stream())
                        .sorted(DisclosureItem.ORDER)
                        .toList();
    }

    /** Whether the caller sees disclosures anywhere. */
    public boolean isLead() {
        return !settings.ledPlaces().isEmpty();
    }

    /** Empty if there is none, and for those who may not know. */
    public Optional<DisclosureItem> find(SubmissionId id) {
        return records.find(id).filter(one -> settings.isLead(one.place())).flatMap(this::sent);
    }

    /**
     * Opens what those need who act on it; each opening stands in the audit trail.
     *
     * @throws NotFound if there is none, and for those who may not know
     */
    public DisclosedWords open(SubmissionId id) {
        OpenedSubmission kept = find(id).flatMap(_ -> submissions.open(id)).orElseThrow(Staff::noSuchStory);
        audit.record("disclosure.read", List.of(id.value()));
        SubmissionContent secret = kept.secret();
        return new DisclosedWords(
                Optional.of(secret.latest().content().parts()).filter(_ -> CareQueue.isThere(kept.submission())),
                secret.name(),
                secret.contact(),
                secret.callBack());
    }

    /** Makes it the caller's to act on. */
    public DisclosureItem take(SubmissionId id, long version) {
        AccountId me = staff.caller();
        return change(id, version, "disclosure.taken", one -> one.ownedBy(me));
    }

    /**
     * Says what came of it.
     *
     * @param told who was told; needed if it was passed on
     */
    public DisclosureItem settle(SubmissionId id, long version, Disclosure.Outcome outcome, Set<Disclosure.Told> told) {
        if (outcome == Disclosure.Outcome.PASSED_ON && told.isEmpty()) {
            throw new CareRefused(Reason.NOBODY_TOLD);
        }
        AccountId me = staff.caller();
        return change(
                id,
                version,
                "disclosure.settled",
                one -> one.ownedBy(one.owner().orElse(me)).settled(new Disclosure.Settled(outcome, told, me, now())));
    }

    /** Opens it again: undoes that it was settled. */
    public DisclosureItem openAgain(SubmissionId id, long version) {
        return change(id, version, "disclosure.opened-again", Disclosure::openedAgain);
    }

    private boolean hurry(Disclosure known, Disclosure raised) {
        Disclosure after = known.openedAgain().hurried(raised.urgency(), raised.due());
        return after.equals(known) || records.replace(after);
    }

    private DisclosureItem change(SubmissionId id, long version, String act, UnaryOperator<Disclosure> change) {
        Disclosure known = find(id).map(DisclosureItem::disclosure).orElseThrow(Staff::noSuchStory);
        if (known.version() != version || !records.replace(change.apply(known))) {
            throw new DecidedMeanwhile(new DecidedMeanwhile.Happened(
                    records.find(id).flatMap(Disclosure::owner).flatMap(staff::name),
                    Optional.empty(),
                    Optional.empty()));
        }
        audit.record(act, List.of(id.value()));
        return find(id).orElseThrow(Staff::noSuchStory);
    }

    private Optional<DisclosureItem> sent(Disclosure one) {
        return submissions
                .find(one.submission())
                .map(submission -> new DisclosureItem(
                        one,
                        calls.ofSubmission(submission.call()).terms().title(),
                        one.by().flatMap(staff::name),
                        one.owner().flatMap(staff::name),
                        Optional.of(Duration.between(one.due(), clock.instant()))
                                .filter(late ->
                                        late.isPositive() && one.outcome().isEmpty())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What those need who act on a disclosure.
     *
     * @param parts the words, unless their author hides or has taken them back
     * @param contact how the person wants to be reached; may be empty
     */
    public record DisclosedWords(
            Optional<Map<String, String>> parts, String name, String contact, SubmissionContent.CallBack callBack) {}

    /**
     * A disclosure for those who may see it.
     *
     * @param call the title of the call that the submission answers
     * @param by the name of the reader who raised it; the teller if empty
     * @param owner the name of who acts on it
     * @param late by how much it is overdue
     */
    public record DisclosureItem(
            Disclosure disclosure, String call, Optional<String> by, Optional<String> owner, Optional<Duration> late) {

        static final Comparator<DisclosureItem> ORDER = Comparator.comparing(
                        (DisclosureItem item) -> item.disclosure().outcome().isPresent())
                .thenComparing(item -> item.disclosure().due())
                .thenComparing(item -> item.disclosure().submission().value());
    }
}
