package org.folkmoot.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.testimony.WordsUse;

/**
 * Every yes and no a person gave, oldest first; the last one of a use counts. What was not answered is not allowed.
 */
public record Consents(List<Consent> given) {

    public Consents {
        given = List.copyOf(given);
    }

    public static Consents none() {
        return new Consents(List.of());
    }

    /** The answer that counts for the use, if there is one. */
    public Optional<Consent> of(ConsentUse use) {
        return given.stream().filter(consent -> consent.use() == use).reduce((_, last) -> last);
    }

    public boolean allows(ConsentUse use, LocalDate day) {
        return of(use).filter(consent -> consent.allows(day)).isPresent();
    }

    /** With one more answer, which counts from now on; unchanged if it says what counted before. */
    public Consents with(Consent next) {
        if (of(next.use()).filter(next::saysAs).isPresent()) {
            return this;
        }
        List<Consent> all = new ArrayList<>(given);
        all.add(next);
        return new Consents(all);
    }

    /** With the other answers wherever they allow less. */
    Consents narrowedTo(Consents others) {
        Consents narrowed = this;
        for (Consent other : others.given) {
            if (of(other.use()).filter(now -> !now.isWiderThan(other)).isEmpty()) {
                narrowed = narrowed.with(other);
            }
        }
        return narrowed;
    }

    /** True if each use was answered with yes or no. */
    public boolean areComplete() {
        return Arrays.stream(ConsentUse.values()).allMatch(use -> of(use).isPresent());
    }

    /** What the words may be used for on the day, as the index understands it: quoting without counting allows nothing. */
    public Set<WordsUse> uses(LocalDate day) {
        Set<WordsUse> uses = EnumSet.noneOf(WordsUse.class);
        if (allows(ConsentUse.ANALYSE, day)) {
            uses.add(WordsUse.ANALYSE);
            if (allows(ConsentUse.QUOTE_INSIDE, day)) {
                uses.add(WordsUse.QUOTE_INSIDE);
            }
            if (allows(ConsentUse.QUOTE_IN_PUBLIC, day)) {
                uses.add(WordsUse.QUOTE_IN_PUBLIC);
            }
        }
        return uses;
    }
}
