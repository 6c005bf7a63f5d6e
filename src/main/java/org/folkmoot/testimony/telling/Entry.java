package org.folkmoot.testimony.telling;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.invited.PersonalKey;
import org.folkmoot.testimony.invited.PersonalLinks;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Who may answer a call: anyone with its link, or only people with a link of their own. A personal link is good for one telling; which one it was
 * is written down nowhere.
 */
@Component
class Entry {

    private final PersonalLinks links;
    private final TellingRecords records;

    Entry(PersonalLinks links, TellingRecords records) {
        this.links = links;
        this.records = records;
    }

    /** @throws TellingRefused if the call is for others only, or something was told by this link already */
    void toBegin(Call call, Optional<PersonalKey> key) {
        PersonalLinks.Use use = key.map(own -> links.use(call, own)).orElse(PersonalLinks.Use.UNKNOWN);
        refuseUnlessGood(call, use);
    }

    /**
     * Sends the telling by the link it came by.
     *
     * @throws TellingRefused if the call is for others only, or something was told by this link already
     */
    <T> T sending(Call call, Optional<PersonalKey> key, TellingId telling, Supplier<T> send) {
        PersonalLinks.Use use = key.map(own -> links.take(call, own, telling.value(), () -> sentIn(call)))
                .orElse(PersonalLinks.Use.UNKNOWN);
        if (use == PersonalLinks.Use.USED && isSent(telling)) {
            // Another request of the same device was faster.
            return send.get();
        }
        refuseUnlessGood(call, use);
        boolean sent = false;
        try {
            T done = send.get();
            sent = true;
            return done;
        } finally {
            if (sent) {
                wasSent(call, key, telling);
            } else {
                key.ifPresent(own -> links.giveBack(call, own, telling.value()));
            }
        }
    }

    /** Says it again, if the answer was cut off the first time. */
    void wasSent(Call call, Optional<PersonalKey> key, TellingId telling) {
        key.ifPresent(own -> links.used(call, own, telling.value()));
    }

    /** A link that was taken back while somebody wrote does not keep their words from a call that is open to all. */
    private static void refuseUnlessGood(Call call, PersonalLinks.Use use) {
        if (use == PersonalLinks.Use.USED) {
            throw new TellingRefused(Reason.INVITATION_USED);
        }
        if (use != PersonalLinks.Use.GOOD && call.admission() == Admission.INVITED) {
            throw new TellingRefused(Reason.INVITATION_NEEDED);
        }
    }

    private boolean isSent(TellingId id) {
        return records.facts(id).filter(telling -> !telling.isDraft()).isPresent();
    }

    private Collection<UUID> sentIn(Call call) {
        return records.inCall(call.id()).stream()
                .filter(telling -> !telling.isDraft())
                .map(telling -> telling.id().value())
                .toList();
    }
}
