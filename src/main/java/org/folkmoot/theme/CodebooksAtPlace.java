package org.folkmoot.theme;

import java.util.Locale;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Codebooks keep a place from being removed, and with it their themes. */
@Component
@Order(3)
class CodebooksAtPlace implements PlaceUse {

    private final CodebookRecords records;
    private final Texts texts;

    CodebooksAtPlace(CodebookRecords records, Texts texts) {
        this.records = records;
        this.texts = texts;
    }

    @Override
    public long countAt(PlaceId place) {
        return records.countAt(place);
    }

    @Override
    public String words(long count, Locale language) {
        return texts.in(language, "theme.held.codebooks", count);
    }
}
