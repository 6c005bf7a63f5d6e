package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Onboarding;
import org.folkmoot.assembly.Onboarding.Given;
import org.folkmoot.assembly.OnboardingAnswers;
import org.folkmoot.assembly.OnboardingAnswers.Choice;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.StateMark;

/** What one member answered before they take part, with what it was before: for those who run the assembly. */
final class OnboardingCell extends Div {

    OnboardingCell(Optional<Onboarding> onboarding) {
        Optional<Given> latest = onboarding.flatMap(Onboarding::latest);
        add(latest.map(given -> new StateMark(
                        StateMark.State.OPEN,
                        getTranslation("assembly.onboarding.finished", Dates.date(given.at(), getLocale()))))
                .orElseGet(() -> new StateMark(StateMark.State.DONE, getTranslation("assembly.onboarding.not-yet"))));
        latest.ifPresent(given -> add(words(given.answers())));
        onboarding.filter(one -> one.history().size() > 1).ifPresent(one -> add(earlier(one)));
    }

    private Details earlier(Onboarding onboarding) {
        Div all = new Div();
        onboarding.history().reversed().stream()
                .skip(1)
                .forEach(given ->
                        all.add(new Div(new Span(Dates.moment(given.at(), getLocale())), words(given.answers()))));
        return new Details(getTranslation("assembly.onboarding.earlier"), all);
    }

    private Bits words(OnboardingAnswers answers) {
        List<String> words = new ArrayList<>(List.of(
                getTranslation("assembly.onboarding.photo", yesNo(answers.photo())),
                getTranslation("assembly.onboarding.named", yesNo(answers.named())),
                getTranslation("assembly.onboarding.news", yesNo(answers.news()))));
        answers.email().ifPresent(email -> words.add(email.value()));
        answers.needs()
                .forEach(need -> words.add(
                        need == AccessNeed.INTERPRETER && !answers.language().isEmpty()
                                ? getTranslation("assembly.need.INTERPRETER.of", answers.language())
                                : getTranslation("assembly.need." + need.name())));
        words.add(answers.line());
        return new Bits(words.toArray(String[]::new));
    }

    private String yesNo(Choice choice) {
        return getTranslation("assembly.onboarding." + choice.name());
    }
}
