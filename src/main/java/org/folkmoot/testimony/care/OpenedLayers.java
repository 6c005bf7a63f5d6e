package org.folkmoot.testimony.care;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.testimony.telling.Layers;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingSecret.Layer;

/**
 * A telling as those open it who translate it or write it in Easy Read: the words as others read them, and what was made of them.
 *
 * @param language the language it was told in, as a language tag
 * @param words each part with what was hidden, in the order of the telling; empty if nobody has checked the words that count now
 */
public record OpenedLayers(
        Telling telling, int wordsVersion, String language, Map<String, String> words, List<Made> layers) {

    /** @param by the name of who made it, if they still have an account */
    public record Made(Layer layer, Optional<String> by, Instant at, Layers.State state) {}

    public OpenedLayers {
        layers = List.copyOf(layers);
    }
}
