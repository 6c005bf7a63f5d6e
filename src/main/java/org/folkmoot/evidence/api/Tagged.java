package org.folkmoot.evidence.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers with an ETag of their contents, so that an unchanged answer need not be sent again. */
final class Tagged {

    private static final String COUNTS_CHANGED = "Folkmoot-Counts-Changed";

    private Tagged() {}

    static <T> ResponseEntity<T> ok(T body) {
        return ok(body, Optional.empty());
    }

    /** @param changed the day on which these counts last changed because words were taken back */
    static <T> ResponseEntity<T> ok(T body, Optional<LocalDate> changed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + digest(body + changed.map(LocalDate::toString).orElse("")) + "\"");
        changed.ifPresent(day -> answer.header(COUNTS_CHANGED, day.toString()));
        return answer.body(body);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
