package org.folkmoot.moderation;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Each disclosure says whether it is open; those that are open are found by place without the rest. */
@Component
class OpenDisclosuresSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-30-disclosures-open";
    }

    @Override
    public void apply(MongoTemplate store) {
        DisclosureRecords records = new DisclosureRecords(store);
        records.each(records::sayWhetherOpen);
        store.indexOps(DisclosureRecords.COLLECTION)
                .createIndex(new Index()
                        .on("place", Sort.Direction.ASC)
                        .on(DisclosureRecords.OPEN, Sort.Direction.ASC)
                        .named("place-open"));
    }
}
