package org.folkmoot.testimony.care;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.care.CareRefused.Reason;
import org.folkmoot.testimony.telling.Care;
import org.folkmoot.testimony.telling.Care.Doing;
import org.folkmoot.testimony.telling.Care.Step;
import org.folkmoot.testimony.telling.KeptTelling;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Kind;
import org.folkmoot.testimony.telling.Telling.Stage;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Component;

/** Carries out one step of care on what a person saw, so that it can be undone and nobody decides over another. */
@Component
class CareActs {

    private static final Caller PRODUCT = new Caller.Product("looking after what a person told");

    private final TellingsInCare tellings;
    private final Staff staff;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    CareActs(TellingsInCare tellings, Staff staff, Callers callers, Audit audit, Clock clock) {
        this.tellings = tellings;
        this.staff = staff;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The telling as it is after the change.
     *
     * @throws NotFound if there is none, or none for the caller
     * @throws DecidedMeanwhile if it is not any more what was seen
     */
    Telling step(Seen seen, Doing doing, UnaryOperator<KeptTelling> change) {
        AccountId me = staff.caller();
        Telling after = change(seen, kept -> {
            Telling before = kept.telling();
            KeptTelling changed = change.apply(kept);
            Step step = new Step(
                    doing,
                    me,
                    now(),
                    before.version() + 1,
                    before.stage(),
                    before.care().grade(),
                    before.care().owner(),
                    before.care().complaintOwner(),
                    before.care().notes());
            Care care = changed.telling().care().after(step, before.version());
            return changed.with(changed.telling().with(care));
        });
        audit.record(act(doing), List.of(after.id().value()));
        return after;
    }

    /** Notes something that is no step of care; what was done before it can't be undone afterwards. */
    Telling note(Seen seen, Kind kind, Optional<String> reason) {
        AccountId me = staff.caller();
        Telling after = change(
                seen, kept -> kept.with(kept.telling().with(new Telling.Act(kind, now(), Optional.of(me), reason))));
        audit.record(
                "telling." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(after.id().value()));
        return after;
    }

    /** Takes back the caller's last step; what its author was told of it stays told, with that it was undone. */
    Telling undo(Seen seen) {
        AccountId me = staff.caller();
        Telling after = change(seen, kept -> {
            Telling before = kept.telling();
            Step last = before.care()
                    .undoable(me, before.version())
                    .orElseThrow(() -> new CareRefused(Reason.NOTHING_TO_UNDO));
            Telling restored = before.at(last.stage()).with(before.care().undone(before.version() + 1));
            return new KeptTelling(
                    isTold(last.doing())
                            ? restored.with(new Telling.Act(
                                    Kind.UNDONE,
                                    now(),
                                    Optional.of(me),
                                    Optional.of(last.doing().name())))
                            : restored,
                    before(kept.secret(), last.doing()));
        });
        audit.record("telling.undone", List.of(after.id().value()));
        return after;
    }

    Optional<Step> undoable(Seen seen) {
        return callers.as(PRODUCT, () -> tellings.find(seen.telling()))
                .filter(telling -> staff.isOnTheTeam(telling.place()))
                .flatMap(telling -> telling.care().undoable(staff.caller(), seen.version()));
    }

    void check(KeptTelling kept, Set<Stage> stages) {
        if (!CareQueue.isThere(kept.telling())) {
            throw new CareRefused(Reason.AUTHOR_HIDES_IT);
        }
        if (!stages.contains(kept.telling().stage())) {
            throw new CareRefused(Reason.NOT_NOW);
        }
    }

    void checkOwn(KeptTelling kept, Set<Stage> stages) {
        check(kept, stages);
        if (kept.telling()
                .care()
                .owner()
                .filter(owner -> !owner.equals(staff.caller()))
                .isPresent()) {
            throw new CareRefused(Reason.OWNED_BY_ANOTHER);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Telling change(Seen seen, UnaryOperator<KeptTelling> change) {
        Caller caller = callers.current();
        return callers.as(
                        PRODUCT,
                        () -> tellings.find(seen.telling())
                                .filter(telling -> callers.as(caller, () -> staff.isOnTheTeam(telling.place())))
                                .flatMap(telling -> tellings.change(
                                        telling.id(),
                                        kept -> callers.as(caller, () -> {
                                            checkSeen(seen, kept.telling());
                                            return change.apply(kept);
                                        }))))
                .orElseThrow(() -> new NotFound("There is no such telling"))
                .telling();
    }

    private void checkSeen(Seen seen, Telling telling) {
        if (telling.version() == seen.version()) {
            return;
        }
        List<Step> steps = telling.care().steps();
        Optional<Step> step = steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.getLast()).filter(last -> last.version() == telling.version());
        Optional<Telling.Act> act = telling.acts().isEmpty()
                ? Optional.empty()
                : Optional.of(telling.acts().getLast());
        throw new DecidedMeanwhile(step.map(last -> new DecidedMeanwhile.Happened(
                        staff.name(last.by()), Optional.of(last.doing()), Optional.of(last.at())))
                .orElseGet(() -> new DecidedMeanwhile.Happened(
                        act.flatMap(Telling.Act::by).flatMap(staff::name),
                        Optional.empty(),
                        act.map(Telling.Act::at))));
    }

    private static TellingSecret before(TellingSecret secret, Doing undone) {
        return switch (undone) {
            case REDACTED -> secret.withoutLastRedaction();
            case LAYER_MADE, LAYER_REMOVED -> secret.withoutLastLayer();
            case ASKED_BACK, COMPLAINT_ACKNOWLEDGED, COMPLAINT_CLOSED -> secret.withoutLastOfTeam();
            case TAKEN, HANDED_OVER, GIVEN_BACK, GRADED, NOTED, PUBLISHED, HELD, DECLINED, COMPLAINT_TAKEN -> secret;
        };
    }

    /** Whether its author is told of it. */
    private static boolean isTold(Doing doing) {
        return switch (doing) {
            case TAKEN,
                    REDACTED,
                    ASKED_BACK,
                    PUBLISHED,
                    HELD,
                    DECLINED,
                    LAYER_MADE,
                    LAYER_REMOVED,
                    COMPLAINT_ACKNOWLEDGED,
                    COMPLAINT_CLOSED -> true;
            case HANDED_OVER, GIVEN_BACK, GRADED, NOTED, COMPLAINT_TAKEN -> false;
        };
    }

    private static String act(Doing doing) {
        return "telling." + doing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
