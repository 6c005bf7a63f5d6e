package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.ui.CallsNavigation;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperForm.Stage;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperKeying.DiscardReason;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.springframework.security.access.AccessDeniedException;

/** The forms of a call that are keyed in: what waits for whom, and how often two people read the same. */
@Route(value = "calls/:id/paper", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class PaperView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient Rights rights;
    private final TextField number = new TextField();
    private final Section list = Parts.styled(new Section(), "fm-section");

    PaperView(Calls calls, PaperKeying keying, Rights rights) {
        this.calls = calls;
        this.keying = keying;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.CODER);
        removeAll();
        add(
                new PageHead(getTranslation("paper.title"))
                        .eyebrow(call.terms().title())
                        .lead(getTranslation("paper.lead"))
                        .tools(new ActLink(getTranslation("call.invited.back"), CallsNavigation.call(call.id()))),
                begin(call),
                list);
        show(call);
    }

    private Section begin(Call call) {
        number.setLabel(getTranslation("paper.number"));
        number.setHelperText(getTranslation("paper.number.help"));
        number.setMaxLength(20);
        number.setManualValidation(true);
        number.getElement().setProperty("autocomplete", "off");
        Button begin = Parts.primary(getTranslation("paper.begin"), () -> begin(call, number.getValue()));
        begin.addClickShortcut(Key.ENTER).listenOn(number);
        return new Section(Parts.form(number, begin));
    }

    private void begin(Call call, String written) {
        number.setInvalid(false);
        try {
            UI.getCurrent().navigate(PaperNavigation.key(keying.begin(call.id(), written)));
        } catch (PaperRefused refused) {
            number.setErrorMessage(refused(this, refused));
            number.setInvalid(true);
            number.focus();
        }
    }

    private void show(Call call) {
        List<PaperForm> forms = keying.list(call.id());
        Map<AccountId, String> names = keying.keyers(call.id());
        list.removeAll();
        list.add(new H2(getTranslation("paper.forms")));
        if (forms.isEmpty()) {
            list.add(new Paragraph(getTranslation("paper.none")));
            return;
        }
        list.add(progress(forms));
        agreement(list, forms);
        list.add(new PlainTable<PaperForm>(getTranslation("paper.caption"))
                .rowHead(getTranslation("paper.number"), form -> new Span(form.number()))
                .component(getTranslation("paper.state"), this::state)
                .text(getTranslation("paper.by"), form -> keyedBy(form, names))
                .acts(getTranslation("paper.acts"), form -> acts(call, form, names))
                .rows(forms));
    }

    private Paragraph progress(List<PaperForm> forms) {
        return new Paragraph(getTranslation(
                "paper.progress",
                count(forms, Stage.KEYING),
                forms.stream().filter(PaperForm::waitsForSecond).count(),
                count(forms, Stage.TO_SETTLE),
                forms.stream().filter(PaperForm::isHandedIn).count()));
    }

    private static long count(List<PaperForm> forms, Stage stage) {
        return forms.stream().filter(form -> form.stage() == stage).count();
    }

    private void agreement(Section into, List<PaperForm> forms) {
        int fields = forms.stream()
                .flatMap(form -> form.compared().stream())
                .mapToInt(PaperForm.Compared::fields)
                .sum();
        int alike = forms.stream()
                .flatMap(form -> form.compared().stream())
                .mapToInt(PaperForm.Compared::alike)
                .sum();
        if (fields > 0) {
            into.add(
                    new Paragraph(getTranslation("paper.agreement", alike * 100 / fields, alike, fields)),
                    Parts.small(getTranslation("paper.agreement.what")));
        }
    }

    private StateMark state(PaperForm form) {
        if (form.waitsForSecond()) {
            return new StateMark(StateMark.State.OPEN, getTranslation("paper.state.second"));
        }
        StateMark.State shape = switch (form.stage()) {
            case KEYING, TO_SETTLE, SENT -> StateMark.State.OPEN;
            case DONE -> StateMark.State.DONE;
            case ERASED -> StateMark.State.LATE;
        };
        return new StateMark(shape, getTranslation("paper.state." + form.stage().name()));
    }

    private static String keyedBy(PaperForm form, Map<AccountId, String> names) {
        return form.entries().stream()
                .map(entry -> names.getOrDefault(entry.by(), "?"))
                .collect(Collectors.joining(", "));
    }

    private Component acts(Call call, PaperForm form, Map<AccountId, String> names) {
        Div acts = Parts.styled(new Div(), "fm-invite-acts");
        switch (form.stage()) {
            case KEYING ->
                acts.add(new Button(
                        getTranslation(form.waitsForSecond() ? "paper.key.second" : "paper.key.on"),
                        _ -> begin(call, form.number())));
            case TO_SETTLE -> acts.add(new Anchor(PaperNavigation.settle(form), getTranslation("paper.settle")));
            case SENT -> acts.add(new Anchor(PaperNavigation.slip(form), getTranslation("paper.slip")));
            case DONE, ERASED -> {
                // Nothing is left to do here.
            }
        }
        if (!form.isHandedIn()) {
            acts.add(new DiscardForm(keying, form, names, () -> show(call)));
        }
        return acts;
    }

    static String refused(Component on, PaperRefused refused) {
        return on.getTranslation("paper.refused." + refused.reason().name());
    }

    /** Throws away what one person keyed, for a reason. */
    private static final class DiscardForm extends Composite<Details> {

        private final Paragraph wrong = Parts.alert();

        DiscardForm(PaperKeying keying, PaperForm form, Map<AccountId, String> names, Runnable done) {
            Select<Keyers.Entry> whose = Parts.select(
                    getTranslation("paper.discard.whose"),
                    form.entries(),
                    entry -> names.getOrDefault(entry.by(), "?"));
            form.entries().stream().findFirst().ifPresent(whose::setValue);
            Select<DiscardReason> reason = Parts.select(
                    getTranslation("paper.discard.reason"),
                    List.of(DiscardReason.values()),
                    one -> getTranslation("paper.discard.reason." + one.name()));
            reason.setValue(DiscardReason.WRONG_FORM);
            Button discard = new Button(getTranslation("paper.discard.do"), _ -> {
                try {
                    keying.discard(form.id(), whose.getValue().by(), reason.getValue());
                    Aloud.removed(this);
                    done.run();
                } catch (PaperRefused refused) {
                    wrong.setText(refused(this, refused));
                } catch (AccessDeniedException _) {
                    wrong.setText(getTranslation("paper.discard.not-yours"));
                }
            });
            getContent().setSummaryText(getTranslation("paper.discard"));
            getContent()
                    .add(Parts.form(
                            whose, reason, new Paragraph(getTranslation("paper.discard.what")), discard, wrong));
            getContent().getElement().setAttribute("aria-label", getTranslation("paper.discard.of", form.number()));
        }
    }
}
