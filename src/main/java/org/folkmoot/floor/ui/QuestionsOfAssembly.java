package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
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
import org.folkmoot.platform.ui.Parts;
import org.springframework.stereotype.Component;

/** What an assembly was asked and what came of it, on its page; newest first. */
@Component
record QuestionsOfAssembly(Questions questions, Texts texts) implements AssemblySection {

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(Assembly assembly) {
        List<Question> past = questions.past(assembly.id()).reversed();
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Section section = Parts.section(texts.get("floor.assembly.results"));
        past.forEach(question -> section.add(row(assembly, question)));
        return Optional.of(section);
    }

    private Div row(Assembly assembly, Question question) {
        String session =
                assembly.session(question.session()).map(Session::title).orElse("");
        Bits where = Parts.small(new Bits(session, Dates.moment(question.ended(), Texts.current())));
        return Parts.styled(new Div(where, new Wording(question.text()), new Ending(question)), "fm-prepared");
    }
}
