package org.folkmoot.testimony.care;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.care.CareRefused.Reason;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.telling.Care;
import org.folkmoot.testimony.telling.Care.Doing;
import org.folkmoot.testimony.telling.Grade;
import org.folkmoot.testimony.telling.KeptTelling;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Kind;
import org.folkmoot.testimony.telling.Telling.Stage;
import org.folkmoot.testimony.telling.TellingSecret;
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

    private final CareActs acts;
    private final Staff staff;
    private final NamesLearned names;
    private final DeskMarkRecords marks;

    Moderation(CareActs acts, Staff staff, NamesLearned names, DeskMarkRecords marks) {
        this.acts = acts;
        this.staff = staff;
        this.names = names;
        this.marks = marks;
    }

    /** Makes it the caller's to look after, also if it was somebody else's. */
    public Telling take(Seen seen) {
        AccountId me = staff.caller();
        return acts.step(seen, Doing.TAKEN, kept -> {
            acts.check(kept, SENT);
            return kept.with(told(kept.telling().with(kept.telling().care().ownedBy(me)), Kind.TAKEN, ""));
        });
    }

    /** Makes it somebody else's of the team. */
    public Telling handOver(Seen seen, AccountId to) {
        return acts.step(seen, Doing.HANDED_OVER, kept -> {
            acts.checkOwn(kept, SENT);
            if (!staff.isOnTheTeam(to, kept.telling().place())) {
                throw new CareRefused(Reason.NOT_ON_THE_TEAM);
            }
            return kept.with(kept.telling().with(kept.telling().care().ownedBy(to)));
        });
    }

    /** Makes it nobody's. */
    public Telling giveBack(Seen seen) {
        return acts.step(seen, Doing.GIVEN_BACK, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.telling().with(kept.telling().care().givenBack()));
        });
    }

    public Telling grade(Seen seen, Grade grade) {
        return acts.step(seen, Doing.GRADED, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.telling().with(mine(kept).graded(grade)));
        });
    }

    /** Says what readers are told before the words. */
    public Telling note(Seen seen, Set<ContentNote> notes) {
        return acts.step(seen, Doing.NOTED, kept -> {
            acts.checkOwn(kept, SENT);
            return kept.with(kept.telling().with(mine(kept).noted(notes)));
        });
    }

    /**
     * Hides these things and nothing else, said by a person who has read all of it.
     *
     * @param wordsVersion the version of the words that was read; refused if its author has written another
     */
    public Telling redact(Seen seen, int wordsVersion, List<TellingSecret.Hiding> hidings) {
        AccountId me = staff.caller();
        Telling redacted = acts.step(seen, Doing.REDACTED, kept -> {
            acts.checkOwn(kept, SENT);
            checkFit(kept, wordsVersion, hidings);
            TellingSecret.Redacted done =
                    new TellingSecret.Redacted(wordsVersion, List.copyOf(hidings), me, acts.now());
            return new KeptTelling(
                    told(kept.telling().with(mine(kept)), Kind.REDACTED, ""),
                    kept.secret().with(done));
        });
        names.learn(redacted);
        return redacted;
    }

    /** Asks its author something, on their private page; their answer brings it back. */
    public Telling ask(Seen seen, String question) {
        String text = text(question);
        return acts.step(seen, Doing.ASKED_BACK, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.HELD));
            return new KeptTelling(
                    told(kept.telling().at(Stage.ASKED).with(mine(kept)), Kind.ASKED_BACK, ""),
                    kept.secret().with(question(text)));
        });
    }

    /** Lets analysts find it, with what is hidden, as far as its author allows; a person must have checked the words that count now. */
    public Telling publish(Seen seen) {
        return decided(acts.step(seen, Doing.PUBLISHED, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.HELD, Stage.DECLINED));
            if (!kept.secret().isChecked()) {
                throw new CareRefused(Reason.NOT_CHECKED);
            }
            return kept.with(told(kept.telling().at(Stage.PUBLISHED).with(mine(kept)), Kind.PUBLISHED, ""));
        }));
    }

    /** Keeps it and shows it to nobody but those who decide, for now. */
    public Telling hold(Seen seen, HoldReason reason) {
        return acts.step(seen, Doing.HELD, kept -> {
            acts.checkOwn(kept, EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.PUBLISHED, Stage.DECLINED));
            return kept.with(told(kept.telling().at(Stage.HELD).with(mine(kept)), Kind.HELD, reason.name()));
        });
    }

    public Telling decline(Seen seen, DeclineReason reason) {
        return decided(acts.step(seen, Doing.DECLINED, kept -> {
            Set<Stage> from = EnumSet.copyOf(UNDECIDED);
            from.add(Stage.PUBLISHED);
            acts.checkOwn(kept, from);
            return kept.with(told(kept.telling().at(Stage.DECLINED).with(mine(kept)), Kind.DECLINED, reason.name()));
        }));
    }

    /** Takes back the caller's last step. */
    public Telling undo(Seen seen) {
        Telling after = acts.undo(seen);
        names.learn(after);
        return after;
    }

    /** The step that {@link #undo} would take back, if the caller can take one back. */
    public Optional<Care.Step> undoable(Seen seen) {
        return acts.undoable(seen);
    }

    /** Whether the caller looks after it. */
    public boolean isMine(Telling telling) {
        return telling.care().owner().equals(Optional.of(staff.caller()));
    }

    /** Once it is decided, unsaved marks are of no use to anyone. */
    private Telling decided(Telling telling) {
        marks.remove(telling.id());
        return telling;
    }

    private Care mine(KeptTelling kept) {
        return kept.telling().care().ownedBy(staff.caller());
    }

    private Telling told(Telling telling, Kind kind, String reason) {
        return telling.with(new Telling.Act(
                kind,
                acts.now(),
                Optional.of(staff.caller()),
                Optional.of(reason).filter(word -> !word.isEmpty())));
    }

    private TellingSecret.Message question(String text) {
        return new TellingSecret.Message(
                TellingSecret.Message.From.TEAM, TellingSecret.Message.Topic.QUESTION, acts.now(), text);
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

    private static void checkFit(KeptTelling kept, int wordsVersion, List<TellingSecret.Hiding> hidings) {
        TellingSecret.Version latest = kept.secret().latest();
        boolean fits = latest.number() == wordsVersion && hidings.stream().allMatch(hiding -> fits(hiding, latest));
        if (!fits) {
            throw new CareRefused(Reason.NOT_THESE_WORDS);
        }
    }

    private static boolean fits(TellingSecret.Hiding hiding, TellingSecret.Version latest) {
        Redaction redaction = hiding.redaction();
        return Optional.ofNullable(latest.content().parts().get(hiding.part()))
                .filter(text -> redaction.span().isWholeIn(text))
                .isPresent();
    }
}
