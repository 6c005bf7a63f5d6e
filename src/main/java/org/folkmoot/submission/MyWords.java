package org.folkmoot.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.folkmoot.call.Calls;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.CodeTries;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.folkmoot.submission.Submission.Act;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.Submission.Standing;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.stereotype.Service;

/** The private page of a contributor: everything about their own words, opened by their code or their account and by nothing else. */
@Service
@AllowAnyone
public class MyWords {

    /** Days within which somebody reads what was sent. */
    static final int DAYS_TO_READ = 5;

    /** All versions and messages of one story: it is kept as one document, which MongoDB bounds at 16 MB. */
    private static final long MOST_BYTES = 4_000_000;

    private final AuthorAccess access;
    private final SubmissionRepository book;
    private final SubmissionRecords records;
    private final OwnPages pages;
    private final PublishingFollower publishing;
    private final Testimonies testimonies;
    private final Erasures erasures;
    private final Calls calls;
    private final Places places;
    private final CodeTries tries;
    private final Removal removal;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    MyWords(
            AuthorAccess access,
            SubmissionRepository book,
            SubmissionRecords records,
            OwnPages pages,
            PublishingFollower publishing,
            Testimonies testimonies,
            Erasures erasures,
            Calls calls,
            Places places,
            CodeTries tries,
            Removal removal,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.records = records;
        this.pages = pages;
        this.publishing = publishing;
        this.testimonies = testimonies;
        this.erasures = erasures;
        this.calls = calls;
        this.places = places;
        this.tries = tries;
        this.removal = removal;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws SubmissionRefused if the code is not known or too many were tried */
    public OwnWords open(AuthorCredential credential) {
        return pages.of(opened(credential));
    }

    /** The place that called for it. */
    public String placeName(OwnWords own) {
        return places.find(own.call().place()).map(Place::name).orElse("");
    }

    /** What the caller keeps with their account, newest first; nothing for someone without an account. */
    public List<Submission> mine() {
        return AccountId.of(callers.current()).map(records::keptBy).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Submission::created).reversed())
                .toList();
    }

    /** True if the caller is signed in. */
    public boolean hasAccount() {
        return AccountId.of(callers.current()).isPresent();
    }

    /** Keeps what the code opens with the caller's account too. */
    public OwnWords keepWithAccount(PrivateCode code) {
        AccountId account =
                AccountId.of(callers.current()).orElseThrow(() -> new SubmissionRefused(Reason.CODE_UNKNOWN));
        return changed(
                new AuthorCredential.ByCode(code),
                kept -> kept.with(kept.submission().keptBy(account)));
    }

    /** Changes what the words may be used for, from this moment on. */
    public OwnWords allow(AuthorCredential credential, Map<ConsentUse, Sending.Wish> answers) {
        return allow(credential, answers, AuthorDetails.asItWas());
    }

    /**
     * The same, with who the author is.
     *
     * @param answers those that change
     * @throws SubmissionRefused if a yes would end before today, or needs a name or a way to reach them that is not there
     */
    public OwnWords allow(AuthorCredential credential, Map<ConsentUse, Sending.Wish> answers, AuthorDetails person) {
        return changed(credential, kept -> Corrections.allowed(kept, answers, person, calls.today(), now()));
    }

    /**
     * Puts a new version beside the ones before. What others see of the old one goes at once; the new one is read first.
     *
     * @param restsOn the revision that the author had before their eyes
     * @param kind {@link Kind#CORRECTED} or {@link Kind#ADDED_TO}
     * @throws SubmissionRefused if there are newer words
     */
    public OwnWords write(AuthorCredential credential, long restsOn, SubmittedStory content, Kind kind) {
        if (content.isEmpty()) {
            throw new SubmissionRefused(Reason.WORDS_MISSING);
        }
        return changed(credential, kept -> charged(kept, Corrections.corrected(kept, restsOn, content, kind, now())));
    }

    /** Puts something more below the words as they stand, whatever else was changed meanwhile. */
    public OwnWords add(AuthorCredential credential, String text) {
        String more = said(text);
        return changed(credential, kept -> charged(kept, Corrections.added(kept, more, now())));
    }

    private OpenedSubmission charged(OpenedSubmission before, OpenedSubmission after) {
        return after.equals(before)
                ? after
                : charged(after, after.secret().latest().content().bytes());
    }

    private OpenedSubmission charged(OpenedSubmission after, long bytes) {
        if (after.secret().bytes() > MOST_BYTES) {
            throw new SubmissionRefused(Reason.WORDS_TOO_LONG);
        }
        tries.takeWords(after.submission().call().toString(), bytes, bytes);
        return after;
    }

    /**
     * What hiding, taking back or erasing would touch.
     *
     * @param found whether others can find the words today
     * @param themes in how many themes they count
     * @param services at how many services they count
     */
    public record Effect(Found found, int themes, int services) {

        public enum Found {
            YES,
            NO
        }
    }

    public Effect effect(AuthorCredential credential) {
        OpenedSubmission kept = opened(credential);
        List<Testimony> out = testimonies.forIndex(
                List.of(new TestimonyId(kept.submission().id().value())));
        return new Effect(
                out.isEmpty() ? Effect.Found.NO : Effect.Found.YES,
                out.stream().mapToInt(one -> one.themes().size()).sum(),
                out.stream().mapToInt(one -> one.services().size()).sum());
    }

    /** Hides the words from everyone, until they are shown again. */
    public OwnWords hide(AuthorCredential credential) {
        return stand(credential, Standing.HIDDEN, Kind.HIDDEN);
    }

    public OwnWords showAgain(AuthorCredential credential) {
        return stand(credential, Standing.THERE, Kind.SHOWN_AGAIN);
    }

    /** Takes the words back: they count nowhere any more; the author can still see them here, show them again, or erase them. */
    public OwnWords withdraw(AuthorCredential credential) {
        return stand(credential, Standing.WITHDRAWN, Kind.WITHDRAWN);
    }

    /** Answers what the team asked. */
    public OwnWords answer(AuthorCredential credential, String text) {
        return said(credential, text, SubmissionContent.Message.Topic.QUESTION, Kind.ANSWERED);
    }

    /** Complains about how the words were treated; somebody acknowledges and answers it within the days of {@link ComplaintDays}. */
    public OwnWords complain(AuthorCredential credential, String text) {
        return said(credential, text, SubmissionContent.Message.Topic.COMPLAINT, Kind.COMPLAINED);
    }

    /** Makes a new code; the one before opens nothing from now on. */
    public OwnWords newCode(AuthorCredential credential) {
        return changed(
                credential, kept -> kept.with(kept.submission().withNextCode().with(act(Kind.NEW_CODE))));
    }

    /**
     * Destroys the key of the words and everything about them. Nobody can bring them back.
     *
     * @throws SubmissionRefused if the code is not known
     */
    public void erase(AuthorCredential credential) {
        Submission submission = opened(credential).submission();
        removal.buried(submission);
        // The trail of an erasure holds the identity of the words: nobody's account stands beside it.
        callers.runAs(
                new Caller.Product("a contributor erases their words"),
                () -> erasures.erase(List.of(submission.contributor()), TakeBackReason.OWN_WISH));
        records.of(submission.contributor()).forEach(removal::of);
        audit.record("telling.erased", List.of(submission.id().value()));
    }

    private OwnWords stand(AuthorCredential credential, Standing standing, Kind kind) {
        return changed(
                credential,
                kept -> kept.submission().standing() == standing
                        ? kept
                        : kept.with(kept.submission().at(standing).with(act(kind))));
    }

    private OwnWords said(AuthorCredential credential, String text, SubmissionContent.Message.Topic topic, Kind kind) {
        String words = said(text);
        return changed(credential, kept -> {
            Submission submission = kept.submission().with(act(kind));
            boolean answered = kind == Kind.ANSWERED && submission.stage() == Stage.ASKED;
            OpenedSubmission after = new OpenedSubmission(
                    answered ? submission.at(Stage.WAITING) : submission,
                    kept.secret()
                            .with(new SubmissionContent.Message(
                                    SubmissionContent.Message.From.AUTHOR, topic, now(), words)));
            return charged(after, words.getBytes(StandardCharsets.UTF_8).length);
        });
    }

    private static String said(String text) {
        String words = SubmissionText.paragraphs(text).strip();
        if (words.isEmpty()) {
            throw new SubmissionRefused(Reason.WORDS_MISSING);
        }
        return words;
    }

    private OwnWords changed(AuthorCredential credential, UnaryOperator<OpenedSubmission> change) {
        OpenedSubmission before = opened(credential);
        tries.take(CodeTries.Kind.ACT);
        OpenedSubmission after = book.changed(before.submission().id(), change);
        publishing.await(after.submission().id());
        after.submission().acts().stream()
                .skip(before.submission().acts().size())
                .forEach(act -> audit.record(
                        Act.inTrail(act.kind()), List.of(after.submission().id().value())));
        return pages.of(after);
    }

    private OpenedSubmission opened(AuthorCredential credential) {
        return access.found(credential)
                .filter(kept -> !kept.submission().isDraft())
                .orElseThrow(() -> new SubmissionRefused(Reason.CODE_UNKNOWN));
    }

    private Act act(Kind kind) {
        return Act.ofAuthor(kind, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
