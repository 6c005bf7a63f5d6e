package org.folkmoot.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.moderation.Marking;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Span;

class MarkingsProperties {

    private static final String WORDS =
            "Mrs Rhian Prydderch of 12 Mill Lane rang Rhian’s sister Élise on 020 7946 0018. "
                    + "Rhian Mill Prydderch came, then rhian.";

    /** One thing a reader does. */
    record Act(int what, int start, int end, IdentifierKind kind) {}

    @Property
    void what_was_hidden_once_is_never_shown_by_hiding_more(@ForAll("acts") List<Act> acts) {
        Markings markings = MarkingsTest.of(WORDS);
        BitSet hidden = hidden(markings);
        for (Act act : acts) {
            hideMore(markings, act);
            BitSet now = hidden(markings);
            BitSet shown = (BitSet) hidden.clone();
            shown.andNot(now);
            assertThat(shown.isEmpty()).as("%s shows %s", act, shown).isTrue();
            hidden = now;
        }
    }

    @Property
    void no_two_marks_overlap(@ForAll("acts") List<Act> acts) {
        Markings markings = MarkingsTest.of(WORDS);
        acts.forEach(act -> hideMore(markings, act));
        List<Span> spans = markings.all().stream().map(Marking::span).toList();
        for (int at = 1; at < spans.size(); at++) {
            assertThat(spans.get(at).overlaps(spans.get(at - 1))).isFalse();
        }
    }

    private static void hideMore(Markings markings, Act act) {
        switch (act.what()) {
            case 0 -> markings.add("part0", act.start(), act.end(), act.kind());
            case 1 ->
                markings.addEverywhere(
                        WORDS.substring(Math.min(act.start(), act.end()), Math.max(act.start(), act.end())),
                        act.kind());
            case 2 -> {
                markings.take(act.start());
                markings.hide();
            }
            case 3 -> {
                markings.take(act.end());
                markings.inHand().ifPresent(_ -> markings.hideAs(act.kind(), "[x]"));
            }
            default -> markings.next();
        }
    }

    private static BitSet hidden(Markings markings) {
        BitSet hidden = new BitSet();
        markings.hidings()
                .forEach(one -> hidden.set(
                        one.redaction().span().start(), one.redaction().span().end()));
        return hidden;
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, WORDS.length());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4), place, place, Arbitraries.of(IdentifierKind.class))
                .as(Act::new)
                .list()
                .ofMaxSize(12);
    }
}
