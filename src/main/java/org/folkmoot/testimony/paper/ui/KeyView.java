package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.paper.PaperAnswers;
import org.folkmoot.testimony.paper.PaperField;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperKeying;
import org.folkmoot.testimony.paper.PaperRefused;

/** One form to key, with every field of the paper in its order. It saves itself, and shows nothing of what anybody else keyed. */
@Route(value = "calls/:id/paper/:form/key", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class KeyView extends Div implements BeforeEnterObserver {

    private static final int STEPS_ON_PAPER = 3;

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient ServiceDirectory directory;
    private final transient Clock clock;
    private final transient Map<String, PaperInput> inputs = new LinkedHashMap<>();
    private final Paragraph saved = new Paragraph();
    private final Paragraph wrong = new Paragraph();

    KeyView(Calls calls, PaperKeying keying, ServiceDirectory directory, Clock clock) {
        this.calls = calls;
        this.keying = keying;
        this.directory = directory;
        this.clock = clock;
        saved.addClassNames("fm-small", "fm-quiet");
        wrong.getElement().setAttribute("role", "alert");
        wrong.addClassName("fm-paper-wrong");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = PaperNavigation.call(event, calls);
        PaperForm form = PaperNavigation.form(event, call, keying);
        removeAll();
        inputs.clear();
        PageHead head = new PageHead(getTranslation("testimony.paper.key.title", form.number()))
                .eyebrow(call.terms().title());
        Anchor back = new Anchor(PaperNavigation.paper(call.id()), getTranslation("testimony.paper.back"));
        try {
            PaperAnswers answers = keying.mine(form.id()).answers();
            add(head.lead(getTranslation("testimony.paper.key.lead")));
            fill(call, form, answers);
        } catch (PaperRefused refused) {
            add(head, new Paragraph(PaperView.refused(this, refused)), back);
        }
    }

    private void fill(Call call, PaperForm form, PaperAnswers answers) {
        PaperTexts texts = new PaperTexts(this, getLocale(), PaperView.services(directory, call));
        List<PaperField> fields = PaperField.of(call);
        fields.forEach(field -> inputs.put(field.key(), PaperInput.of(field, texts)));
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
        Button finish = new Button(getTranslation("testimony.paper.key.finish"), _ -> finish(form));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.setId("finish");
        Div acts = new Div(
                finish, new Anchor(PaperNavigation.paper(call.id()), getTranslation("testimony.paper.key.later")));
        acts.addClassName("fm-acts");
        sheet.addClassName("fm-paper-keys");
        sheet.add(wrong, acts, saved);
        add(sheet);
        ((Focusable<?>) input("words").component()).focus();
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
        Section part = new Section(new H2(getTranslation("testimony.paper.key." + name)));
        Div form = new Div();
        form.addClassName("fm-form");
        fields.stream().filter(which).forEach(field -> form.add(component(field)));
        part.add(form);
        return part;
    }

    private Section steps(List<PaperField> fields) {
        Section steps = new Section(
                new H2(getTranslation("testimony.paper.key.steps")),
                new Paragraph(getTranslation("testimony.paper.key.steps.what")));
        Div[] each = new Div[PaperField.MOST_STEPS + 1];
        for (int number = 1; number <= PaperField.MOST_STEPS; number++) {
            int step = number;
            Div form = new Div();
            form.addClassNames("fm-form", "fm-paper-keyed-step");
            fields.stream().filter(field -> field.step() == step).forEach(field -> form.add(component(field)));
            boolean written = fields.stream()
                    .anyMatch(field ->
                            field.step() == step && !input(field.key()).value().isEmpty());
            form.setVisible(number <= STEPS_ON_PAPER || written);
            each[number] = form;
            steps.add(form);
        }
        Button more = new Button(getTranslation("testimony.paper.key.step.more"));
        more.addClickListener(_ -> {
            int next = STEPS_ON_PAPER + 1;
            while (next < PaperField.MOST_STEPS && each[next].isVisible()) {
                next++;
            }
            each[next].setVisible(true);
            ((Focusable<?>) input("step." + next + ".who").component()).focus();
        });
        steps.add(more);
        return steps;
    }

    private PaperInput input(String key) {
        return Optional.ofNullable(inputs.get(key)).orElseThrow();
    }

    private Component component(PaperField field) {
        return input(field.key()).component();
    }

    private PaperAnswers answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        inputs.forEach((key, input) -> answers.put(key, input.value()));
        return new PaperAnswers(answers);
    }

    private void save(PaperForm form) {
        try {
            keying.save(form.id(), answers());
            saved.setText(getTranslation("testimony.paper.key.saved", Dates.time(clock.instant(), getLocale())));
            wrong.setText("");
        } catch (PaperRefused refused) {
            wrong.setText(PaperView.refused(this, refused));
        }
    }

    private void finish(PaperForm form) {
        try {
            PaperForm finished = keying.finish(form.id(), answers());
            UI.getCurrent()
                    .navigate(
                            finished.stage() == PaperForm.Stage.TO_SETTLE
                                    ? PaperNavigation.settle(finished)
                                    : PaperNavigation.paper(finished.call()));
        } catch (PaperRefused refused) {
            wrong.setText(PaperView.refused(this, refused));
        }
    }
}
