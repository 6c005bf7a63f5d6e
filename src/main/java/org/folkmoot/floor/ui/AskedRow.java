package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.floor.witnesses.Count;
import org.folkmoot.floor.witnesses.Fate;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.RoundNow.Asked;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.platform.ui.Parts;

/** A question to the witnesses with who asked it, what it was in their own words, what it stands for, and what can be done with it. */
final class AskedRow extends ListItem {

    private final transient WitnessStage.Acts acts;
    private final Div words = new Div();
    private final Footer foot = new Footer();
    private final Div place = new Div();
    private transient Optional<Shown> shown = Optional.empty();

    private record Shown(Asked question, List<Asked> merged, Stage stage, Optional<Count> supporters) {}

    AskedRow(WitnessStage.Acts acts) {
        this.acts = acts;
        add(words, foot, place);
    }

    void show(RoundNow round, Asked question) {
        Shown next = new Shown(
                question,
                round.mergedInto(question.id()),
                round.stage(),
                round.tallied().map(tallied -> tallied.supporters().getOrDefault(question.id(), noOne())));
        if (shown.filter(next::equals).isPresent()) {
            return;
        }
        shown = Optional.of(next);
        words.removeAll();
        words.add(Parts.styled(new Paragraph(question.words()), "fm-words"));
        if (question.isReworded()) {
            words.add(quoted(getTranslation("floor.witnesses.own"), question.own()));
        }
        next.merged().forEach(one -> words.add(merged(round, one)));
        foot.removeAll();
        foot.add(Parts.styled(new Span(askedBy(this, question)), "fm-strong"));
        next.supporters().ifPresent(count -> foot.add(new Span(supporters(this, count))));
        if (question.fate() instanceof Fate.Hidden(Fate.Why why)) {
            foot.add(new Span(getTranslation("floor.witnesses.hide." + why.name())));
        }
        if (!round.stage().isChosen()) {
            foot.add(tools(round, question));
        }
    }

    private static Count noOne() {
        return new Count(OptionalInt.of(0));
    }

    static String askedBy(Component at, Asked question) {
        return question.table().isPresent()
                ? at.getTranslation("floor.host.table", question.table().getAsInt())
                : at.getTranslation("floor.witnesses.member");
    }

    static String supporters(Component at, Count count) {
        return count.shown().isPresent()
                ? at.getTranslation("floor.witnesses.supporters", count.shown().getAsInt())
                : at.getTranslation("floor.witnesses.supporters.few");
    }

    private static Paragraph quoted(String head, String text) {
        return Parts.styled(
                new Paragraph(Parts.small(new Span(head + " ")), Parts.styled(new Span(text), "fm-words")),
                "fm-witness-own");
    }

    private Div merged(RoundNow round, Asked one) {
        Div line = Parts.styled(new Div(quoted(askedBy(this, one), one.own())), "fm-witness-merged");
        if (!round.stage().isChosen()) {
            NativeButton apart = Parts.linkButton(
                    getTranslation("floor.witnesses.apart"),
                    () -> acts.act("floor.witnesses.did.apart", new RoundAct.Restore(one.id(), one.version())));
            apart.setAriaLabel(getTranslation("floor.witnesses.apart.of", one.own()));
            line.add(apart);
        }
        return line;
    }

    private Div tools(RoundNow round, Asked question) {
        Div tools = Parts.styled(new Div(), "fm-witness-tools");
        if (!question.isStanding()) {
            tools.add(button(
                    "floor.witnesses.unhide",
                    question,
                    () -> acts.act(
                            "floor.witnesses.did.unhide", new RoundAct.Restore(question.id(), question.version()))));
            return tools;
        }
        if (round.stage() == Stage.CHOOSING) {
            tools.add(button(
                    "floor.witnesses.pick",
                    question,
                    () -> acts.act("floor.witnesses.did.pick", new RoundAct.Pick(question.id()))));
        }
        tools.add(button("floor.witnesses.reword", question, () -> open(AskedPanel.Act.REWORD)));
        if (question.isReworded()) {
            tools.add(button(
                    "floor.witnesses.own.again",
                    question,
                    () -> acts.act(
                            "floor.witnesses.did.own",
                            new RoundAct.Reword(question.id(), question.version(), question.own()))));
        }
        tools.add(
                button("floor.witnesses.merge", question, () -> open(AskedPanel.Act.MERGE)),
                button("floor.witnesses.hide", question, () -> open(AskedPanel.Act.HIDE)));
        return tools;
    }

    private NativeButton button(String key, Asked question, Runnable act) {
        NativeButton button = Parts.linkButton(getTranslation(key), act);
        button.setAriaLabel(getTranslation("floor.witnesses.act-on", getTranslation(key), question.words()));
        return button;
    }

    private void open(AskedPanel.Act act) {
        place.removeAll();
        shown.ifPresent(now -> {
            AskedPanel panel = new AskedPanel(now.question(), acts, place::removeAll);
            place.add(panel);
            panel.begin(act);
        });
    }
}
