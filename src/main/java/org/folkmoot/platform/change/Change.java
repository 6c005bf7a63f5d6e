package org.folkmoot.platform.change;

import java.util.List;
import java.util.UUID;

/**
 * Some records of one kind were written or removed. Says which, never what: a subscriber reads the
 * records as they stand when it hears of the change, so that hearing twice does no harm.
 *
 * @param sequence ascending position in the feed
 * @param kind the kind of record, e.g. {@code testimony}
 * @param ids the records touched; empty means all of that kind
 */
public record Change(long sequence, String kind, List<UUID> ids) {
    public Change {
        ids = List.copyOf(ids);
    }
}
