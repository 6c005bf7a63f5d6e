package org.folkmoot.testimony.telling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowProduct;
import org.springframework.stereotype.Service;

/** Tellings that were sent, for those parts of the product that look after them. They authorise first and then act as the product. */
@Service
@AllowProduct
public class TellingsInCare {

    private final TellingBook book;
    private final TellingRecords records;
    private final Publishing publishing;

    TellingsInCare(TellingBook book, TellingRecords records, Publishing publishing) {
        this.book = book;
        this.records = records;
        this.publishing = publishing;
    }

    /** All that were sent at the places, without their words. */
    public List<Telling> at(Collection<PlaceId> places) {
        return records.at(places).stream().filter(telling -> !telling.isDraft()).toList();
    }

    /** One that was sent, without its words. */
    public Optional<Telling> find(TellingId id) {
        return records.facts(id).filter(telling -> !telling.isDraft());
    }

    /** One that was sent, with its seal open; empty also if its contributor was erased. */
    public Optional<KeptTelling> open(TellingId id) {
        return book.find(id).filter(kept -> !kept.telling().isDraft());
    }

    /**
     * Changes one that was sent and brings what analysts may find in line with it. The change may run more than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    public Optional<KeptTelling> change(TellingId id, UnaryOperator<KeptTelling> change) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        Optional<KeptTelling> changed = book.change(id, change).flatMap(_ -> book.find(id));
        changed.ifPresent(publishing::bringInLine);
        return changed;
    }
}
