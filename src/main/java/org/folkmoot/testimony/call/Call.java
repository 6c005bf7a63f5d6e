package org.folkmoot.testimony.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.place.PlaceId;

/**
 * A call for testimony.
 *
 * @param link the short word in its address, e.g. {@code 7hq2kd}; not secret
 * @param closed when somebody closed it by hand
 * @param review the day on which it is looked at whether what was said may still be kept
 * @param version grows by one with each change
 */
public record Call(
        CallId id,
        PlaceId place,
        String link,
        CallTerms terms,
        Instant opened,
        Optional<Instant> closed,
        LocalDate review,
        long version) {

    /** True if it takes answers on the day. Who has begun may still send for a week. */
    public boolean isOpen(LocalDate today) {
        return closed.isEmpty()
                && terms.closes().map(last -> !today.isAfter(last)).orElse(true);
    }

    /** The path of the page that takes answers. */
    public String path() {
        return "tell/" + link;
    }

    Call with(CallTerms newTerms, LocalDate newReview) {
        return new Call(id, place, link, newTerms, opened, closed, newReview, version);
    }

    Call closedAt(Instant when) {
        return new Call(id, place, link, terms, opened, Optional.of(when), review, version);
    }

    Call openedAgain() {
        return new Call(id, place, link, terms, opened, Optional.empty(), review, version);
    }
}
