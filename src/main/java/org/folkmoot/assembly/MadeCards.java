package org.folkmoot.assembly;

import java.util.Collection;
import java.util.Set;
import org.folkmoot.platform.access.CallerChecked;

/** Who has a card that opens something, for services that tell nobody its code. Asking makes none. */
@CallerChecked
public class MadeCards {

    private final CardRecords records;

    MadeCards(CardRecords records) {
        this.records = records;
    }

    public Set<CardHolder> among(AssemblyId assembly, Collection<? extends CardHolder> holders) {
        return records.standing(assembly, holders);
    }
}
