package org.folkmoot.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of the commissioner's promise: since when it is fixed, what it was before it was changed, and whether the assembly began without one.
 *
 * @param fixed when the first session began; empty until then
 * @param without empty unless somebody said that the assembly begins without a promise
 * @param earlier what stood after it was fixed and stands no more, oldest first
 */
public record PromiseHistory(Optional<Instant> fixed, Optional<Without> without, List<Earlier> earlier) {

    public static final PromiseHistory NONE = new PromiseHistory(Optional.empty(), Optional.empty(), List.of());

    public PromiseHistory {
        earlier = List.copyOf(earlier);
    }

    /** @param by the account that said so */
    public record Without(UUID by, Instant at) {}

    /**
     * A promise as it stood.
     *
     * @param was empty if there was none
     * @param reason why it was changed, in the words of whoever changed it
     * @param by the account that changed it
     * @param until when it was changed
     */
    public record Earlier(Optional<Promise> was, String reason, UUID by, Instant until) {}

    PromiseHistory fixedAt(Instant at) {
        return new PromiseHistory(Optional.of(fixed.orElse(at)), without, earlier);
    }

    PromiseHistory goneAhead(UUID by, Instant at) {
        return new PromiseHistory(fixed, Optional.of(without.orElseGet(() -> new Without(by, at))), earlier);
    }

    PromiseHistory and(Earlier one) {
        return new PromiseHistory(
                fixed, without, Stream.concat(earlier.stream(), Stream.of(one)).toList());
    }
}
