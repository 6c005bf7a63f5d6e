package org.folkmoot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.submission.Layers;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent.Layer;

/**
 * A submission as those open it who translate it or write it in Easy Read: the words as others read them, and what was made of them.
 *
 * @param language the language it was told in, as a language tag
 * @param words each part with what was hidden, in the order of the submission; empty if nobody has checked the words that count now
 */
public record OpenedLayers(
        Submission telling, int wordsVersion, String language, Map<String, String> words, List<Made> layers) {

    /** @param by the name of who made it, if they still have an account */
    public record Made(Layer layer, Optional<String> by, Instant at, Layers.State state) {}

    public OpenedLayers {
        layers = List.copyOf(layers);
    }
}
