package org.folkmoot.testimony.telling;

import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.stereotype.Service;

/** Lets an author in to what belongs to their telling, a draft or one that was sent. What opens it is all the right there is. */
@Service
@AllowAnyone
public class TellingDoor {

    private final TellingBook book;
    private final TellingRecords records;
    private final Calls calls;
    private final CodeTries tries;
    private final Callers callers;
    private final Clock clock;

    TellingDoor(TellingBook book, TellingRecords records, Calls calls, CodeTries tries, Callers callers, Clock clock) {
        this.book = book;
        this.records = records;
        this.calls = calls;
        this.tries = tries;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws TellingRefused if nothing opens with it, or too many codes were tried */
    public Telling open(Opener opener) {
        return found(opener)
                .map(KeptTelling::telling)
                .orElseThrow(() -> new TellingRefused(isErased(opener) ? Reason.ERASED : Reason.CODE_UNKNOWN));
    }

    /**
     * The same, to add something to it.
     *
     * @throws TellingRefused also if it is a draft and its call takes no answers any more
     */
    public Telling openToAdd(Opener opener) {
        Telling telling = open(opener);
        boolean late = telling.isDraft()
                && !calls.ofTelling(telling.call())
                        .takesAnswers(clock.instant(), Period.ofDays(Tellings.DAYS_TO_SEND_AFTER_CLOSE));
        if (late) {
            throw new TellingRefused(Reason.CALL_CLOSED);
        }
        return telling;
    }

    private boolean isErased(Opener opener) {
        return opener instanceof Opener.ByDraft(DraftKey key) && records.isBuried(key.hash());
    }

    private Optional<KeptTelling> found(Opener opener) {
        return switch (opener) {
            case Opener.ByDraft(DraftKey key) -> book.find(key);
            case Opener.ByCode(PrivateCode code) -> {
                tries.take(CodeTries.Kind.CODE);
                Optional<KeptTelling> found = book.find(code);
                found.ifPresent(_ -> tries.giveBack(CodeTries.Kind.CODE));
                yield found;
            }
            case Opener.ByAccount(TellingId id) -> book.find(id).filter(kept -> isCallers(kept.telling()));
        };
    }

    private boolean isCallers(Telling telling) {
        return callers.current() instanceof Caller.Account account
                && telling.account()
                        .filter(id -> id.value().equals(account.id()))
                        .isPresent();
    }
}
