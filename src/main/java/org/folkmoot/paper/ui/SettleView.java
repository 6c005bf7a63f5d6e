package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperField;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.paper.PaperSettling;
import org.folkmoot.paper.WordDiff;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.submission.SubmissionRefused;

/** Where two people keyed a form differently: each difference beside the other, settled with the paper in hand, then handed in. */
@Route(value = "calls/:id/paper/:form/settle", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class SettleView extends FormPage {

    private final transient PaperSettling settling;
    private final Paragraph left = Parts.status();

    SettleView(Calls calls, PaperKeying keying, PaperSettling settling, ServiceDirectory directory) {
        super(calls, keying, directory, "paper.settle");
        this.settling = settling;
    }

    @Override
    List<Component> parts(Call call, PaperForm form) {
        PaperSettling.Settling both = settling.settling(form.id());
        PaperFields fields = fields(call);
        List<Component> parts = new ArrayList<>(List.of(left));
        both.differing()
                .forEach(one -> parts.add(new DifferenceForm(one, fields, text -> {
                    settling.settle(form.id(), one.field().key(), text);
                    say(form);
                })));
        Button handIn = Parts.primary(getTranslation("paper.hand-in"), () -> handIn(form));
        handIn.setId("hand-in");
        Div end = new Div(
                Parts.small(getTranslation("paper.settle.rules")),
                wrong(),
                Parts.acts(handIn, back(call, "paper.back")));
        if (!both.alike().isEmpty()) {
            end.addComponentAsFirst(alike(call, both, fields));
        }
        parts.add(Parts.styled(end, "fm-settle-end"));
        say(form);
        return parts;
    }

    private void say(PaperForm form) {
        PaperSettling.Settling now = settling.settling(form.id());
        long open =
                now.differing().stream().filter(one -> one.settled().isEmpty()).count();
        left.setText(getTranslation(
                "paper.settle.left",
                open,
                form.compared().map(PaperForm.Compared::alike).orElse(0),
                form.compared().map(PaperForm.Compared::fields).orElse(0)));
        wrong().setText("");
    }

    private Component alike(Call call, PaperSettling.Settling both, PaperFields texts) {
        DescriptionList facts = Parts.styled(new DescriptionList(), "fm-facts");
        List<PaperField> fields = PaperField.of(call);
        fields.stream().filter(field -> both.alike().containsKey(field.key())).forEach(field -> {
            DescriptionList.Description said = new DescriptionList.Description(
                    texts.said(field, both.alike().getOrDefault(field.key(), "")));
            facts.add(new DescriptionList.Term(texts.label(field)), Parts.styled(said, "fm-lines"));
        });
        return new Details(getTranslation("paper.settle.alike", both.alike().size()), facts);
    }

    private void handIn(PaperForm form) {
        try {
            UI.getCurrent().navigate(PaperNavigation.slip(settling.handIn(form.id())));
        } catch (PaperRefused refused) {
            wrong().setText(PaperView.refused(this, refused));
        } catch (SubmissionRefused refused) {
            wrong().setText(getTranslation(
                    "submission.refused." + refused.reason().name()));
        }
    }

    /** One field in which two entries differ: both with the words that differ marked, and what the paper says. */
    private static final class DifferenceForm extends Section {

        private enum Choice {
            FIRST,
            SECOND,
            OTHER
        }

        private final transient PaperSettling.Differing difference;
        private final transient PaperFields texts;
        private final transient Consumer<String> settle;
        private final transient PaperFields.Input other;
        private final RadioButtonGroup<Choice> choice;

        DifferenceForm(PaperSettling.Differing difference, PaperFields texts, Consumer<String> settle) {
            this.difference = difference;
            this.texts = texts;
            this.settle = settle;
            this.other = texts.input(difference.field());
            addClassNames("fm-section", "fm-difference");
            WordDiff diff = WordDiff.of(said(difference.first()), said(difference.second()));
            Div both = new Div(
                    entry("first", difference.first(), diff.first()),
                    entry("second", difference.second(), diff.second()));
            choice = Parts.choice(getTranslation("paper.settle.paper-says"), Choice.values(), "paper.settle.choice.");
            difference.settled().ifPresent(this::restore);
            other.field().setVisible(choice.getValue() == Choice.OTHER);
            choice.addValueChangeListener(_ -> chosen());
            other.onChange(() -> settle.accept(other.value()));
            add(
                    new H2(texts.label(difference.field())),
                    Parts.styled(both, "fm-difference-both"),
                    choice,
                    other.field());
        }

        private void restore(String settled) {
            if (settled.equals(difference.first())) {
                choice.setValue(Choice.FIRST);
            } else if (settled.equals(difference.second())) {
                choice.setValue(Choice.SECOND);
            } else {
                choice.setValue(Choice.OTHER);
                other.value(settled);
            }
        }

        private void chosen() {
            other.field().setVisible(choice.getValue() == Choice.OTHER);
            switch (choice.getValue()) {
                case FIRST -> settle.accept(difference.first());
                case SECOND -> settle.accept(difference.second());
                case OTHER -> {
                    if (other.value().isEmpty()) {
                        other.value(difference.second().isEmpty() ? difference.first() : difference.second());
                    }
                    settle.accept(other.value());
                }
            }
        }

        private String said(String value) {
            return texts.said(difference.field(), value);
        }

        private Component entry(String which, String value, List<WordDiff.Stretch> marked) {
            Words words = new Words(
                    said(value),
                    marked.stream()
                            .map(one -> new Words.Range(one.start(), one.end()))
                            .toList());
            return new Div(new H3(getTranslation("paper.settle." + which)), Parts.styled(words, "fm-lines"));
        }
    }
}
