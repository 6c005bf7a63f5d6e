package org.folkmoot.testimony.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.Telling.Stage;
import org.springframework.stereotype.Component;

/** Puts together what an author sees of a telling. */
@Component
class OwnPages {

    private final Calls calls;
    private final PrivateCodes codes;
    private final ComplaintClock clock;

    OwnPages(Calls calls, PrivateCodes codes, ComplaintClock clock) {
        this.calls = calls;
        this.codes = codes;
        this.clock = clock;
    }

    OwnWords of(KeptTelling kept) {
        Telling telling = kept.telling();
        Call call = calls.ofTelling(telling.call());
        Optional<LocalDate> readBy = telling.sent()
                .filter(_ -> telling.stage() == Stage.WAITING)
                .map(_ -> LocalDate.ofInstant(telling.changed(), ZoneOffset.UTC).plusDays(MyWords.DAYS_TO_READ));
        ComplaintDays days = clock.at(telling.place());
        return new OwnWords(
                telling,
                kept.secret(),
                call,
                codes.of(telling),
                readBy,
                calls.today(),
                days,
                Complaint.of(telling).map(complaint -> own(complaint, days)));
    }

    private static OwnComplaint own(Complaint complaint, ComplaintDays days) {
        return new OwnComplaint(
                day(complaint.raised()),
                day(complaint.acknowledgeBy(days)),
                complaint.acknowledged().map(OwnPages::day),
                day(complaint.answerBy(days)),
                complaint.closed().map(closed -> day(closed.at())),
                complaint.closed().map(Complaint.Closed::outcome));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dates.ZONE);
    }
}
