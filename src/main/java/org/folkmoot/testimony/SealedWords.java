package org.folkmoot.testimony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.stereotype.Component;

/** Seals the words of testimonies with the keys of those who said them. Whoever asks for them was authorised before. */
@Component
class SealedWords {

    private static final String LAYER = "words";
    private static final Caller PRODUCT = new Caller.Product("words of testimony");

    private final WordSeal seal;
    private final Callers callers;

    SealedWords(WordSeal seal, Callers callers) {
        this.seal = seal;
        this.callers = callers;
    }

    static WordSeal.Belonging belonging(UUID testimony, UUID contributor) {
        return new WordSeal.Belonging(contributor, testimony, LAYER);
    }

    /** In their order; empty where the contributor was erased. */
    List<Optional<Binary>> seal(List<Testimony> batch) {
        List<WordSeal.Plain> plain = batch.stream()
                .map(testimony -> new WordSeal.Plain(
                        belonging(
                                testimony.id().value(), testimony.contributor().value()),
                        testimony.words()))
                .toList();
        return callers.as(PRODUCT, () -> seal.seal(plain));
    }

    /** In their order; empty where the contributor was erased. */
    List<Optional<String>> open(List<WordSeal.Sealed> sealed) {
        return callers.as(PRODUCT, () -> seal.open(sealed));
    }
}
