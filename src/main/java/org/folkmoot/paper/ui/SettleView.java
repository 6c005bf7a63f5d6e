package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.folkmoot.platform.ui.Difference;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.submission.SubmissionRefused;

/** Where two people keyed a form differently: each difference beside the other, settled with the paper in hand, then handed in. */
@Route(value = "calls/:id/paper/:form/settle", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class SettleView extends FormPage {

    private static final String TEXTS = "paper.settle.";

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
                .forEach(one -> parts.add(difference(one, fields, text -> {
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

    private Difference difference(PaperSettling.Differing one, PaperFields texts, Consumer<String> settle) {
        String first = texts.said(one.field(), one.first());
        String second = texts.said(one.field(), one.second());
        WordDiff diff = WordDiff.of(first, second);
        PaperFields.Input other = texts.input(one.field());
        return new Difference(
                texts.label(one.field()),
                TEXTS,
                new Difference.Version(one.first(), first, ranges(diff.first())),
                new Difference.Version(one.second(), second, ranges(diff.second())),
                new Difference.Other(other.field(), other::value, other::value, other::onChange),
                one.settled(),
                settle);
    }

    private static List<Words.Range> ranges(List<WordDiff.Stretch> marked) {
        return marked.stream()
                .map(one -> new Words.Range(one.start(), one.end()))
                .toList();
    }
}
