package org.folkmoot.moderation;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * A disclosure for those who may see it.
 *
 * @param call the title of the call that the submission answers
 * @param by the name of the reader who raised it; the teller if empty
 * @param owner the name of who acts on it
 * @param late by how much it is overdue
 */
public record DisclosureItem(
        Disclosure disclosure, String call, Optional<String> by, Optional<String> owner, Optional<Duration> late) {

    static final Comparator<DisclosureItem> ORDER = Comparator.comparing(
                    (DisclosureItem item) -> item.disclosure().outcome().isPresent())
            .thenComparing(item -> item.disclosure().due())
            .thenComparing(item -> item.disclosure().telling().value());
}
