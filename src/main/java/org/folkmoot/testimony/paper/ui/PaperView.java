package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.call.ui.CallsNavigation;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperForm.Stage;
import org.folkmoot.testimony.paper.PaperKeying;
import org.folkmoot.testimony.paper.PaperRefused;

/** The forms of a call that are keyed in: what waits for whom, and how often two people read the same. */
@Route(value = "calls/:id/paper", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class PaperView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient Rights rights;
    private final TextField number = new TextField();
    private final Section list = new Section();

    PaperView(Calls calls, PaperKeying keying, Rights rights) {
        this.calls = calls;
        this.keying = keying;
        this.rights = rights;
        list.addClassName("fm-section");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = PaperNavigation.call(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.CODER);
        removeAll();
        add(
                new PageHead(getTranslation("testimony.paper.title"))
                        .eyebrow(call.terms().title())
                        .lead(getTranslation("testimony.paper.lead"))
                        .tools(new ActLink(getTranslation("testimony.invited.back"), CallsNavigation.call(call.id()))),
                begin(call),
                list);
        show(call);
    }

    private Section begin(Call call) {
        number.setLabel(getTranslation("testimony.paper.number"));
        number.setHelperText(getTranslation("testimony.paper.number.help"));
        number.setMaxLength(20);
        number.setManualValidation(true);
        number.getElement().setProperty("autocomplete", "off");
        Button begin = new Button(getTranslation("testimony.paper.begin"), _ -> begin(call, number.getValue()));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickShortcut(Key.ENTER).listenOn(number);
        Div form = new Div(number, begin);
        form.addClassName("fm-form");
        return new Section(form);
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
        list.add(new H2(getTranslation("testimony.paper.forms")));
        if (forms.isEmpty()) {
            list.add(new Paragraph(getTranslation("testimony.paper.none")));
            return;
        }
        list.add(progress(forms));
        agreement(list, forms);
        list.add(new PlainTable<PaperForm>(getTranslation("testimony.paper.caption"))
                .rowHead(getTranslation("testimony.paper.number"), form -> new Span(form.number()))
                .component(getTranslation("testimony.paper.state"), this::state)
                .text(getTranslation("testimony.paper.by"), form -> keyedBy(form, names))
                .acts(getTranslation("testimony.paper.acts"), form -> acts(call, form, names))
                .rows(forms));
    }

    private Paragraph progress(List<PaperForm> forms) {
        return new Paragraph(getTranslation(
                "testimony.paper.progress",
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
            Paragraph what = new Paragraph(getTranslation("testimony.paper.agreement.what"));
            what.addClassNames("fm-small", "fm-quiet");
            into.add(
                    new Paragraph(getTranslation("testimony.paper.agreement", alike * 100 / fields, alike, fields)),
                    what);
        }
    }

    private StateMark state(PaperForm form) {
        if (form.waitsForSecond()) {
            return new StateMark(StateMark.State.OPEN, getTranslation("testimony.paper.state.second"));
        }
        StateMark.State shape = switch (form.stage()) {
            case KEYING, TO_SETTLE, SENT -> StateMark.State.OPEN;
            case DONE -> StateMark.State.DONE;
            case ERASED -> StateMark.State.LATE;
        };
        return new StateMark(
                shape, getTranslation("testimony.paper.state." + form.stage().name()));
    }

    private static String keyedBy(PaperForm form, Map<AccountId, String> names) {
        return form.entries().stream()
                .map(entry -> names.getOrDefault(entry.by(), "?"))
                .collect(Collectors.joining(", "));
    }

    private Component acts(Call call, PaperForm form, Map<AccountId, String> names) {
        Div acts = new Div();
        acts.addClassName("fm-invite-acts");
        switch (form.stage()) {
            case KEYING ->
                acts.add(new Button(
                        getTranslation(form.waitsForSecond() ? "testimony.paper.key.second" : "testimony.paper.key.on"),
                        _ -> begin(call, form.number())));
            case TO_SETTLE ->
                acts.add(new Anchor(PaperNavigation.settle(form), getTranslation("testimony.paper.settle")));
            case SENT -> acts.add(new Anchor(PaperNavigation.slip(form), getTranslation("testimony.paper.slip")));
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
        return on.getTranslation("testimony.paper.refused." + refused.reason().name());
    }

    /** The names of the call's services, by their ids as text. */
    static Map<String, String> services(ServiceDirectory directory, Call call) {
        return directory.find(call.terms().services()).values().stream()
                .collect(Collectors.toUnmodifiableMap(service -> service.id().toString(), ServiceSummary::name));
    }
}
