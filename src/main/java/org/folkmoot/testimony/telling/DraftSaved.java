package org.folkmoot.testimony.telling;

import java.time.Instant;

/**
 * A draft as the server has it.
 *
 * @param revision the number of the device's save it is from
 */
public record DraftSaved(long revision, Instant at, TellingContent content, Telling.Stage stage) {

    static DraftSaved of(KeptTelling kept) {
        return new DraftSaved(
                kept.telling().revision(),
                kept.telling().changed(),
                kept.secret().latest().content(),
                kept.telling().stage());
    }
}
