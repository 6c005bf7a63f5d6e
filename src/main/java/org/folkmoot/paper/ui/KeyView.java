package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperField;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** One form to key, with every field of the paper in its order. It saves itself, and shows nothing of what anybody else keyed. */
@Route(value = "calls/:id/paper/:form/key", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class KeyView extends FormPage {

    private static final int STEPS_ON_PAPER = 3;

    private final transient Clock clock;
    private final transient Map<String, PaperFields.Input> inputs = new LinkedHashMap<>();
    private final Paragraph saved = Parts.small("");

    KeyView(Calls calls, PaperKeying keying, ServiceDirectory directory, Clock clock) {
        super(calls, keying, directory, "paper.key");
        this.clock = clock;
    }

    @Override
    List<Component> parts(Call call, PaperForm form) {
        PaperAnswers answers = keying().mine(form.id()).answers();
        PaperFields texts = fields(call);
        inputs.clear();
        List<PaperField> fields = PaperField.of(call);
        fields.forEach(field -> inputs.put(field.key(), texts.input(field)));
        inputs.forEach((key, input) -> input.value(answers.of(key)));
        if (answers.of("language").isEmpty()) {
            input("language").value(usual(fields.getFirst().choices()));
        }
        inputs.values().forEach(input -> input.onChange(() -> save(form)));
        Div sheet = new Div(
                part("own", fields, field -> field.step() == 0 && !isAtTheEnd(field)),
                steps(fields),
                part("uses", fields, field -> field.key().startsWith("use.")),
                part("person", fields, field -> isPerson(field)),
                part("written", fields, field -> isWritten(field)));
        Button finish = Parts.primary(getTranslation("paper.key.finish"), () -> finish(form));
        finish.setId("finish");
        sheet.add(wrong(), Parts.acts(finish, back(call, "paper.key.later")), saved);
        ((Focusable<?>) component("words")).focus();
        return List.of(Parts.styled(sheet, "fm-paper-keys"));
    }

    /** English if the call may be answered in it, which most forms are. */
    private static String usual(List<String> languages) {
        return languages.stream()
                .filter(tag -> tag.startsWith("en"))
                .findFirst()
                .orElse(languages.getFirst());
    }

    private static boolean isAtTheEnd(PaperField field) {
        return field.key().startsWith("use.") || isPerson(field) || isWritten(field);
    }

    private static boolean isPerson(PaperField field) {
        return List.of("name", "contact", "callBack").contains(field.key());
    }

    private static boolean isWritten(PaperField field) {
        return List.of("writer", "readBack", "allowed").contains(field.key());
    }

    private Section part(String name, List<PaperField> fields, Predicate<PaperField> which) {
        Div form = Parts.form();
        fields.stream().filter(which).forEach(field -> form.add(component(field.key())));
        return new Section(new H2(getTranslation("paper.key." + name)), form);
    }

    private Section steps(List<PaperField> fields) {
        Section steps = new Section(
                new H2(getTranslation("paper.key.steps")), new Paragraph(getTranslation("paper.key.steps.what")));
        Div[] each = new Div[PaperField.MOST_STEPS + 1];
        for (int number = 1; number <= PaperField.MOST_STEPS; number++) {
            int step = number;
            Div form = Parts.styled(Parts.form(), "fm-paper-keyed-step");
            fields.stream().filter(field -> field.step() == step).forEach(field -> form.add(component(field.key())));
            boolean written = fields.stream()
                    .anyMatch(field ->
                            field.step() == step && !input(field.key()).value().isEmpty());
            form.setVisible(number <= STEPS_ON_PAPER || written);
            each[number] = form;
            steps.add(form);
        }
        Button more = new Button(getTranslation("paper.key.step.more"));
        more.addClickListener(_ -> {
            int next = STEPS_ON_PAPER + 1;
            while (next < PaperField.MOST_STEPS && each[next].isVisible()) {
                next++;
            }
            each[next].setVisible(true);
            ((Focusable<?>) component("step." + next + ".who")).focus();
        });
        steps.add(more);
        return steps;
    }

    private PaperFields.Input input(String key) {
        return Optional.ofNullable(inputs.get(key)).orElseThrow();
    }

    private Component component(String key) {
        return input(key).field();
    }

    private PaperAnswers answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        inputs.forEach((key, input) -> answers.put(key, input.value()));
        return new PaperAnswers(answers);
    }

    private void save(PaperForm form) {
        try {
            keying().save(form.id(), answers());
            saved.setText(getTranslation("paper.key.saved", Dates.time(clock.instant(), getLocale())));
            wrong().setText("");
        } catch (PaperRefused refused) {
            wrong().setText(PaperView.refused(this, refused));
        }
    }

    private void finish(PaperForm form) {
        try {
            PaperForm finished = keying().finish(form.id(), answers());
            UI.getCurrent()
                    .navigate(
                            finished.stage() == PaperForm.Stage.TO_SETTLE
                                    ? PaperNavigation.settle(finished)
                                    : PaperNavigation.paper(finished.call()));
        } catch (PaperRefused refused) {
            wrong().setText(PaperView.refused(this, refused));
        }
    }
}
