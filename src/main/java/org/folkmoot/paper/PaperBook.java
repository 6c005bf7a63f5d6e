package org.folkmoot.paper;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.paper.PaperRecords.Stored;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.store.Documents;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens and seals what was keyed on its way from and to the store. */
@Component
record PaperBook(PaperRecords records, WordSeal seal, JsonMapper json) {

    private static final String LAYER = "paper";

    /** A form with its seal open. */
    record Kept(PaperForm form, PaperWords words) {

        Kept with(PaperForm changed) {
            return new Kept(changed, words);
        }

        Kept with(PaperWords changed) {
            return new Kept(form, changed);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the call has a form of this number */
    void insert(Kept kept) {
        records.insert(stored(kept).orElseThrow(PaperBook::gone));
    }

    /** Empty also if its key was destroyed: unless it was handed in just then, as then the form is written first. */
    Optional<Kept> find(PaperFormId id) {
        return records.find(id)
                .flatMap(stored -> opened(stored).or(() -> records.find(id).flatMap(this::opened)));
    }

    /**
     * Writes the form as the change makes it of its newest version. The change may run more than once.
     *
     * @throws NotFound if it was thrown away
     */
    Kept change(PaperFormId id, UnaryOperator<Kept> change) {
        return Documents.change(
                        "The form " + id,
                        () -> find(id),
                        change,
                        after -> stored(after).filter(records::replace).isPresent())
                .orElseThrow(PaperBook::gone);
    }

    private static NotFound gone() {
        return new NotFound("There is no such form");
    }

    /** What is handed in is kept elsewhere, and here no more. Empty if its key was destroyed. */
    private Optional<Stored> stored(Kept kept) {
        if (kept.form().isHandedIn()) {
            return Optional.of(new Stored(kept.form(), Optional.empty()));
        }
        return seal.seal(belonging(kept.form()), json.writeValueAsString(kept.words()))
                .map(bytes -> new Stored(kept.form(), Optional.of(bytes)));
    }

    private Optional<Kept> opened(Stored stored) {
        if (stored.sealed().isEmpty()) {
            return Optional.of(new Kept(stored.form(), PaperWords.none()));
        }
        return seal.open(belonging(stored.form()), stored.sealed().get())
                .map(words -> new Kept(stored.form(), json.readValue(words, PaperWords.class)));
    }

    private static WordSeal.Belonging belonging(PaperForm form) {
        return new WordSeal.Belonging(form.person(), form.id().value(), LAYER);
    }
}
