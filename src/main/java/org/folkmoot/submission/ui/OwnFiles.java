package org.folkmoot.submission.ui;

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
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.Attachments;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileType;
import org.folkmoot.submission.attachment.ui.FileDownload;
import org.folkmoot.submission.attachment.ui.FileTexts;

/** Photos, sound and documents that belong to what was told: to see, to download, to take off and to add. */
final class OwnFiles extends Div {

    private final OwnPage page;
    private final transient MyWords words;
    private final transient Attachments attachments;
    private final transient AuthorCredential credential;

    OwnFiles(OwnPage page) {
        this.page = page;
        this.words = page.words();
        this.attachments = page.attachments();
        this.credential = page.credential();
        List<Attachment> files = attachments.of(credential);
        Section section = OwnPage.section(
                "own-files",
                getTranslation("submission.mine.files"),
                Parts.small(getTranslation("submission.mine.files.seen")));
        if (!files.isEmpty()) {
            UnorderedList list = Parts.styled(new UnorderedList(), "fm-mine-rows", "fm-own-files");
            files.forEach(file -> list.add(row(file)));
            section.add(list);
        }
        section.add(upload());
        add(section);
    }

    private ListItem row(Attachment file) {
        ListItem row = new ListItem();
        if (file.type().kind() == FileType.Kind.IMAGE) {
            Image picture = new Image(download(file), getTranslation("submission.mine.files.picture", file.name()));
            row.add(Parts.styled(picture, "fm-own-picture"));
        }
        Anchor link = new Anchor(download(file), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("dir", "auto");
        link.getElement().setAttribute("aria-label", getTranslation("submission.mine.files.download", file.name()));
        Span what = Parts.small(new Span(FileTexts.kindAndSize(this, file) + " · " + OwnPage.day(file.added())));
        Button remove = new Button(getTranslation("submission.mine.files.remove"));
        remove.addClickListener(_ -> Confirm.ask(
                remove,
                getTranslation("submission.mine.files.remove.sure", file.name()),
                getTranslation("submission.mine.files.remove.effect"),
                getTranslation("submission.mine.files.remove"),
                () -> remove(file)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("submission.mine.files.remove.label", file.name()));
        Div text = Parts.styled(new Div(link, what), "fm-own-file");
        file.hidden()
                .map(hidden -> getTranslation(
                        "submission.mine.files.hidden." + hidden.reason().name()))
                .ifPresent(why -> text.add(Parts.styled(new Paragraph(why), "fm-small")));
        row.add(text, remove);
        return row;
    }

    private void remove(Attachment file) {
        page.act(
                () -> {
                    attachments.remove(credential, file.id());
                    return words.open(credential);
                },
                getTranslation("submission.mine.files.removed", file.name()));
    }

    private FileDownload download(Attachment file) {
        return new FileDownload(() -> opened(file.id()));
    }

    private Optional<OpenedFile> opened(AttachmentId id) {
        try {
            return Optional.of(attachments.open(credential, id));
        } catch (FileRefused _) {
            return Optional.empty();
        }
    }

    private Upload upload() {
        Upload upload = new Upload(this::taken);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Attachments.LARGEST);
        upload.setUploadButton(new Button(getTranslation("submission.mine.files.add")));
        upload.setDropLabel(new Span(getTranslation("submission.mine.files.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("submission.tell.file.refused.TOO_LARGE"))
                        .setTooManyFiles(getTranslation("submission.mine.files.one"))));
        upload.addFileRejectedListener(rejected -> page.say(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs while the file comes over the wire, outside the screen's lock. */
    private void taken(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = event.getFileName();
        try {
            Attachment added =
                    attachments.add(credential, new AttachmentId(UUID.randomUUID()), name, event.getInputStream());
            Future<Void> _ = ui.access(() -> page.act(
                    () -> words.open(credential), getTranslation("submission.mine.files.added", added.name())));
        } catch (FileRefused refused) {
            Future<Void> _ = ui.access(() -> refuse(FileTexts.refused(this, refused)));
        } catch (Refusal _) {
            Future<Void> _ = ui.access(() -> refuse(getTranslation("submission.refused.TOO_MANY_TRIES")));
        }
    }

    private void refuse(String why) {
        page.act(() -> words.open(credential), why);
    }
}
