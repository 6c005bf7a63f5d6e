package org.folkmoot.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.PersonalKey;
import org.folkmoot.people.CodeTries;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.limit.Bulkhead;
import org.folkmoot.platform.limit.Busy;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.springframework.stereotype.Service;

/** What people tell in answer to a call, until it is sent. Open to anyone with the link; a draft opens to its key or its code only. */
@Service
@AllowAnyone
public class Submissions {

    static final int DAYS_TO_SEND_AFTER_CLOSE = 7;

    /** It reads every word with every detector, and anyone may ask for it. */
    private static final Bulkhead.Limits LOOKS_AT_ONCE =
            new Bulkhead.Limits(Bulkhead.halfTheProcessors(), 60, 4, Duration.ofSeconds(10));

    private final SubmissionRepository book;
    private final PrivateCodes codes;
    private final Calls calls;
    private final LinkAdmission entry;
    private final CodeTries tries;
    private final Contributors contributors;
    private final Delivery delivery;
    private final Removal removal;
    private final AuthorAccess access;
    private final Clock clock;
    private final Bulkhead looks = new Bulkhead(LOOKS_AT_ONCE);

    Submissions(
            SubmissionRepository book,
            PrivateCodes codes,
            Calls calls,
            LinkAdmission entry,
            CodeTries tries,
            Contributors contributors,
            Delivery delivery,
            Removal removal,
            AuthorAccess access,
            Clock clock) {
        this.book = book;
        this.codes = codes;
        this.calls = calls;
        this.entry = entry;
        this.tries = tries;
        this.contributors = contributors;
        this.delivery = delivery;
        this.removal = removal;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The draft as the server has it.
     *
     * @throws SubmissionRefused if the code is unknown, or too many were tried
     */
    public Optional<DraftSaved> draft(String link, AuthorCredential credential) {
        Call call = call(link);
        return opened(credential)
                .filter(kept -> kept.submission().call().equals(call.id()))
                .map(DraftSaved::of);
    }

    /**
     * Saves a draft. The same save twice is saved once.
     *
     * @param revision counts the saves of the device upward
     * @throws SubmissionRefused if there is a newer one, it was sent or erased, or the call takes no answers any more, or none by this link
     */
    public DraftSaved save(EntryLink by, AuthorCredential credential, long revision, SubmittedStory content) {
        tries.take(CodeTries.Kind.SAVE);
        Call call = openCall(by.link(), DAYS_TO_SEND_AFTER_CLOSE);
        Optional<OpenedSubmission> known = opened(credential);
        takeRoom(call, content, known);
        if (known.isEmpty() && credential instanceof AuthorCredential.ByDraft(DraftKey key)) {
            entry.toBegin(call, by.key());
            delivery.begin(call, key, revision, content);
            known = opened(credential);
        }
        OpenedSubmission before = known.orElseThrow(() -> new SubmissionRefused(Reason.ERASED));
        return DraftSaved.of(book.changed(before.submission().id(), kept -> saved(kept, revision, content)));
    }

    /**
     * Sends what was told. Sent again with the same key it is not sent twice, and the same code comes back. Sent from a second device too, the
     * answers that allow less count; other words than those sent first are taken as a correction if their author has seen those.
     *
     * @param restsOn the revision of the draft, or of what was sent, that the device had when it was sent; 0 if it had none
     * @throws SubmissionRefused if it was erased, or the call takes no answers any more, or none by this link; if there is a newer draft, or other words
     *     were sent, which the device has to show first
     */
    public SentWords send(EntryLink by, AuthorCredential credential, long restsOn, Sending sending) {
        Call call = call(by.link());
        Optional<OpenedSubmission> known = opened(credential);
        if (known.filter(kept -> !kept.submission().isDraft()).isPresent()) {
            return sendAgain(call, by, delivery.narrow(known.get(), sending), restsOn, sending);
        }
        tries.take(CodeTries.Kind.SEND);
        openCall(by.link(), known.isPresent() ? DAYS_TO_SEND_AFTER_CLOSE : 0);
        takeRoom(call, sending.content(), known);
        if (known.isEmpty() && credential instanceof AuthorCredential.ByDraft(DraftKey key)) {
            entry.toBegin(call, by.key());
            delivery.begin(call, key, 0, sending.content());
            known = opened(credential);
        }
        OpenedSubmission before = known.orElseThrow(() -> new SubmissionRefused(Reason.ERASED));
        return entry.sending(
                call,
                by.key(),
                before.submission().id(),
                () -> sent(delivery.deliver(before, restsOn, sending), sending));
    }

    /** What it allows less counts already, whatever is refused here. */
    private SentWords sendAgain(Call call, EntryLink by, OpenedSubmission narrowed, long restsOn, Sending sending) {
        tries.take(CodeTries.Kind.SEND);
        entry.wasSent(call, by.key(), narrowed.submission().id());
        if (!narrowed.secret().holds(sending.content())) {
            takeRoom(call, sending.content(), Optional.empty());
        }
        return sent(delivery.deliver(narrowed, restsOn, sending), sending);
    }

    private SentWords sent(OpenedSubmission after, Sending sending) {
        return new SentWords(
                codes.of(after.submission()),
                OwnPages.readBy(after.submission()),
                sending.narrowedIn(after.submission()));
    }

    /** The same by the link that all share. */
    public DraftSaved save(String link, AuthorCredential credential, long revision, SubmittedStory content) {
        return save(EntryLink.shared(link), credential, revision, content);
    }

    /** The same by the link that all share, of which no draft was saved. */
    public PrivateCode send(String link, AuthorCredential credential, Sending sending) {
        return send(EntryLink.shared(link), credential, 0, sending).code();
    }

    /** The code to come back with, the same at each call until it is renewed. */
    public PrivateCode pause(String link, AuthorCredential credential) {
        call(link);
        return codes.of(opened(credential)
                .orElseThrow(() -> new NotFound("There is no such draft"))
                .submission());
    }

    /** The code of what a device wrote, if it wrote anything. */
    public Optional<PrivateCode> code(DraftKey draft) {
        return book.find(draft).map(kept -> codes.of(kept.submission()));
    }

    /**
     * Deletes a draft that was not sent and destroys its key; one that is not there is deleted already.
     *
     * @throws SubmissionRefused if it was sent: that is taken back on the private page
     * @throws org.folkmoot.people.Refusal if too many were deleted from one network address within a quarter of an hour
     */
    public void discard(String link, AuthorCredential credential) {
        tries.take(CodeTries.Kind.DISCARD);
        call(link);
        opened(credential).ifPresent(kept -> {
            if (!kept.submission().isDraft()) {
                throw new SubmissionRefused(Reason.ALREADY_SENT);
            }
            gone(kept.submission());
        });
    }

    /**
     * What would be hidden in the words at a first look; nothing is kept of them.
     *
     * @throws SubmissionRefused if they are longer than {@link FirstLook#LONGEST}
     * @throws Busy if too many look at once
     */
    public List<FirstLook> firstLook(String link, String words) {
        if (words.length() > FirstLook.LONGEST) {
            throw new SubmissionRefused(Reason.WORDS_TOO_LONG);
        }
        call(link);
        return looks.run(
                tries.turn(),
                () -> tries.within(CodeTries.Budget.LOOKING, () -> FirstLook.at(SubmissionText.paragraphs(words))));
    }

    private void gone(Submission submission) {
        removal.buried(submission);
        contributors.erase(List.of(submission.contributor().value()));
        removal.of(submission);
    }

    private OpenedSubmission saved(OpenedSubmission kept, long revision, SubmittedStory content) {
        if (!kept.submission().isDraft()) {
            throw new SubmissionRefused(Reason.ALREADY_SENT);
        }
        boolean same = kept.secret().latest().content().equals(content);
        if (revision <= kept.submission().revision() && !same) {
            throw new SubmissionRefused(Reason.NEWER_ON_SERVER);
        }
        if (same) {
            return kept;
        }
        Instant now = now();
        return new OpenedSubmission(
                kept.submission().saved(revision, now), kept.secret().withDraft(content, now));
    }

    /** Anyone may have something kept, so how much that is must have an end. */
    private void takeRoom(Call call, SubmittedStory content, Optional<OpenedSubmission> known) {
        long before =
                known.map(kept -> kept.secret().latest().content().bytes()).orElse(0L);
        tries.takeWords(call.id().toString(), content.bytes(), content.bytes() - before);
    }

    private Optional<OpenedSubmission> opened(AuthorCredential credential) {
        Optional<OpenedSubmission> found = access.found(credential);
        if (found.isEmpty() && credential instanceof AuthorCredential.ByCode) {
            throw new SubmissionRefused(Reason.CODE_UNKNOWN);
        }
        return found;
    }

    private Call call(String link) {
        return calls.byLink(link).orElseThrow(() -> new NotFound("There is no such call"));
    }

    private Call openCall(String link, int daysAfter) {
        Call call = call(link);
        if (!call.takesAnswers(clock.instant(), Period.ofDays(daysAfter))) {
            throw new SubmissionRefused(Reason.CALL_CLOSED);
        }
        return call;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What a device is told once its words were sent.
     *
     * @param code opens the private page
     * @param readBy the day until which somebody is to read it
     * @param narrowed the uses for which two devices gave different answers, so that the one that allows less counts
     */
    public record SentWords(PrivateCode code, Optional<LocalDate> readBy, Set<ConsentUse> narrowed) {}

    /**
     * By which link somebody came to tell.
     *
     * @param link the short word of the call
     * @param key what makes the link a person's own; empty for the link that all share
     */
    public record EntryLink(String link, Optional<PersonalKey> key) {

        /** By the link that all share. */
        public static EntryLink shared(String link) {
            return new EntryLink(link, Optional.empty());
        }
    }
}
