package org.folkmoot.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Care.Action;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.testimony.ContentNote;
import org.springframework.stereotype.Service;

/**
 * Decides about what people told. Every act says what the person saw who decided: if somebody acted on it since, nothing is done and
 * {@link DecidedMeanwhile} says what happened. What one person did can be undone by them, step by step, until somebody else acts, its author
 * included. All acts but taking over need it to be nobody's or the caller's; deciding on what is nobody's makes it the caller's.
 *
 * @see CareRefused thrown by each of the acts
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class Moderation {

    /** Longest question or answer to an author, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Set<Stage> UNDECIDED = EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.HELD);
    private static final Set<Stage> SENT = EnumSet.complementOf(EnumSet.of(Stage.DRAFT));

    private final ModerationSteps acts;
    private final Staff staff;
    private final NamesLearned names;
    private final DeskMarkRecords marks;

    Moderation(ModerationSteps acts, Staff staff, NamesLearned names, DeskMarkRecords marks) {
        this.acts = acts;
        this.staff = staff;
        this.names = names;
        this.marks = marks;
    }

    /** Makes it the caller's to look after, also if it was somebody else's. */
    public Submission take(ExpectedVersion seen) {
        AccountId me = staff.caller();
        return acts.step(seen, Action.TAKEN, kept -> {
            acts.check(kept, SENT);
            return kept.with(
                    told(kept.submission().with(kept.submission().care().ownedBy(me)), Kind.TAKEN, ""));
        });
    }

    /** Makes it somebody else's of the team. */
    public Submission handOver(ExpectedVersion seen, AccountId to) {
        return acts.step(seen, Action.HANDED_OVER, kept -> {
            acts.checkOwn(kept, SENT);
            if (!staff.isOnTheTeam(to, kept.submission().place())) {
                throw new CareRefused(Reason.NOT_ON_THE_TEAM);
            }
            return kept.with(kept.submission().with(kept.submission().care().ownedBy(to)));
        });
    }

    /** Makes it nobody's. */
    public Submission giveBack(ExpectedVersion seen) {
        return acts.step(seen, Action.GIVEN_BACK, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.submission().with(kept.submission().care().givenBack()));
        });
    }

    public Submission grade(ExpectedVersion seen, Grade grade) {
        return acts.step(seen, Action.GRADED, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.submission().with(mine(kept).graded(grade)));
        });
    }

    /** Says what readers are told before the words. */
    public Submission note(ExpectedVersion seen, Set<ContentNote> notes) {
        return acts.step(seen, Action.NOTED, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.submission().with(mine(kept).noted(notes)));
        });
    }

    /**
     * Hides these things and nothing else, said by a person who has read all of it.
     *
     * @param wordsVersion the version of the words that was read; refused if its author has written another
     */
    public Submission redact(ExpectedVersion seen, int wordsVersion, List<SubmissionContent.Hiding> hidings) {
        AccountId me = staff.caller();
        Submission redacted = acts.step(seen, Action.REDACTED, kept -> {
            acts.checkOwn(kept, SENT);
            checkFit(kept, wordsVersion, hidings);
            SubmissionContent.Redacted done =
                    new SubmissionContent.Redacted(wordsVersion, List.copyOf(hidings), me, acts.now());
            return new OpenedSubmission(
                    told(kept.submission().with(mine(kept)), Kind.REDACTED, ""),
                    kept.secret().with(done));
        });
        names.learn(redacted);
        return redacted;
    }

    /** Asks its author something, on their private page; their answer brings it back. */
    public Submission ask(ExpectedVersion seen, String question) {
        String text = text(question);
        return acts.step(seen, Action.ASKED_BACK, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.HELD));
            return new OpenedSubmission(
                    told(kept.submission().at(Stage.ASKED).with(mine(kept)), Kind.ASKED_BACK, ""),
                    kept.secret().with(question(text)));
        });
    }

    /** Lets analysts find it, with what is hidden, as far as its author allows; a person must have checked the words that count now. */
    public Submission publish(ExpectedVersion seen) {
        return decided(acts.step(seen, Action.PUBLISHED, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.HELD, Stage.DECLINED));
            if (!kept.secret().isChecked()) {
                throw new CareRefused(Reason.NOT_CHECKED);
            }
            return kept.with(told(kept.submission().at(Stage.PUBLISHED).with(mine(kept)), Kind.PUBLISHED, ""));
        }));
    }

    /** Keeps it and shows it to nobody but those who decide, for now. */
    public Submission hold(ExpectedVersion seen, HoldReason reason) {
        return acts.step(seen, Action.HELD, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.PUBLISHED, Stage.DECLINED));
            return kept.with(told(kept.submission().at(Stage.HELD).with(mine(kept)), Kind.HELD, reason.name()));
        });
    }

    public Submission decline(ExpectedVersion seen, DeclineReason reason) {
        return decided(acts.step(seen, Action.DECLINED, kept -> {
            Set<Stage> from = EnumSet.copyOf(UNDECIDED);
            from.add(Stage.PUBLISHED);
            acts.checkOwn(kept, from);
            return kept.with(told(kept.submission().at(Stage.DECLINED).with(mine(kept)), Kind.DECLINED, reason.name()));
        }));
    }

    /** Takes back the caller's last step. */
    public Submission undo(ExpectedVersion seen) {
        Submission after = acts.undo(seen);
        names.learn(after);
        return after;
    }

    /** The step that {@link #undo} would take back, if the caller can take one back. */
    public Optional<Care.Step> undoable(ExpectedVersion seen) {
        return acts.undoable(seen);
    }

    /** Whether the caller looks after it. */
    public boolean isMine(Submission submission) {
        return submission.care().owner().equals(Optional.of(staff.caller()));
    }

    /** Once it is decided, unsaved marks are of no use to anyone. */
    private Submission decided(Submission submission) {
        marks.remove(submission.id());
        return submission;
    }

    private Care mine(OpenedSubmission kept) {
        return kept.submission().care().ownedBy(staff.caller());
    }

    private Submission told(Submission submission, Kind kind, String reason) {
        return submission.with(new Submission.Act(
                kind,
                acts.now(),
                Optional.of(staff.caller()),
                Optional.of(reason).filter(word -> !word.isEmpty())));
    }

    private SubmissionContent.Message question(String text) {
        return new SubmissionContent.Message(
                SubmissionContent.Message.From.TEAM, SubmissionContent.Message.Topic.QUESTION, acts.now(), text);
    }

    /** @throws CareRefused if nothing is written, or too much */
    static String text(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new CareRefused(Reason.TEXT_MISSING);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new CareRefused(Reason.TEXT_TOO_LONG);
        }
        return text;
    }

    private static void checkFit(OpenedSubmission kept, int wordsVersion, List<SubmissionContent.Hiding> hidings) {
        SubmissionContent.Version latest = kept.secret().latest();
        boolean fits = latest.number() == wordsVersion && hidings.stream().allMatch(hiding -> fits(hiding, latest));
        if (!fits) {
            throw new CareRefused(Reason.NOT_THESE_WORDS);
        }
    }

    private static boolean fits(SubmissionContent.Hiding hiding, SubmissionContent.Version latest) {
        Redaction redaction = hiding.redaction();
        return Optional.ofNullable(latest.content().parts().get(hiding.part()))
                .filter(text -> redaction.span().isWholeIn(text))
                .isPresent();
    }

    /** Why a decision has to wait. Each has a sentence {@code testimony.care.hold.<name>} in the bundles. */
    public enum HoldReason {
        /** Somebody who knows is asked first. */
        ADVICE,
        /** The service in question is told first. */
        SERVICE_TOLD_FIRST,
        /** More time to hide what could say who somebody is. */
        MORE_CARE
    }

    /** Why something that was told is not taken. All of the published policy: each has a name and a sentence {@code testimony.care.decline.<name>} in the bundles. */
    public enum DeclineReason {
        NOT_ABOUT_THE_CALL,
        ADVERTISEMENT,
        HATRED,
        ACCUSES_A_NAMED_PERSON,
        CANT_BE_MADE_SAFE,
        SOMEONE_ELSES_STORY,
        IN_A_COURT_OR_INQUIRY,
        SENT_TWICE,
        NO_WORDS
    }
}
