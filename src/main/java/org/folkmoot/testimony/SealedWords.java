package org.folkmoot.testimony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.springframework.stereotype.Component;

/** Seals the words of testimonies with the keys of those who said them. */
@Component
record SealedWords(WordSeal seal) {

    private static final String LAYER = "words";

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
        return seal.seal(plain);
    }

    /** What became of each, in their order. */
    List<WordSeal.Opened> tryOpen(List<WordSeal.Sealed> sealed) {
        return seal.tryOpen(sealed);
    }
}
