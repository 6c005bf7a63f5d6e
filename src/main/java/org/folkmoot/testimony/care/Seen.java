package org.folkmoot.testimony.care;

import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;

/** A telling as the person saw it who decides about it. */
public record Seen(TellingId telling, long version) {

    public static Seen of(Telling telling) {
        return new Seen(telling.id(), telling.version());
    }
}
