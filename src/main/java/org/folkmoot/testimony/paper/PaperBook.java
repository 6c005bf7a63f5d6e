package org.folkmoot.testimony.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.paper.PaperRecords.Stored;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens and seals what was keyed on its way from and to the store. */
@Component
class PaperBook {

    private static final String LAYER = "paper";
    private static final Caller PRODUCT = new Caller.Product("opening and sealing what was keyed from paper");
    private static final int MOST_TRIES = 20;

    private final PaperRecords records;
    private final WordSeal seal;
    private final Callers callers;
    private final JsonMapper json;

    PaperBook(PaperRecords records, WordSeal seal, Callers callers, JsonMapper json) {
        this.records = records;
        this.seal = seal;
        this.callers = callers;
        this.json = json;
    }

    /** A form with its seal open. */
    record Kept(PaperForm form, PaperWords words) {

        Kept with(PaperForm changed) {
            return new Kept(changed, words);
        }

        Kept with(PaperWords changed) {
            return new Kept(form, changed);
        }

        /** The place of somebody's entry; -1 if there is none. */
        int entry(PaperForm.Entry of) {
            return form.entries().indexOf(of);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the call has a form of this number */
    void insert(Kept kept) {
        records.insert(stored(kept));
    }

    /** Empty also if its key was destroyed. */
    Optional<Kept> find(PaperFormId id) {
        return records.find(id).flatMap(this::opened);
    }

    /**
     * Writes the form as the change makes it of its newest version. The change may run more than once.
     *
     * @throws NotFound if it was thrown away
     */
    Kept change(PaperFormId id, UnaryOperator<Kept> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Kept before = find(id).orElseThrow(() -> new NotFound("There is no such form"));
            Kept after = change.apply(before);
            if (after.equals(before) || records.replace(stored(after))) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException("The form " + id + " keeps changing");
    }

    /** What is handed in is kept elsewhere, and here no more. */
    private Stored stored(Kept kept) {
        if (kept.form().isHandedIn()) {
            return new Stored(kept.form(), Optional.empty());
        }
        String words = json.writeValueAsString(kept.words());
        return callers.as(PRODUCT, () -> seal.seal(List.of(new WordSeal.Plain(belonging(kept.form()), words))))
                .getFirst()
                .map(bytes -> new Stored(kept.form(), Optional.of(bytes.getData())))
                .orElseThrow(() -> new NotFound("There is no such form"));
    }

    private Optional<Kept> opened(Stored stored) {
        if (stored.sealed().isEmpty()) {
            return Optional.of(new Kept(stored.form(), PaperWords.none()));
        }
        WordSeal.Sealed sealed = new WordSeal.Sealed(
                belonging(stored.form()), new Binary(stored.sealed().get()));
        return callers.as(PRODUCT, () -> seal.open(List.of(sealed)))
                .getFirst()
                .map(words -> new Kept(stored.form(), json.readValue(words, PaperWords.class)));
    }

    private static WordSeal.Belonging belonging(PaperForm form) {
        return new WordSeal.Belonging(form.person(), form.id().value(), LAYER);
    }
}
