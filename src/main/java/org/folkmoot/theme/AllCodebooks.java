package org.folkmoot.theme;

import java.util.List;
import org.folkmoot.platform.access.CallerChecked;

/** Every codebook of every place, for the names of themes in what is found and counted. */
@CallerChecked
public class AllCodebooks {

    private final CodebookRecords records;

    AllCodebooks(CodebookRecords records) {
        this.records = records;
    }

    public List<Codebook> all() {
        return records.all();
    }
}
