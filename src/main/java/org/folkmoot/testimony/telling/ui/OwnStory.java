package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.redaction.RedactedText;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.redaction.Span;
import org.folkmoot.testimony.telling.Layers;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.RedactedWords;
import org.folkmoot.testimony.telling.TellingSecret;

/** What the author said, as they wrote it and as others see it, with what was hidden and why. */
final class OwnStory extends Div {

    private enum Layer {
        MINE,
        THEIRS
    }

    private static final String STEP = "step.";

    private final Div text = new Div();

    OwnStory(OwnWords own) {
        TellingSecret secret = own.secret();
        text.addClassName("fm-own-said");
        Section said = OwnPage.section("own-said", getTranslation("testimony.mine.said"));
        if (secret.isChecked()) {
            RadioButtonGroup<Layer> layer = new RadioButtonGroup<>();
            layer.setItems(Layer.values());
            layer.setItemLabelGenerator(one -> getTranslation("testimony.mine.layer." + OwnTexts.key(one)));
            layer.setAriaLabel(getTranslation("testimony.mine.layer"));
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

    private void show(TellingSecret secret, Layer layer) {
        text.removeAll();
        Counter counter = new Counter();
        Details steps = new Details(getTranslation(
                "testimony.mine.steps", secret.latest().content().steps().size()));
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
            com.vaadin.flow.component.html.Span was =
                    new com.vaadin.flow.component.html.Span(hiding.span().in(redacted.original()));
            was.addClassName("fm-own-was");
            Element number = new Element("sup");
            number.setText(Integer.toString(++counter.number));
            number.setAttribute("aria-label", getTranslation("testimony.mine.hidden-reason", counter.number));
            words.add(was);
            words.getElement().appendChild(number);
            from = hiding.span().end();
        }
        plain(words, redacted.original().substring(from));
        return words;
    }

    private static Paragraph asOthersSee(RedactedText redacted) {
        Paragraph words = words();
        int from = 0;
        List<Span> places = redacted.replacements();
        for (Span place : places) {
            plain(words, redacted.words().substring(from, place.start()));
            com.vaadin.flow.component.html.Span hidden =
                    new com.vaadin.flow.component.html.Span(OwnHidings.bare(place.in(redacted.words())));
            hidden.addClassName("fm-own-hid");
            words.add(hidden);
            from = place.end();
        }
        plain(words, redacted.words().substring(from));
        return words;
    }

    private static Paragraph words() {
        Paragraph words = new Paragraph();
        words.addClassNames("fm-words", "fm-own-words");
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
                    "testimony.mine.part.step", step[1], getTranslation("testimony.mine.part.step." + step[2]));
        }
        return getTranslation("testimony.mine.part." + part);
    }

    /** Translations and Easy Read, with who made them, and what to do if one is wrong. */
    private void layers(TellingSecret secret) {
        Layers.standing(secret).forEach(layer -> {
            String language = Locale.forLanguageTag(layer.language()).getDisplayLanguage(Texts.current());
            Details fold = new Details(getTranslation("testimony.mine.layers." + OwnTexts.key(layer.kind()), language));
            Paragraph by = new Paragraph(getTranslation("testimony.mine.layers.by", OwnTexts.day(this, layer.at())));
            by.addClassNames("fm-small", "fm-quiet");
            fold.add(by);
            if (Layers.state(secret, layer) != Layers.State.CURRENT) {
                fold.add(new Paragraph(getTranslation("testimony.mine.layers.old")));
            }
            layer.parts().values().forEach(said -> {
                Paragraph words = words();
                plain(words, said);
                fold.add(words);
            });
            fold.add(new Paragraph(getTranslation("testimony.mine.layers.wrong")));
            add(fold);
        });
    }

    private void versions(TellingSecret secret) {
        if (secret.versions().size() < 2) {
            return;
        }
        Details fold = new Details(
                getTranslation("testimony.mine.versions", secret.versions().size() - 1));
        secret.versions().stream().limit(secret.versions().size() - 1L).forEach(version -> {
            Paragraph when = new Paragraph(OwnTexts.day(this, version.at()));
            when.addClassNames("fm-small", "fm-quiet");
            fold.add(when);
            version.content().parts().values().forEach(said -> {
                Paragraph words = words();
                plain(words, said);
                fold.add(words);
            });
        });
        add(fold);
    }

    private void hidden(OwnWords own) {
        TellingSecret secret = own.secret();
        Section hidden = OwnPage.section("own-hidden", getTranslation("testimony.mine.hid"));
        if (!secret.isChecked()) {
            hidden.add(new Paragraph(getTranslation(
                    "testimony.mine.not-read",
                    own.readBy().map(day -> OwnTexts.day(this, day)).orElse(""))));
            add(hidden);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("fm-mine-rows", "fm-own-hides");
        Map<String, RedactedText> parts = RedactedWords.redacted(secret);
        parts.values()
                .forEach(redacted -> redacted.redactions()
                        .forEach(one -> list.add(new ListItem(new OwnHidings(one, redacted.original())))));
        hidden.add(list.getComponentCount() == 0 ? new Paragraph(getTranslation("testimony.mine.hid.nothing")) : list);
        secret.redacted().ifPresent(done -> {
            Paragraph checked =
                    new Paragraph(getTranslation("testimony.mine.checked", OwnTexts.day(this, done.checkedAt())));
            checked.addClassNames("fm-small", "fm-quiet");
            hidden.add(checked);
        });
        add(hidden);
    }
}
