package org.folkmoot.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.submission.OwnRecord;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.ui.FileTexts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about an author's words, to take away: a page to read and a file for other software. */
final class OwnDownload {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnRecord kept;
    private final List<Attachment> files;
    private final Component at;

    OwnDownload(OwnWords own, List<Attachment> files, Component at) {
        this.kept = OwnRecord.of(own, files.stream().map(Attachment::own).toList());
        this.files = files;
        this.at = at;
    }

    String json() {
        return JSON.writeValueAsString(kept);
    }

    /** Made of elements, which escape what they hold. */
    String html() {
        Element body = new Element("body");
        body.appendChild(line("h1", at.getTranslation("submission.mine.title")), line("p", kept.call()));
        said(body);
        files(body);
        body.appendChild(line("h2", at.getTranslation("submission.mine.choices")));
        kept.answers()
                .forEach(answer -> body.appendChild(line(
                        "p",
                        "%s: %s, %s"
                                .formatted(
                                        OwnPage.use(at, answer.use()),
                                        at.getTranslation("submission.mine." + OwnPage.key(answer.answer())),
                                        OwnPage.day(answer.at())))));
        body.appendChild(line("h2", at.getTranslation("submission.mine.messages")));
        kept.messages()
                .forEach(message -> body.appendChild(line("p", OwnPage.day(message.at())), words(message.text())));
        body.appendChild(line("h2", at.getTranslation("submission.mine.came")));
        kept.happened()
                .forEach(one -> body.appendChild(line(
                        "p",
                        "%s: %s"
                                .formatted(
                                        OwnPage.day(one.at()),
                                        at.getTranslation("submission.mine.act." + OwnPage.key(one.what()))))));
        Element charset = new Element("meta");
        charset.setAttribute("charset", "utf-8");
        Element head = new Element("head");
        head.appendChild(charset, line("title", at.getTranslation("submission.mine.title")));
        Element page = new Element("html");
        page.appendChild(head, body);
        return "<!doctype html>" + page.getOuterHTML();
    }

    private void said(Element body) {
        body.appendChild(line("h2", at.getTranslation("submission.mine.said")));
        kept.versions().forEach(version -> {
            body.appendChild(line("p", OwnPage.day(version.at())));
            version.content().parts().values().forEach(words -> body.appendChild(words(words)));
        });
        body.appendChild(line("h2", at.getTranslation("submission.mine.layer.theirs")));
        kept.asOthersSee().values().forEach(words -> body.appendChild(words(words)));
        kept.layers().forEach(layer -> {
            body.appendChild(
                    line(
                            "h2",
                            at.getTranslation(
                                    "submission.mine.layers." + OwnPage.key(layer.kind()),
                                    Locale.forLanguageTag(layer.language()).getDisplayLanguage(Texts.current()))),
                    line("p", at.getTranslation("submission.mine.layers.by", OwnPage.day(layer.at()))));
            layer.parts().values().forEach(words -> body.appendChild(words(words)));
        });
    }

    private void files(Element body) {
        if (files.isEmpty()) {
            return;
        }
        body.appendChild(line("h2", at.getTranslation("submission.mine.files")));
        files.forEach(file -> body.appendChild(line(
                "p",
                "%s (%s), %s, SHA-256 %s"
                        .formatted(
                                file.name(),
                                FileTexts.kindAndSize(at, file),
                                OwnPage.day(file.added()),
                                file.digest()))));
    }

    private static Element line(String tag, String text) {
        Element element = new Element(tag);
        element.setText(text);
        return element;
    }

    private static Element words(String words) {
        Element element = line("blockquote", words);
        element.getStyle().set("white-space", "pre-wrap");
        element.setAttribute("dir", "auto");
        return element;
    }

    /** Everything in one archive: the page to read, the file for other software, and each photo, sound and document as it is kept. */
    void archive(List<OpenedFile> opened, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            text(zip, "my-words.html", html());
            text(zip, "my-words.json", json());
            int number = 0;
            for (OpenedFile one : opened) {
                number++;
                zip.putNextEntry(
                        new ZipEntry("files/" + number + " " + one.file().name()));
                try (InputStream content = one.content()) {
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
