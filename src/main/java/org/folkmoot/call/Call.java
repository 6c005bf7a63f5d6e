package org.folkmoot.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.folkmoot.place.PlaceId;

/**
 * A call for testimony.
 *
 * @param link the short word in its address, e.g. {@code 7hq2kd}; not secret
 * @param closed when somebody closed it by hand
 * @param admission who may answer
 * @param review the day on which it is looked at whether what was said may still be kept
 * @param version grows by one with each change
 */
public record Call(
        CallId id,
        PlaceId place,
        String link,
        CallTerms terms,
        Admission admission,
        Instant opened,
        Optional<Instant> closed,
        LocalDate review,
        long version) {

    /** Where the people live who are asked. */
    static final ZoneId HERE = ZoneId.of("Europe/London");

    /** True if it takes answers at the moment, or took them less than that long ago. */
    public boolean takesAnswers(Instant at, Period after) {
        LocalDate day = LocalDate.ofInstant(at, HERE).minus(after);
        boolean closedBefore = closed.map(when -> LocalDate.ofInstant(when, HERE))
                .filter(when -> after.isZero() || when.isBefore(day))
                .isPresent();
        return !closedBefore && terms.closes().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** True if it takes answers at the moment. */
    public boolean isOpen(Instant at) {
        return takesAnswers(at, Period.ZERO);
    }

    /** True from the day on which somebody has to say whether what was told may still be kept. */
    public boolean isDueForReview(LocalDate today) {
        return !today.isBefore(review);
    }

    /** The path of the page that takes answers. */
    public String path() {
        return "tell/" + link;
    }

    Call with(CallTerms newTerms, LocalDate newReview) {
        return new Call(id, place, link, newTerms, admission, opened, closed, newReview, version);
    }

    Call admitting(Admission whom) {
        return new Call(id, place, link, terms, whom, opened, closed, review, version);
    }

    Call keptUntil(LocalDate newReview) {
        return new Call(id, place, link, terms, admission, opened, closed, newReview, version);
    }

    Call closedAt(Instant when) {
        return new Call(id, place, link, terms, admission, opened, Optional.of(when), review, version);
    }

    Call openedAgain() {
        return new Call(id, place, link, terms, admission, opened, Optional.empty(), review, version);
    }
}
