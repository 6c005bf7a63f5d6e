package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.SubmissionReading.DeskPart;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;

/**
 * The words of a submission part by part with what is marked in them, beside how others will read them. In the browser it tells what was selected, by
 * mouse or with the arrow keys, and which key was pressed.
 */
@Tag("fm-desk")
final class DeskWords extends Component implements HasComponents {

    /** A stretch somebody selected, in chars of the part. */
    record Selected(String part, int start, int end) {}

    private final transient Markings markings;
    private final transient List<DeskPart> parts;
    private final List<Paragraph> originals = new ArrayList<>();
    private final List<Paragraph> others = new ArrayList<>();

    DeskWords(Markings markings, List<DeskPart> parts) {
        this.markings = markings;
        this.parts = parts;
        add(Parts.styled(
                new Div(
                        new H3(getTranslation("moderation.desk.original")),
                        new H3(getTranslation("moderation.desk.others"))),
                "fm-desk-row",
                "fm-desk-heads"));
        parts.forEach(this::addPart);
        show();
    }

    private void addPart(DeskPart part) {
        Paragraph original = Parts.styled(new Paragraph(), "fm-words", "fm-desk-text");
        original.getElement().setAttribute("data-part", part.part());
        original.getElement().setAttribute("tabindex", "-1");
        Paragraph redacted = Parts.styled(new Paragraph(), "fm-words", "fm-desk-others");
        originals.add(original);
        others.add(redacted);
        add(CareWords.partName(this, part.part()), Parts.styled(new Div(original, redacted), "fm-desk-row"));
    }

    /** Shows what is marked now. */
    void show() {
        for (int at = 0; at < parts.size(); at++) {
            write(originals.get(at).getElement(), parts.get(at));
            writeOthers(others.get(at).getElement(), markings.redacted(parts.get(at)));
        }
        getElement().executeJs("this.reveal && this.reveal()");
    }

    void onSelected(Consumer<Selected> listener) {
        getElement()
                .addEventListener(
                        "fm-selected",
                        event -> listener.accept(new Selected(
                                event.getEventData().get("event.detail.part").asString(),
                                event.getEventData().get("event.detail.start").asInt(),
                                event.getEventData().get("event.detail.end").asInt())))
                .addEventData("event.detail.part")
                .addEventData("event.detail.start")
                .addEventData("event.detail.end");
    }

    void onMark(IntConsumer listener) {
        getElement()
                .addEventListener("fm-mark", event -> listener.accept(number(event)))
                .addEventData("event.detail.number");
    }

    void onKey(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "fm-key",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    /** Whether single keys act. */
    void keys(Keys keys) {
        getElement().setAttribute("keys", keys == Keys.ON ? "on" : "off");
    }

    enum Keys {
        ON,
        OFF
    }

    /** Lets the arrow keys choose words, in the first part or at the last choice. */
    void chooseByKeyboard() {
        getElement().callJsFunction("choose");
    }

    /** Hides what is selected by touch. */
    void hideSelected() {
        getElement().callJsFunction("take");
    }

    private static int number(DomEvent event) {
        return event.getEventData().get("event.detail.number").asInt();
    }

    private void write(Element paragraph, DeskPart part) {
        paragraph.removeAllChildren();
        int written = 0;
        int number = 0;
        for (Marking one : markings.all()) {
            number++;
            if (one.part().equals(part.part())) {
                pointed(paragraph, part, written, one.span().start());
                paragraph.appendChild(mark(one, number, one.span().in(part.text())));
                written = one.span().end();
            }
        }
        pointed(paragraph, part, written, part.text().length());
    }

    /** Words that nobody marked, with a line below those in which somebody may disclose harm. */
    private static void pointed(Element paragraph, DeskPart part, int from, int to) {
        int written = from;
        for (org.folkmoot.redaction.Span harm : part.harm()) {
            int start = Math.clamp(harm.start(), written, to);
            int end = Math.clamp(harm.end(), start, to);
            if (start < end) {
                plain(paragraph, part.text().substring(written, start));
                Element pointer = new Element("span");
                pointer.setText(part.text().substring(start, end));
                pointer.getClassList().add("fm-desk-harm");
                paragraph.appendChild(pointer);
                written = end;
            }
        }
        plain(paragraph, part.text().substring(written, to));
    }

    private Element mark(Marking one, int number, String words) {
        Element mark = new Element("mark");
        mark.setText(words);
        mark.setAttribute("data-number", String.valueOf(number));
        mark.getClassList().add(one.state().name().toLowerCase(java.util.Locale.ROOT));
        mark.getClassList().set("now", number == markings.number());
        return mark;
    }

    private static void writeOthers(Element paragraph, RedactedText text) {
        paragraph.removeAllChildren();
        paragraph.getClassList().set("same", text.redactions().isEmpty());
        int written = 0;
        for (int at = 0; at < text.redactions().size(); at++) {
            Redaction redaction = text.redactions().get(at);
            plain(
                    paragraph,
                    text.words().substring(written, text.replacements().get(at).start()));
            Element out = new Element("span");
            out.setText(redaction.replacement());
            out.getClassList().add("fm-desk-out");
            paragraph.appendChild(out);
            written = text.replacements().get(at).end();
        }
        plain(paragraph, text.words().substring(written));
    }

    private static void plain(Element paragraph, String text) {
        if (!text.isEmpty()) {
            paragraph.appendChild(Element.createText(text));
        }
    }
}
