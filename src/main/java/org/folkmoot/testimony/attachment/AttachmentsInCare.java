package org.folkmoot.testimony.attachment;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.testimony.telling.TellingId;
import org.springframework.stereotype.Service;

/** Files of what was told, for those parts of the product that look after it. They authorise first and then act as the product. */
@Service
@AllowProduct
public class AttachmentsInCare {

    private final AttachmentRecords records;
    private final AttachmentFiles files;

    AttachmentsInCare(AttachmentRecords records, AttachmentFiles files) {
        this.records = records;
        this.files = files;
    }

    /** Those of a telling, oldest first, hidden ones too. */
    public List<Attachment> of(TellingId telling) {
        return records.of(telling);
    }

    /** One that is not hidden, with its content. */
    public Optional<OpenedFile> open(TellingId telling, AttachmentId id) {
        return records.find(id)
                .filter(kept -> kept.attachment().telling().equals(telling))
                .filter(kept -> kept.attachment().hidden().isEmpty())
                .map(kept -> new OpenedFile(
                        kept.attachment(), files.open(kept.attachment().contributor(), id, kept.file())));
    }

    /** Hides one from the team; true if it was not hidden yet. */
    public boolean hide(TellingId telling, AttachmentId id, Attachment.Hidden hidden) {
        return isOf(telling, id) && records.hide(id, hidden);
    }

    /** Shows it again; true if it was hidden. */
    public boolean show(TellingId telling, AttachmentId id) {
        return isOf(telling, id) && records.show(id);
    }

    private boolean isOf(TellingId telling, AttachmentId id) {
        return records.find(id)
                .filter(kept -> kept.attachment().telling().equals(telling))
                .isPresent();
    }
}
