package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Named;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Chip;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/** Somebody's words: who and where above them in one small line, themes and why they are shown below. */
final class HitCard extends Article {

    /**
     * @param themeHref where the chip of a theme leads
     */
    HitCard(EvidenceHit hit, Function<Named<ThemeId>, String> themeHref) {
        this(hit, themeHref, _ -> Optional.empty());
    }

    /**
     * @param themeHref where the chip of a theme leads
     * @param whole finds the comment with its words whole, to be shown in the place of those that were cut
     */
    HitCard(
            EvidenceHit hit,
            Function<Named<ThemeId>, String> themeHref,
            SerializableFunction<TestimonyId, Optional<EvidenceHit>> whole) {
        addClassName("ev-hit");
        Div said = new Div(words(hit.excerpt()));
        add(facts(hit));
        hit.question().map(this::asked).ifPresent(this::add);
        add(hit.notes().isEmpty() ? said : folded(hit.notes(), said));
        if (!hit.excerpt().isWhole()) {
            said.add(opener(hit.id(), said, whole));
        }
        Div foot = Parts.styled(new Div(), "fm-chips", "ev-foot");
        hit.themes().forEach(theme -> foot.add(Chip.link(theme.name(), themeHref.apply(theme))));
        Span why = Parts.styled(new Span(), "fm-small", "fm-quiet", "ev-why");
        if (hit.why() != Why.CHOICE) {
            why.add(new Text(getTranslation("evidence.why." + hit.why().name()) + " · "));
        }
        why.add(new Anchor(Addresses.comment(hit.id()), getTranslation("evidence.comment.link")));
        foot.add(why);
        add(foot);
    }

    /** In the product's voice: it is not what the person said. */
    private Paragraph asked(String question) {
        return Parts.styled(
                new Paragraph(getTranslation("evidence.asked", question)), "fm-small", "fm-quiet", "ev-asked");
    }

    private static Words words(Excerpt excerpt) {
        String before = excerpt.isWhole() ? "" : "… ";
        int shift = before.length();
        return new Words(
                excerpt.isWhole() ? excerpt.text() : before + excerpt.text() + " …",
                excerpt.marks().stream()
                        .map(mark -> new Words.Range(mark.from() + shift, mark.to() + shift))
                        .toList());
    }

    /** Shows all of the words where their excerpt stood, and goes on reading there. */
    private NativeButton opener(
            TestimonyId id, Div said, SerializableFunction<TestimonyId, Optional<EvidenceHit>> whole) {
        NativeButton open =
                Parts.styled(new NativeButton(getTranslation("evidence.comment.whole")), "fm-link-button", "fm-small");
        open.addClickListener(_ -> whole.apply(id)
                .ifPresentOrElse(
                        all -> {
                            Words words = words(all.excerpt());
                            words.getElement().setAttribute("tabindex", "-1");
                            said.removeAll();
                            said.add(words);
                            words.getElement().callJsFunction("focus");
                        },
                        () -> Going.to(open.getUI().orElseThrow(), Addresses.comment(id))));
        return open;
    }

    private Bits facts(EvidenceHit hit) {
        Bits bits = new Bits();
        hit.services().forEach(service -> {
            bits.with(Parts.styled(new Span(service.name()), "ev-service"));
        });
        bits.with(new Span(place(hit))).with(use(hit.uses()));
        bits.addClassName("fm-small");
        return bits;
    }

    private String place(EvidenceHit hit) {
        Optional<String> month = hit.said().map(day -> Dates.month(YearMonth.from(day), getLocale()));
        return month.map(when -> hit.place().name() + " · " + when)
                .orElse(hit.place().name());
    }

    /** Words that may be hard to read: what is in them stands first, the words themselves are folded until somebody opens them. */
    private Div folded(Collection<ContentNote> notes, Component words) {
        String named = notes.stream()
                .sorted()
                .map(note -> getTranslation("moderation.note." + note.name()))
                .collect(Collectors.joining(" · "));
        return Parts.styled(
                new Div(
                        Parts.styled(new Paragraph(getTranslation("evidence.note", named)), "fm-small", "ev-note"),
                        new NativeDetails(getTranslation("evidence.note.show"), words)),
                "ev-folded");
    }

    /** What the words may be used for: a word with a shape. */
    private Span use(Set<WordsUse> uses) {
        String use = uses.contains(WordsUse.QUOTE_IN_PUBLIC)
                ? "in-public"
                : uses.contains(WordsUse.QUOTE_INSIDE) ? "inside" : "analysis";
        return Parts.styled(new Span(getTranslation("evidence.use." + use)), "fm-state", "ev-use", use);
    }
}
