package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.paper.PaperField;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperKeying;
import org.folkmoot.testimony.paper.PaperRefused;
import org.folkmoot.testimony.paper.PaperSettling;
import org.folkmoot.testimony.telling.TellingRefused;

/** Where two people keyed a form differently: each difference beside the other, settled with the paper in hand, then handed in. */
@Route(value = "calls/:id/paper/:form/settle", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class SettleView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient PaperSettling settling;
    private final transient ServiceDirectory directory;
    private final Paragraph left = new Paragraph();
    private final Paragraph wrong = new Paragraph();

    SettleView(Calls calls, PaperKeying keying, PaperSettling settling, ServiceDirectory directory) {
        this.calls = calls;
        this.keying = keying;
        this.settling = settling;
        this.directory = directory;
        left.getElement().setAttribute("role", "status");
        wrong.getElement().setAttribute("role", "alert");
        wrong.addClassName("fm-paper-wrong");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = PaperNavigation.call(event, calls);
        PaperForm form = PaperNavigation.form(event, call, keying);
        removeAll();
        PageHead head = new PageHead(getTranslation("testimony.paper.settle.title", form.number()))
                .eyebrow(call.terms().title());
        Anchor back = new Anchor(PaperNavigation.paper(call.id()), getTranslation("testimony.paper.back"));
        try {
            PaperSettling.Settling both = settling.settling(form.id());
            add(head.lead(getTranslation("testimony.paper.settle.lead")), left);
            show(call, both, back);
        } catch (PaperRefused refused) {
            add(head, new Paragraph(PaperView.refused(this, refused)), back);
        }
    }

    private void show(Call call, PaperSettling.Settling both, Anchor back) {
        PaperTexts texts = new PaperTexts(this, getLocale(), PaperView.services(directory, call));
        both.differing()
                .forEach(one -> add(new DifferenceForm(one, texts, text -> {
                    settling.settle(both.form().id(), one.field().key(), text);
                    say(both.form());
                })));
        Paragraph rules = new Paragraph(getTranslation("testimony.paper.settle.rules"));
        rules.addClassNames("fm-small", "fm-quiet");
        Button handIn = new Button(getTranslation("testimony.paper.hand-in"), _ -> handIn(both.form()));
        handIn.addThemeVariants(ButtonVariant.PRIMARY);
        handIn.setId("hand-in");
        Div acts = new Div(handIn, back);
        acts.addClassName("fm-acts");
        Div end = new Div(rules, wrong, acts);
        end.addClassName("fm-settle-end");
        if (!both.alike().isEmpty()) {
            end.addComponentAsFirst(alike(call, both, texts));
        }
        add(end);
        say(both.form());
    }

    private void say(PaperForm form) {
        PaperSettling.Settling now = settling.settling(form.id());
        long open =
                now.differing().stream().filter(one -> one.settled().isEmpty()).count();
        left.setText(getTranslation(
                "testimony.paper.settle.left",
                open,
                form.compared().map(PaperForm.Compared::alike).orElse(0),
                form.compared().map(PaperForm.Compared::fields).orElse(0)));
        wrong.setText("");
    }

    private Component alike(Call call, PaperSettling.Settling both, PaperTexts texts) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fm-facts");
        List<PaperField> fields = PaperField.of(call);
        fields.stream().filter(field -> both.alike().containsKey(field.key())).forEach(field -> {
            DescriptionList.Description said = new DescriptionList.Description(
                    texts.said(field, both.alike().getOrDefault(field.key(), "")));
            said.addClassName("fm-lines");
            facts.add(new DescriptionList.Term(texts.label(field)), said);
        });
        return new Details(
                getTranslation("testimony.paper.settle.alike", both.alike().size()), facts);
    }

    private void handIn(PaperForm form) {
        try {
            UI.getCurrent().navigate(PaperNavigation.slip(settling.handIn(form.id())));
        } catch (PaperRefused refused) {
            wrong.setText(PaperView.refused(this, refused));
        } catch (TellingRefused refused) {
            wrong.setText(getTranslation(
                    "testimony.telling.refused." + refused.reason().name()));
        }
    }
}
