package org.folkmoot.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.submission.SubmissionContent.Layer;

/** What there is of a submission besides the words as they were told: translations and Easy Read. */
public final class Layers {

    private Layers() {}

    /** Whether a layer still says what the words say that others read. */
    public enum State {
        CURRENT,
        /** The author has changed the words since. */
        FROM_EARLIER_WORDS,
        /** What is hidden in the words was changed since, or nobody has checked them. */
        CHECKED_AGAIN_SINCE
    }

    /** Those that stand, the last of each kind and language, without removed ones. */
    public static List<Layer> standing(SubmissionContent secret) {
        Map<String, Layer> last = new LinkedHashMap<>();
        secret.layers().forEach(layer -> {
            String key = layer.kind() + " " + layer.language();
            last.remove(key);
            last.put(key, layer);
        });
        return last.values().stream().filter(layer -> !layer.isRemoved()).toList();
    }

    public static State state(SubmissionContent secret, Layer layer) {
        if (layer.version() != secret.latest().number()) {
            return State.FROM_EARLIER_WORDS;
        }
        Optional<SubmissionContent.Redacted> check = secret.redacted().filter(_ -> secret.isChecked());
        return check.filter(done -> !done.checkedAt().isAfter(layer.at())).isPresent()
                ? State.CURRENT
                : State.CHECKED_AGAIN_SINCE;
    }

    /**
     * The words for those who analyse: as others read them, then each layer that is current, under a line that says what it is. It is one
     * comment of one person in as many languages.
     */
    static String withLayers(SubmissionContent secret) {
        List<String> all = new ArrayList<>(List.of(RedactedWords.of(secret)));
        if (all.getFirst().isBlank()) {
            return "";
        }
        standing(secret).stream()
                .filter(layer -> state(secret, layer) == State.CURRENT)
                .forEach(layer -> all.add("[" + heading(layer) + "]\n"
                        + String.join("\n\n", layer.parts().values())));
        return String.join("\n\n", all).strip();
    }

    /** What stands above a layer, in its own language where the product speaks it. */
    private static String heading(Layer layer) {
        boolean welsh = layer.language().startsWith("cy");
        return switch (layer.kind()) {
            case EASY_READ -> welsh ? "Hawdd ei Ddeall, gan dîm y panel" : "Easy Read, made by the panel team";
            case TRANSLATION ->
                welsh ? "Cyfieithiad gan dîm y panel" : "Translation, made by the panel team: " + layer.language();
        };
    }
}
