package org.folkmoot.testimony.care;

import java.util.List;
import java.util.Optional;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.TellingSecret;

/**
 * A telling as a reader opens it: the words, and nothing of who the author is or whether they asked to be contacted.
 *
 * @param wordsVersion the number of the words that count now
 * @param checked what a person hid in them, if one has checked them
 * @param messages what the team asked and the author answered, and complaints
 */
public record Opened(
        Telling telling,
        int wordsVersion,
        TellingContent content,
        List<DeskPart> parts,
        Optional<TellingSecret.Redacted> checked,
        List<TellingSecret.Message> messages) {

    public Opened {
        parts = List.copyOf(parts);
        messages = List.copyOf(messages);
    }
}
