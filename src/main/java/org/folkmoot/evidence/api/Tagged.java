package org.folkmoot.evidence.api;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.platform.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers with an ETag of their contents, so that an unchanged answer need not be sent again. */
final class Tagged {

    private static final String COUNTS_CHANGED = "Folkmoot-Counts-Changed";
    private static final String COUNTS_COMPLETE = "Folkmoot-Counts-Complete";

    private Tagged() {}

    static <T> ResponseEntity<T> ok(T body) {
        return tagged(body.toString()).body(body);
    }

    /**
     * @param changed the day on which these counts last changed because words were taken back
     * @param isComplete false while counts may still grow
     */
    static <T> ResponseEntity<T> ok(T body, Optional<LocalDate> changed, boolean isComplete) {
        ResponseEntity.BodyBuilder answer =
                tagged(body + changed.map(LocalDate::toString).orElse("") + isComplete);
        changed.ifPresent(day -> answer.header(COUNTS_CHANGED, day.toString()));
        return answer.header(COUNTS_COMPLETE, Boolean.toString(isComplete)).body(body);
    }

    private static ResponseEntity.BodyBuilder tagged(String content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + Sha256.of(content).substring(0, 24) + "\"");
    }
}
