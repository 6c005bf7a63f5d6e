package org.folkmoot.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * One step of a journey, as the teller tells it.
 *
 * @param who who was met, in own words; may be empty
 * @param service the service in the directory, if it is one
 * @param serviceInOwnWords what the teller calls the service; may be empty
 * @param what what they did; may be empty
 * @param waited how many of the unit passed before it, 0 to 999
 */
public record JourneyStep(
        String who,
        Optional<UUID> service,
        String serviceInOwnWords,
        String what,
        Optional<Integer> waited,
        WaitUnit unit,
        Optional<HandOver> handOver,
        Optional<ToldAgain> toldAgain) {

    private static final int LONGEST_WAIT = 999;

    public enum WaitUnit {
        HOURS,
        DAYS,
        WEEKS,
        MONTHS
    }

    /** What became of the hand-over from the step before. */
    public enum HandOver {
        KEPT,
        DROPPED,
        UNSURE
    }

    /** Whether the story had to be told again. */
    public enum ToldAgain {
        ALL,
        SOME,
        NO
    }

    /** @throws SubmissionRefused if the wait is out of range or a text too long */
    public JourneyStep {
        who = SubmissionText.line(who);
        serviceInOwnWords = SubmissionText.line(serviceInOwnWords);
        what = SubmissionText.paragraphs(what);
        if (waited.filter(n -> n < 0 || n > LONGEST_WAIT).isPresent()) {
            throw new SubmissionRefused(SubmissionRefused.Reason.WAIT_OUT_OF_RANGE);
        }
    }

    boolean isEmpty() {
        return who.isBlank()
                && service.isEmpty()
                && serviceInOwnWords.isBlank()
                && what.isBlank()
                && waited.isEmpty()
                && handOver.isEmpty()
                && toldAgain.isEmpty();
    }
}
