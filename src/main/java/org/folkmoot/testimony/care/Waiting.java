package org.folkmoot.testimony.care;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.testimony.telling.Grade;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Act;
import org.folkmoot.testimony.telling.Telling.Kind;

/**
 * Since when a telling waits for somebody, and until when it should be done. The days are defaults of Folkmoot: by grade for a decision, as short
 * as for the gravest while nobody has graded it; a week before something held is looked at again; two weeks before it is decided without the
 * author's answer; five days for a file that was added later. Complaints have a clock of their own.
 */
final class Waiting {

    static final int DAYS_HELD = 7;
    static final int DAYS_FOR_AN_ANSWER = 14;

    private static final Set<Kind> SPEAKS = EnumSet.of(Kind.SENT, Kind.CORRECTED, Kind.ADDED_TO, Kind.ANSWERED);
    private static final int DAYS_FOR_A_FILE = 5;

    private Waiting() {}

    /** When it should be done; empty if nothing is to be done. */
    static Optional<Instant> due(Telling telling) {
        Optional<Instant> file = file(telling).map(at -> at.plus(Duration.ofDays(DAYS_FOR_A_FILE)));
        return Stream.of(decision(telling), file).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** When the author added a file after sending that nobody has looked at. */
    static Optional<Instant> file(Telling telling) {
        return last(telling, EnumSet.of(Kind.FILE_ADDED, Kind.FILES_READ))
                .filter(act -> act.kind() == Kind.FILE_ADDED)
                .map(Act::at);
    }

    /** Whether the author has answered what was asked, and nobody has read that. */
    static boolean isAnswered(Telling telling) {
        return telling.stage() == Telling.Stage.WAITING
                && last(telling, SPEAKS)
                        .filter(act -> act.kind() == Kind.ANSWERED)
                        .isPresent();
    }

    private static Optional<Instant> decision(Telling telling) {
        return switch (telling.stage()) {
            case WAITING ->
                last(telling, SPEAKS)
                        .map(act -> act.at()
                                .plus(Duration.ofDays(telling.care()
                                        .grade()
                                        .orElse(Grade.SEVERE)
                                        .days())));
            case HELD ->
                last(telling, EnumSet.of(Kind.HELD)).map(act -> act.at().plus(Duration.ofDays(DAYS_HELD)));
            case ASKED ->
                last(telling, EnumSet.of(Kind.ASKED_BACK))
                        .map(act -> act.at().plus(Duration.ofDays(DAYS_FOR_AN_ANSWER)));
            case DRAFT, PUBLISHED, DECLINED -> Optional.empty();
        };
    }

    /** The last of these that was not undone. */
    private static Optional<Act> last(Telling telling, Set<Kind> kinds) {
        return telling.standingActs().reversed().stream()
                .filter(act -> kinds.contains(act.kind()))
                .findFirst();
    }
}
