package org.folkmoot.testimony.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.CodeTries;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.stereotype.Service;

/** What people tell in answer to a call, until it is sent. Open to anyone with the link; a draft opens to its key or its code only. */
@Service
@AllowAnyone
public class Tellings {

    static final int DAYS_TO_SEND_AFTER_CLOSE = 7;

    private final TellingBook book;
    private final PrivateCodes codes;
    private final Calls calls;
    private final Entry entry;
    private final CodeTries tries;
    private final Contributors contributors;
    private final Delivery delivery;
    private final Removal removal;
    private final Callers callers;
    private final Clock clock;

    Tellings(
            TellingBook book,
            PrivateCodes codes,
            Calls calls,
            Entry entry,
            CodeTries tries,
            Contributors contributors,
            Delivery delivery,
            Removal removal,
            Callers callers,
            Clock clock) {
        this.book = book;
        this.codes = codes;
        this.calls = calls;
        this.entry = entry;
        this.tries = tries;
        this.contributors = contributors;
        this.delivery = delivery;
        this.removal = removal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The draft as the server has it.
     *
     * @throws TellingRefused if the code is unknown, or too many were tried
     */
    public Optional<DraftSaved> draft(String link, Opener opener) {
        Call call = call(link);
        return opened(opener)
                .filter(kept -> kept.telling().call().equals(call.id()))
                .map(DraftSaved::of);
    }

    /**
     * Saves a draft. The same save twice is saved once.
     *
     * @param revision counts the saves of the device upward
     * @throws TellingRefused if there is a newer one, it was sent or erased, or the call takes no answers any more, or none by this link
     */
    public DraftSaved save(CameBy by, Opener opener, long revision, TellingContent content) {
        tries.take(CodeTries.Kind.SAVE);
        Call call = openCall(by.link(), DAYS_TO_SEND_AFTER_CLOSE);
        Optional<KeptTelling> known = opened(opener);
        if (known.isEmpty() && opener instanceof Opener.ByDraft(DraftKey key)) {
            entry.toBegin(call, by.key());
            delivery.begin(call, key, revision, content);
            known = opened(opener);
        }
        KeptTelling before = known.orElseThrow(() -> new TellingRefused(Reason.ERASED));
        return DraftSaved.of(change(before.telling().id(), kept -> saved(kept, revision, content)));
    }

    /**
     * Sends what was told. Sent again with the same key it is not sent twice, and the same code comes back.
     *
     * @throws TellingRefused if it was erased, or the call takes no answers any more, or none by this link
     */
    public PrivateCode send(CameBy by, Opener opener, Sending sending) {
        tries.take(CodeTries.Kind.SEND);
        Call call = call(by.link());
        Optional<KeptTelling> known = opened(opener);
        if (known.filter(kept -> !kept.telling().isDraft()).isPresent()) {
            entry.wasSent(call, by.key(), known.get().telling().id());
            return codes.of(known.get().telling());
        }
        openCall(by.link(), known.isPresent() ? DAYS_TO_SEND_AFTER_CLOSE : 0);
        if (known.isEmpty() && opener instanceof Opener.ByDraft(DraftKey key)) {
            entry.toBegin(call, by.key());
            delivery.begin(call, key, 0, sending.content());
            known = opened(opener);
        }
        KeptTelling before = known.orElseThrow(() -> new TellingRefused(Reason.ERASED));
        return entry.sending(
                call, by.key(), before.telling().id(), () -> codes.of(delivery.deliver(before.telling(), sending)));
    }

    /** The same by the link that all share. */
    public DraftSaved save(String link, Opener opener, long revision, TellingContent content) {
        return save(CameBy.shared(link), opener, revision, content);
    }

    /** The same by the link that all share. */
    public PrivateCode send(String link, Opener opener, Sending sending) {
        return send(CameBy.shared(link), opener, sending);
    }

    /** The code to come back with, the same at each call until it is renewed. */
    public PrivateCode pause(String link, Opener opener) {
        call(link);
        return codes.of(opened(opener)
                .orElseThrow(() -> new NotFound("There is no such draft"))
                .telling());
    }

    /** The code of what a device wrote, if it wrote anything. */
    public Optional<PrivateCode> code(DraftKey draft) {
        return book.find(draft).map(kept -> codes.of(kept.telling()));
    }

    /**
     * Deletes a draft that was not sent and destroys its key; one that is not there is deleted already.
     *
     * @throws TellingRefused if it was sent: that is taken back on the private page
     */
    public void discard(String link, Opener opener) {
        call(link);
        opened(opener).ifPresent(kept -> {
            if (!kept.telling().isDraft()) {
                throw new TellingRefused(Reason.ALREADY_SENT);
            }
            gone(kept.telling());
        });
    }

    /**
     * What would be hidden in the words at a first look; nothing is kept of them.
     *
     * @throws TellingRefused if they are too long
     */
    public List<FirstLook> firstLook(String link, String words) {
        tries.take(CodeTries.Kind.PREVIEW);
        call(link);
        return FirstLook.at(TellingText.paragraphs(words));
    }

    private void gone(Telling telling) {
        removal.buried(telling);
        callers.runAs(
                new Caller.Product("a person deletes a draft"),
                () -> contributors.erase(List.of(telling.contributor().value())));
        removal.of(telling);
    }

    private KeptTelling saved(KeptTelling kept, long revision, TellingContent content) {
        if (!kept.telling().isDraft()) {
            throw new TellingRefused(Reason.ALREADY_SENT);
        }
        boolean same = kept.secret().latest().content().equals(content);
        if (revision <= kept.telling().revision() && !same) {
            throw new TellingRefused(Reason.NEWER_ON_SERVER);
        }
        if (same) {
            return kept;
        }
        Instant now = now();
        return new KeptTelling(
                kept.telling().saved(revision, now), kept.secret().withDraft(content, now));
    }

    private KeptTelling change(TellingId id, java.util.function.UnaryOperator<KeptTelling> change) {
        return book.change(id, change).orElseThrow(() -> new TellingRefused(Reason.ERASED));
    }

    private Optional<KeptTelling> opened(Opener opener) {
        return switch (opener) {
            case Opener.ByDraft(DraftKey key) -> book.find(key);
            case Opener.ByCode(PrivateCode code) -> {
                tries.take(CodeTries.Kind.CODE);
                Optional<KeptTelling> found = book.find(code);
                found.ifPresent(_ -> tries.giveBack(CodeTries.Kind.CODE));
                yield Optional.of(found.orElseThrow(() -> new TellingRefused(Reason.CODE_UNKNOWN)));
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

    private Call call(String link) {
        return calls.byLink(link).orElseThrow(() -> new NotFound("There is no such call"));
    }

    private Call openCall(String link, int daysAfter) {
        Call call = call(link);
        if (!call.takesAnswers(clock.instant(), Period.ofDays(daysAfter))) {
            throw new TellingRefused(Reason.CALL_CLOSED);
        }
        return call;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
