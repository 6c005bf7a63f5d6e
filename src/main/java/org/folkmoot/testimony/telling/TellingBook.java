package org.folkmoot.testimony.telling;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Opens and seals tellings on their way from and to the store. */
@Component
class TellingBook {

    private static final int MOST_TRIES = 20;

    private final TellingRecords records;
    private final TellingSeal seal;
    private final PrivateCodes codes;

    TellingBook(TellingRecords records, TellingSeal seal, PrivateCodes codes) {
        this.records = records;
        this.seal = seal;
        this.codes = codes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the draft key has a telling already */
    void insert(KeptTelling kept, DraftKey draft) {
        Telling telling = kept.telling();
        records.insert(new TellingDocument(
                telling, draft.hash(), codes.of(telling).hash(), seal.seal(telling, kept.secret())));
    }

    /** Empty also if the key of its contributor was destroyed. */
    Optional<KeptTelling> find(TellingId id) {
        return records.find(id).flatMap(this::opened);
    }

    Optional<KeptTelling> find(DraftKey draft) {
        return records.ofDraft(draft.hash()).flatMap(this::opened);
    }

    /** Only by the code that counts now. */
    Optional<KeptTelling> find(PrivateCode code) {
        return records.ofCode(code.hash()).flatMap(this::opened);
    }

    /**
     * Writes the telling as the change makes it of its newest version; one that leaves it as it is writes nothing. The change may run more
     * than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    Optional<KeptTelling> change(TellingId id, UnaryOperator<KeptTelling> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<TellingDocument> stored = records.find(id);
            Optional<KeptTelling> before = stored.flatMap(this::opened);
            if (stored.isEmpty() || before.isEmpty()) {
                return Optional.empty();
            }
            KeptTelling after = change.apply(before.get());
            if (after.equals(before.get()) || replace(stored.get(), after)) {
                return Optional.of(after);
            }
        }
        throw new OptimisticLockingFailureException("The telling " + id + " keeps changing");
    }

    private boolean replace(TellingDocument stored, KeptTelling after) {
        Telling telling = after.telling();
        return records.replace(new TellingDocument(
                telling, stored.draftHash(), codes.of(telling).hash(), seal.seal(telling, after.secret())));
    }

    private Optional<KeptTelling> opened(TellingDocument stored) {
        return seal.open(stored.telling(), stored.sealed()).map(secret -> new KeptTelling(stored.telling(), secret));
    }
}
