package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.folkmoot.people.Refusal;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.AttachmentId;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.attachment.OpenedFile;
import org.folkmoot.testimony.attachment.content.FileRefused;
import org.folkmoot.testimony.attachment.content.FileType;
import org.folkmoot.testimony.attachment.ui.FileDownload;
import org.folkmoot.testimony.attachment.ui.FileTexts;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;

/** Photos, sound and documents that belong to what was told: to see, to download, to take off and to add. */
final class OwnFiles extends Div {

    private final OwnPage page;
    private final transient MyWords words;
    private final transient Attachments attachments;
    private final transient Opener opener;

    OwnFiles(OwnPage page, MyWords words, Attachments attachments, Opener opener) {
        this.page = page;
        this.words = words;
        this.attachments = attachments;
        this.opener = opener;
        List<Attachment> files = attachments.of(opener);
        Section section = OwnPage.section("own-files", getTranslation("testimony.mine.files"));
        Paragraph seen = new Paragraph(getTranslation("testimony.mine.files.seen"));
        seen.addClassNames("fm-small", "fm-quiet");
        section.add(seen);
        if (!files.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("fm-mine-rows", "fm-own-files");
            files.forEach(file -> list.add(row(file)));
            section.add(list);
        }
        section.add(upload());
        add(section);
    }

    private ListItem row(Attachment file) {
        ListItem row = new ListItem();
        if (file.type().kind() == FileType.Kind.IMAGE) {
            Image picture = new Image(download(file), getTranslation("testimony.mine.files.picture", file.name()));
            picture.addClassName("fm-own-picture");
            row.add(picture);
        }
        Anchor link = new Anchor(download(file), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("dir", "auto");
        link.getElement().setAttribute("aria-label", getTranslation("testimony.mine.files.download", file.name()));
        Span what = new Span(FileTexts.kindAndSize(this, file) + " · " + OwnTexts.day(this, file.added()));
        what.addClassNames("fm-small", "fm-quiet");
        Button remove = new Button(
                getTranslation("testimony.mine.files.remove"),
                _ -> page.act(
                        () -> {
                            attachments.remove(opener, file.id());
                            return words.open(opener);
                        },
                        getTranslation("testimony.mine.files.removed", file.name())));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("testimony.mine.files.remove.label", file.name()));
        Div text = new Div(link, what);
        text.addClassName("fm-own-file");
        file.hidden().ifPresent(hidden -> {
            Paragraph why = new Paragraph(getTranslation(
                    "testimony.mine.files.hidden." + hidden.reason().name()));
            why.addClassName("fm-small");
            text.add(why);
        });
        row.add(text, remove);
        return row;
    }

    private FileDownload download(Attachment file) {
        return new FileDownload(() -> opened(file.id()));
    }

    private Optional<OpenedFile> opened(AttachmentId id) {
        try {
            return Optional.of(attachments.open(opener, id));
        } catch (FileRefused _) {
            return Optional.empty();
        }
    }

    private Upload upload() {
        Upload upload = new Upload(this::taken);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Attachments.LARGEST);
        Button choose = new Button(getTranslation("testimony.mine.files.add"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("testimony.mine.files.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("testimony.tell.file.refused.TOO_LARGE"))
                        .setTooManyFiles(getTranslation("testimony.mine.files.one"))));
        upload.addFileRejectedListener(rejected -> page.say(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs while the file comes over the wire, outside the screen's lock. */
    private void taken(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = event.getFileName();
        try {
            Attachment added =
                    attachments.add(opener, new AttachmentId(UUID.randomUUID()), name, event.getInputStream());
            Future<Void> _ = ui.access(() ->
                    page.act(() -> words.open(opener), getTranslation("testimony.mine.files.added", added.name())));
        } catch (FileRefused refused) {
            Future<Void> _ = ui.access(() -> refuse(FileTexts.refused(this, refused)));
        } catch (Refusal _) {
            Future<Void> _ = ui.access(() -> refuse(getTranslation("testimony.telling.refused.TOO_MANY_TRIES")));
        }
    }

    private void refuse(String why) {
        page.act(() -> words.open(opener), why);
    }
}
