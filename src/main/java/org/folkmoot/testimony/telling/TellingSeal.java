package org.folkmoot.testimony.telling;

import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what stands in a telling with the key of its contributor. */
@Component
class TellingSeal {

    private static final String LAYER = "telling";
    private static final Caller PRODUCT = new Caller.Product("opening and sealing what a person told");

    private final WordSeal seal;
    private final Callers callers;
    private final JsonMapper json;

    TellingSeal(WordSeal seal, Callers callers, JsonMapper json) {
        this.seal = seal;
        this.callers = callers;
        this.json = json;
    }

    /** @throws TellingRefused if its contributor was erased */
    byte[] seal(Telling telling, TellingSecret secret) {
        String words = json.writeValueAsString(secret);
        return callers.as(PRODUCT, () -> seal.seal(List.of(new WordSeal.Plain(belonging(telling), words))))
                .getFirst()
                .map(Binary::getData)
                .orElseThrow(() -> new TellingRefused(Reason.ERASED));
    }

    /** Empty if its contributor was erased. */
    Optional<TellingSecret> open(Telling telling, byte[] sealed) {
        return callers.as(
                        PRODUCT, () -> seal.open(List.of(new WordSeal.Sealed(belonging(telling), new Binary(sealed)))))
                .getFirst()
                .map(words -> json.readValue(words, TellingSecret.class));
    }

    private static WordSeal.Belonging belonging(Telling telling) {
        return new WordSeal.Belonging(
                telling.contributor().value(), telling.id().value(), LAYER);
    }
}
