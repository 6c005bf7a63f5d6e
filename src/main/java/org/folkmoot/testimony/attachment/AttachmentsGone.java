package org.folkmoot.testimony.attachment;

import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingFollower;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.springframework.stereotype.Component;

/** Where a telling goes, its files go. */
@Component
class AttachmentsGone implements TellingFollower {

    private final AttachmentRecords records;
    private final AttachmentFiles files;

    AttachmentsGone(AttachmentRecords records, AttachmentFiles files) {
        this.records = records;
        this.files = files;
    }

    @Override
    public void sending(Telling telling, TellingSecret.CallBack callBack) {
        // Files are sent on their own, before it or after it.
    }

    @Override
    public void gone(TellingId telling) {
        files.removeAll(telling);
        records.removeAll(telling);
    }
}
