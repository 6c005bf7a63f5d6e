package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;

/** Everything in one archive: the page to read, the file for other software, and each photo, sound and document as it is kept. */
final class OwnArchive {

    private final OwnWords own;
    private final Attachments attachments;
    private final Opener opener;
    private final Component at;

    OwnArchive(OwnWords own, Attachments attachments, Opener opener, Component at) {
        this.own = own;
        this.attachments = attachments;
        this.opener = opener;
        this.at = at;
    }

    void to(OutputStream out) throws IOException {
        List<Attachment> files = attachments.of(opener);
        OwnDownload download = new OwnDownload(own, files, at);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            text(zip, "my-words.html", download.html());
            text(zip, "my-words.json", download.json());
            int number = 0;
            for (Attachment file : files) {
                number++;
                zip.putNextEntry(new ZipEntry("files/" + number + " " + file.name()));
                try (InputStream content = attachments.open(opener, file.id()).content()) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
