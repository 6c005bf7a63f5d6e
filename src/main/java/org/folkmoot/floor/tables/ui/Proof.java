package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.OpenAnswers;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.seating.Breach;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingScore;

/** What a plan is worth, beside what no plan can exceed, and whether what must hold does, as one line of facts. */
final class Proof extends DescriptionList {

    /** Less is rounding. */
    private static final double SOME = 0.05;

    Proof(Hall hall, SeatingWords words) {
        SeatingScore score = hall.score();
        addClassName("fm-proof");
        fact(
                        getTranslation("floor.tables.score.label"),
                        Parts.styled(
                                new Span(getTranslation("floor.tables.score", score.distinct(), score.bound())),
                                "fm-proof-figure"),
                        new Span(getTranslation("floor.tables.score.means", score.bound(), score.gap())))
                .addClassName("fm-proof-score");
        long apart = hall.plan().rules().apart().size();
        if (apart > 0) {
            long broken =
                    broken(score, SeatingConstraint.KeepApart.class).distinct().count();
            kept("floor.tables.proof.apart", apart - broken, apart);
        }
        long needs = hall.needs();
        if (needs > 0) {
            long broken = broken(score, SeatingConstraint.NeedsFeature.class).count();
            kept("floor.tables.proof.needs", needs - broken, needs);
        }
        List<String> traits = hall.plan().rules().mixed();
        if (!traits.isEmpty()) {
            fact(
                    getTranslation("floor.tables.proof.mix", String.join(", ", traits)),
                    new Span(
                            score.excess() < SOME
                                    ? getTranslation("floor.tables.proof.even")
                                    : getTranslation(
                                            "floor.tables.proof.uneven", Math.round(score.excess() * 10) / 10.0)));
        }
        OpenAnswers answers = hall.plan().rules().answers();
        if (!answers.said().isEmpty()) {
            fact(getTranslation("floor.tables.proof.answers." + answers.aim().name()), new Span(answers.asked()));
        }
        if (!score.breaches().isEmpty()) {
            fact(getTranslation("floor.tables.proof.broken"), new Span(words.breaches(score.breaches())));
        }
    }

    private static Stream<SeatingConstraint> broken(SeatingScore score, Class<? extends SeatingConstraint> kind) {
        return score.breaches().stream()
                .filter(Breach.Broken.class::isInstance)
                .map(breach -> ((Breach.Broken) breach).constraint())
                .filter(kind::isInstance);
    }

    private void kept(String label, long kept, long all) {
        fact(getTranslation(label), new Span(getTranslation("floor.tables.proof.of", kept, all)));
    }

    private Div fact(String label, Span... facts) {
        Description description = new Description();
        description.add(facts);
        Div fact = new Div(new Term(label), description);
        add(fact);
        return fact;
    }
}
