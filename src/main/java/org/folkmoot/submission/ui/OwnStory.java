package org.folkmoot.submission.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.submission.Layers;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.RedactedWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;

/** What the author said, as they wrote it and as others see it, with what was hidden and why. */
final class OwnStory extends Div {

    private enum Layer {
        MINE,
        THEIRS
    }

    private static final String STEP = "step.";

    private final Div text = Parts.styled(new Div(), "fm-own-said");

    OwnStory(OwnWords own) {
        SubmissionContent secret = own.secret();
        Section said = OwnPage.section("own-said", getTranslation("submission.mine.said"));
        if (secret.isChecked()) {
            RadioButtonGroup<Layer> layer = new RadioButtonGroup<>();
            layer.setItems(Layer.values());
            layer.setItemLabelGenerator(one -> getTranslation("submission.mine.layer." + OwnPage.key(one)));
            layer.setAriaLabel(getTranslation("submission.mine.layer"));
            layer.setValue(Layer.MINE);
            layer.addValueChangeListener(chosen -> show(secret, chosen.getValue()));
            said.add(layer);
        }
        said.add(text);
        show(secret, Layer.MINE);
        add(said);
        layers(secret);
        versions(secret);
        hidden(own);
    }

    private void show(SubmissionContent secret, Layer layer) {
        text.removeAll();
        Counter counter = new Counter();
        Details steps = new Details(getTranslation(
                "submission.mine.steps", secret.latest().content().steps().size()));
        RedactedWords.redacted(secret).forEach((part, redacted) -> {
            HasComponents to = part.startsWith(STEP) ? steps : text;
            if (!part.equals("words")) {
                to.add(new H3(part(part)));
            }
            to.add(layer == Layer.MINE ? original(redacted, counter) : asOthersSee(redacted));
        });
        if (!secret.latest().content().steps().isEmpty()) {
            text.add(steps);
        }
    }

    private static final class Counter {
        private int number;
    }

    /** What is hidden from others is underlined and numbered. */
    private Paragraph original(RedactedText redacted, Counter counter) {
        Paragraph words = words();
        int from = 0;
        for (Redaction hiding : redacted.redactions()) {
            plain(words, redacted.original().substring(from, hiding.span().start()));
            Element number = new Element("sup");
            number.setText(Integer.toString(++counter.number));
            number.setAttribute("aria-label", getTranslation("submission.mine.hidden-reason", counter.number));
            words.add(span(hiding.span().in(redacted.original()), "fm-own-was"));
            words.getElement().appendChild(number);
            from = hiding.span().end();
        }
        plain(words, redacted.original().substring(from));
        return words;
    }

    private static Paragraph asOthersSee(RedactedText redacted) {
        Paragraph words = words();
        int from = 0;
        for (org.folkmoot.redaction.Span place : redacted.replacements()) {
            plain(words, redacted.words().substring(from, place.start()));
            words.add(span(bare(place.in(redacted.words())), "fm-own-hid"));
            from = place.end();
        }
        plain(words, redacted.words().substring(from));
        return words;
    }

    private static Paragraph words() {
        Paragraph words = Parts.styled(new Paragraph(), "fm-words", "fm-own-words");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static void plain(Paragraph words, String text) {
        if (!text.isEmpty()) {
            words.getElement().appendChild(Element.createText(text));
        }
    }

    private String part(String part) {
        if (part.startsWith(STEP)) {
            String[] step = part.split("\\.", -1);
            return getTranslation(
                    "submission.mine.part.step", step[1], getTranslation("submission.mine.part.step." + step[2]));
        }
        return getTranslation("submission.mine.part." + part);
    }

    /** Translations and Easy Read, with who made them, and what to do if one is wrong. */
    private void layers(SubmissionContent secret) {
        Layers.standing(secret).forEach(layer -> {
            String language = Locale.forLanguageTag(layer.language()).getDisplayLanguage(Texts.current());
            Details fold = new Details(getTranslation("submission.mine.layers." + OwnPage.key(layer.kind()), language));
            fold.add(Parts.small(getTranslation("submission.mine.layers.by", OwnPage.day(layer.at()))));
            if (Layers.state(secret, layer) != Layers.State.CURRENT) {
                fold.add(new Paragraph(getTranslation("submission.mine.layers.old")));
            }
            said(layer.parts(), fold);
            fold.add(new Paragraph(getTranslation("submission.mine.layers.wrong")));
            add(fold);
        });
    }

    private void versions(SubmissionContent secret) {
        if (secret.versions().size() < 2) {
            return;
        }
        Details fold = new Details(
                getTranslation("submission.mine.versions", secret.versions().size() - 1));
        secret.versions().stream().limit(secret.versions().size() - 1L).forEach(version -> {
            fold.add(Parts.small(OwnPage.day(version.at())));
            said(version.content().parts(), fold);
        });
        add(fold);
    }

    private static void said(Map<String, String> parts, Details fold) {
        parts.values().forEach(said -> {
            Paragraph words = words();
            plain(words, said);
            fold.add(words);
        });
    }

    private String notRead(OwnWords own) {
        return own.readBy()
                .map(day -> getTranslation("submission.mine.not-read", OwnPage.day(day)))
                .orElseGet(() -> getTranslation(
                        own.submission().standing() == Submission.Standing.THERE
                                ? "submission.mine.not-read.now"
                                : "submission.mine.not-read.kept-out"));
    }

    private void hidden(OwnWords own) {
        SubmissionContent secret = own.secret();
        Section hidden = OwnPage.section("own-hidden", getTranslation("submission.mine.hid"));
        if (!secret.isChecked()) {
            hidden.add(new Paragraph(notRead(own)));
            add(hidden);
            return;
        }
        OrderedList list = Parts.styled(new OrderedList(), "fm-mine-rows", "fm-own-hides");
        Map<String, RedactedText> parts = RedactedWords.redacted(secret);
        parts.values()
                .forEach(redacted ->
                        redacted.redactions().forEach(one -> list.add(new ListItem(hiding(one, redacted.original())))));
        hidden.add(list.getComponentCount() == 0 ? new Paragraph(getTranslation("submission.mine.hid.nothing")) : list);
        secret.redacted()
                .ifPresent(done -> hidden.add(
                        Parts.small(getTranslation("submission.mine.checked", OwnPage.day(done.checkedAt())))));
        add(hidden);
    }

    /** One thing that was hidden: the words, what stands there now, and why. */
    private Div hiding(Redaction hiding, String original) {
        Div swap = new Div(
                Parts.styled(span(hiding.span().in(original), "fm-own-was"), "fm-words"),
                span(getTranslation("submission.mine.now-reads"), "fm-quiet"),
                span(bare(hiding.replacement()), "fm-own-hid"));
        Paragraph why = new Paragraph(getTranslation("submission.mine.why." + OwnPage.key(hiding.kind())));
        return new Div(Parts.styled(swap, "fm-own-swap"), Parts.styled(why, "fm-quiet"));
    }

    /** Without the square brackets: a chip says the same. */
    private static String bare(String replacement) {
        return replacement.startsWith("[") && replacement.endsWith("]")
                ? replacement.substring(1, replacement.length() - 1)
                : replacement;
    }

    private static Span span(String text, String className) {
        return Parts.styled(new Span(text), className);
    }
}
