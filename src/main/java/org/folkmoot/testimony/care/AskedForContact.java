package org.folkmoot.testimony.care;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.testimony.care.Disclosure.Urgency;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingFollower;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.springframework.stereotype.Component;

/** Somebody who asks to be contacted about what they tell is passed to the safeguarding leads before the telling itself is written. */
@Component
class AskedForContact implements TellingFollower {

    private final DisclosureRecords records;
    private final Clock clock;

    AskedForContact(DisclosureRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void sending(Telling telling, TellingSecret.CallBack callBack) {
        if (callBack == TellingSecret.CallBack.ASKED_FOR) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            records.insert(new Disclosure(
                    telling.id(),
                    telling.place(),
                    Optional.empty(),
                    now,
                    Urgency.NEXT_WORKING_DAY,
                    DisclosureClock.due(now, Urgency.NEXT_WORKING_DAY),
                    Optional.empty(),
                    Optional.empty(),
                    0));
        }
    }

    @Override
    public void gone(TellingId telling) {
        records.remove(telling);
    }
}
