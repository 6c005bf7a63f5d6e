package org.folkmoot.testimony.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins a telling and hands it in, the same for whatever door it comes by; both may be done again and happen once. */
@Component
class Delivery {

    private final TellingBook book;
    private final TellingRecords records;
    private final Calls calls;
    private final List<TellingFollower> followers;
    private final Audit audit;
    private final Clock clock;

    Delivery(
            TellingBook book,
            TellingRecords records,
            Calls calls,
            List<TellingFollower> followers,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.records = records;
        this.calls = calls;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws TellingRefused if what the key named was erased */
    void begin(Call call, DraftKey key, long revision, TellingContent content) {
        if (records.isBuried(key.hash())) {
            throw new TellingRefused(Reason.ERASED);
        }
        Instant now = now();
        Telling telling = new Telling(
                new TellingId(TimeOrderedId.next()),
                call.id(),
                call.place(),
                new ContributorId(UUID.randomUUID()),
                Optional.empty(),
                Telling.Stage.DRAFT,
                Telling.Standing.THERE,
                1,
                revision,
                now,
                now,
                Optional.empty(),
                Consents.none(),
                List.of(),
                Care.none(),
                0);
        try {
            book.insert(new KeptTelling(telling, TellingSecret.draft(content, now)), key);
        } catch (DuplicateKeyException _) {
            // Another request of the same device was faster: what follows finds it.
        }
    }

    /** @throws TellingRefused if it was erased, or a yes would end in the past */
    Telling deliver(Telling draft, Sending sending) {
        followers.forEach(follower -> follower.sending(draft, sending.callBack()));
        Telling sent = book.change(draft.id(), kept -> sent(kept, sending))
                .orElseThrow(() -> new TellingRefused(Reason.ERASED))
                .telling();
        audit.record("telling.sent", List.of(sent.id().value(), draft.call().value()));
        return sent;
    }

    private KeptTelling sent(KeptTelling kept, Sending sending) {
        if (!kept.telling().isDraft()) {
            return kept;
        }
        Instant now = now();
        Consents consents = sending.consents(kept.telling().consents(), calls.today(), now);
        TellingSecret secret = kept.secret()
                .withDraft(sending.content(), now)
                .withPerson(sending.name(), sending.contact(), sending.callBack());
        return new KeptTelling(kept.telling().sentAt(now, consents), secret);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
