package org.folkmoot.submission.attachment;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Files are found by their telling; pieces of a file by its name and their number, as GridFS wants it. */
@Component
class AttachmentSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-attachments";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(AttachmentRecords.COLLECTION)
                .createIndex(new Index("telling", Sort.Direction.ASC).named("telling"));
        store.indexOps(AttachmentFiles.BUCKET + ".files")
                .createIndex(new Index(AttachmentFiles.OF_TELLING, Sort.Direction.ASC).named("telling"));
        store.indexOps(AttachmentFiles.BUCKET + ".chunks")
                .createIndex(new Index("files_id", Sort.Direction.ASC)
                        .on("n", Sort.Direction.ASC)
                        .unique());
    }
}
