package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Why;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Chip;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.theme.ThemeId;

/** Somebody's words: who and where above them in one small line, themes and why they are shown below. */
final class HitCard extends Article {

    /**
     * @param themeHref where the chip of a theme leads
     */
    HitCard(EvidenceHit hit, Function<Named<ThemeId>, String> themeHref) {
        addClassName("ev-hit");
        Excerpt excerpt = hit.excerpt();
        String before = excerpt.isWhole() ? "" : "… ";
        int shift = before.length();
        String text = excerpt.isWhole() ? excerpt.text() : before + excerpt.text() + " …";
        Words words = new Words(
                text,
                excerpt.marks().stream()
                        .map(mark -> new Words.Range(mark.from() + shift, mark.to() + shift))
                        .toList());
        add(facts(hit));
        if (hit.notes().isEmpty()) {
            add(words);
        } else {
            add(new FoldedWords(hit.notes(), words));
        }
        Div foot = new Div();
        foot.addClassNames("fm-chips", "ev-foot");
        hit.themes().forEach(theme -> foot.add(Chip.link(theme.name(), themeHref.apply(theme))));
        if (hit.why() != Why.CHOICE) {
            Span why = new Span(getTranslation("evidence.why." + hit.why().name()));
            why.addClassNames("fm-small", "fm-quiet", "ev-why");
            foot.add(why);
        }
        if (foot.getComponentCount() > 0) {
            add(foot);
        }
    }

    private Bits facts(EvidenceHit hit) {
        Bits bits = new Bits();
        hit.services().forEach(service -> {
            Span name = new Span(service.name());
            name.addClassName("ev-service");
            bits.with(name);
        });
        bits.with(new Span(place(hit))).with(new UseMark(hit.uses()));
        bits.addClassName("fm-small");
        return bits;
    }

    private String place(EvidenceHit hit) {
        Optional<String> month = hit.said().map(day -> Dates.month(YearMonth.from(day), getLocale()));
        return month.map(when -> hit.place().name() + " · " + when)
                .orElse(hit.place().name());
    }
}
