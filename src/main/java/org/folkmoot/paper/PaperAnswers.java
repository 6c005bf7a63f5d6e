package org.folkmoot.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.paper.PaperRefused.Reason;

/**
 * What stands on a form, by the keys of {@link PaperField}; what is empty on paper is left out. White space at both ends does not count, and nothing
 * else is taken for alike: capitals, commas and spaces within count.
 */
public record PaperAnswers(Map<String, String> given) {

    private static final int LONGEST = 200_000;
    private static final int MOST = 400;

    /** @throws PaperRefused if a text is longer than 200,000 characters */
    public PaperAnswers {
        Map<String, String> kept = new LinkedHashMap<>();
        given.forEach((key, text) -> {
            String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (!plain.isEmpty()) {
                kept.put(key, plain);
            }
        });
        if (kept.size() > MOST || kept.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new PaperRefused(Reason.TOO_LONG);
        }
        given = Map.copyOf(kept);
    }

    public static PaperAnswers none() {
        return new PaperAnswers(Map.of());
    }

    /** Empty if nothing stands there. */
    public String of(String key) {
        return given.getOrDefault(key, "");
    }

    @JsonIgnore
    public boolean isEmpty() {
        return given.isEmpty();
    }

    @Override
    public String toString() {
        return "(what stands on a form)";
    }
}
