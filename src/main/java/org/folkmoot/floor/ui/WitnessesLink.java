package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.witnesses.WitnessQuestions;

/** The way to the questions to witnesses, with how many wait there. */
final class WitnessesLink extends Anchor {

    private final transient WitnessQuestions questions;
    private final transient AssemblyId assembly;
    private final transient SessionId session;

    WitnessesLink(WitnessQuestions questions, AssemblyId assembly, SessionId session) {
        super(WitnessesView.address(assembly, session));
        this.questions = questions;
        this.assembly = assembly;
        this.session = session;
        setId("witnesses");
        show();
    }

    void show() {
        int waiting = questions.waiting(assembly, session);
        setText(waiting == 0 ? getTranslation("floor.witnesses") : getTranslation("floor.witnesses.waiting", waiting));
    }
}
