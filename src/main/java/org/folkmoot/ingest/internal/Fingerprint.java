package org.folkmoot.ingest.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.platform.Sha256;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.SaidWithin;
import org.folkmoot.testimony.Testimony;

/** The first 128 bits of the SHA-256 of some texts: equal for equal texts, and otherwise never. */
record Fingerprint(long high, long low) {

    static Fingerprint of(List<String> texts) {
        MessageDigest digest = Sha256.digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    /** Half of it, never 0: enough to tell whether a text changed. */
    long half() {
        return low == 0 ? 1 : low;
    }

    /** Of a testimony as it was written: differs if anything of it was changed since. */
    static long of(Testimony testimony) {
        List<String> parts = new ArrayList<>(List.of(
                testimony.words(),
                testimony.contributor().toString(),
                testimony.said().map(LocalDate::toString).orElse(""),
                testimony.felt().map(Felt::name).orElse(""),
                testimony.place().toString(),
                testimony.source()));
        testimony.question().ifPresent(question -> parts.add("question " + question));
        if (testimony.within() != SaidWithin.DAY) {
            parts.add(testimony.within().name());
        }
        testimony.services().forEach(service -> parts.add("service " + service));
        testimony.themes().stream().map(theme -> "theme " + theme).sorted().forEach(parts::add);
        testimony.uses().stream().map(use -> "use " + use).sorted().forEach(parts::add);
        testimony.notes().stream().map(note -> "note " + note).sorted().forEach(parts::add);
        return of(parts).half();
    }
}
