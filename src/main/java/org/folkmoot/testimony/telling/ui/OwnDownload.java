package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.ui.FileTexts;
import org.folkmoot.testimony.telling.OwnRecord;
import org.folkmoot.testimony.telling.OwnWords;
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
        body.appendChild(line("h1", at.getTranslation("testimony.mine.title")), line("p", kept.call()));
        said(body);
        files(body);
        body.appendChild(line("h2", at.getTranslation("testimony.mine.choices")));
        kept.answers()
                .forEach(answer -> body.appendChild(line(
                        "p",
                        "%s: %s, %s"
                                .formatted(
                                        OwnTexts.use(at, answer.use()),
                                        at.getTranslation("testimony.mine." + OwnTexts.key(answer.answer())),
                                        OwnTexts.day(at, answer.at())))));
        body.appendChild(line("h2", at.getTranslation("testimony.mine.messages")));
        kept.messages()
                .forEach(message -> body.appendChild(line("p", OwnTexts.day(at, message.at())), words(message.text())));
        body.appendChild(line("h2", at.getTranslation("testimony.mine.came")));
        kept.happened()
                .forEach(one -> body.appendChild(line(
                        "p",
                        "%s: %s"
                                .formatted(
                                        OwnTexts.day(at, one.at()),
                                        at.getTranslation("testimony.mine.act." + OwnTexts.key(one.what()))))));
        Element charset = new Element("meta");
        charset.setAttribute("charset", "utf-8");
        Element head = new Element("head");
        head.appendChild(charset, line("title", at.getTranslation("testimony.mine.title")));
        Element page = new Element("html");
        page.appendChild(head, body);
        return "<!doctype html>" + page.getOuterHTML();
    }

    private void said(Element body) {
        body.appendChild(line("h2", at.getTranslation("testimony.mine.said")));
        kept.versions().forEach(version -> {
            body.appendChild(line("p", OwnTexts.day(at, version.at())));
            version.content().parts().values().forEach(words -> body.appendChild(words(words)));
        });
        body.appendChild(line("h2", at.getTranslation("testimony.mine.layer.theirs")));
        kept.asOthersSee().values().forEach(words -> body.appendChild(words(words)));
        kept.layers().forEach(layer -> {
            body.appendChild(
                    line(
                            "h2",
                            at.getTranslation(
                                    "testimony.mine.layers." + OwnTexts.key(layer.kind()),
                                    Locale.forLanguageTag(layer.language()).getDisplayLanguage(Texts.current()))),
                    line("p", at.getTranslation("testimony.mine.layers.by", OwnTexts.day(at, layer.at()))));
            layer.parts().values().forEach(words -> body.appendChild(words(words)));
        });
    }

    private void files(Element body) {
        if (files.isEmpty()) {
            return;
        }
        body.appendChild(line("h2", at.getTranslation("testimony.mine.files")));
        files.forEach(file -> body.appendChild(line(
                "p",
                "%s (%s), %s, SHA-256 %s"
                        .formatted(
                                file.name(),
                                FileTexts.kindAndSize(at, file),
                                OwnTexts.day(at, file.added()),
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
}
