package org.folkmoot.submission.attachment.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileType;

/** What files are, in words. */
public final class FileTexts {

    private static final int KILO = 1024;

    private FileTexts() {}

    /** Such as {@code photo, 840 KB}. */
    public static String kindAndSize(Component at, Attachment file) {
        return kind(at, file.type().kind()) + ", " + size(file.bytes());
    }

    public static String kind(Component at, FileType.Kind kind) {
        return at.getTranslation("ingest.file.kind." + kind.name());
    }

    /** {@code 840 KB} or {@code 2.4 MB}. */
    public static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round((double) bytes / KILO));
        return kilobytes < 1_000
                ? kilobytes + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
    }

    /** Why it was not taken, and what to do. */
    public static String refused(Component at, FileRefused refused) {
        return at.getTranslation(
                "submission.tell.file.refused." + refused.reason().name());
    }
}
