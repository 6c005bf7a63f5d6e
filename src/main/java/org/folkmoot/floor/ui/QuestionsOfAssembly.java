package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblySection;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Bits;
import org.springframework.stereotype.Component;

/** What an assembly was asked and what came of it, on its page; newest first. */
@Component
class QuestionsOfAssembly implements AssemblySection {

    private final Questions questions;
    private final Texts texts;

    QuestionsOfAssembly(Questions questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(Assembly assembly) {
        List<Question> counted = questions.counted(assembly.id()).reversed();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(texts.get("floor.assembly.results")));
        section.addClassName("fm-section");
        counted.forEach(question -> section.add(row(assembly, question)));
        return Optional.of(section);
    }

    private Div row(Assembly assembly, Question question) {
        String session =
                assembly.session(question.session()).map(Session::title).orElse("");
        String closed =
                question.closed().map(at -> Dates.moment(at, Texts.current())).orElse("");
        Bits where = new Bits(session, closed);
        where.addClassNames("fm-small", "fm-quiet");
        Div row = new Div(where, new Wording(question.text()));
        question.result().ifPresent(result -> row.add(new ResultPanel(result)));
        row.addClassName("fm-prepared");
        return row;
    }
}
