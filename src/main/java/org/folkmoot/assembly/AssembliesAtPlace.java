package org.folkmoot.assembly;

import java.util.Locale;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assemblies keep a place from being removed. */
@Component
@Order(4)
class AssembliesAtPlace implements PlaceUse {

    private final AssemblyRecords records;
    private final Texts texts;

    AssembliesAtPlace(AssemblyRecords records, Texts texts) {
        this.records = records;
        this.texts = texts;
    }

    @Override
    public long countAt(PlaceId place) {
        return records.countAt(place);
    }

    @Override
    public String words(long count, Locale language) {
        return texts.in(language, "assembly.held", count);
    }
}
