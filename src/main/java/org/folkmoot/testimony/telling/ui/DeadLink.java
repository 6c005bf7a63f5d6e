package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;

/** A link that opens no form, in plain words: why, and what to do. It shows nobody's words. */
final class DeadLink extends Div {

    /** Each has texts {@code testimony.telling.link.<name>}. */
    enum Why {
        USED,
        TAKEN_BACK,
        UNKNOWN,
        TOO_MANY,
        /** The link that all share, of a call for invited people. */
        INVITED;

        private String key() {
            return "testimony.telling.link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    DeadLink(Why why, Call call) {
        addClassNames("fm-mine", "fm-dead-link");
        add(new PageHead(getTranslation(why.key()))
                .eyebrow(call.terms().title())
                .lead(getTranslation(why.key() + ".what")));
        switch (why) {
            case USED ->
                add(
                        acts(new ActLink(getTranslation("testimony.telling.link.mine"), "my-words").primary()),
                        new Paragraph(getTranslation("testimony.telling.link.used.not-you")));
            case TAKEN_BACK, UNKNOWN -> {
                if (call.admission() == Admission.ANYONE) {
                    add(acts(new Anchor(call.path(), getTranslation("testimony.telling.link.shared"))));
                }
            }
            case INVITED -> add(acts(new Anchor("my-words", getTranslation("testimony.telling.link.mine"))));
            case TOO_MANY -> {
                // Nothing to offer but to wait.
            }
        }
        if (!call.terms().help().isEmpty()) {
            add(new Paragraph(
                    getTranslation("testimony.telling.link.help", call.terms().help())));
        }
    }

    private static Div acts(com.vaadin.flow.component.Component act) {
        Div acts = new Div(act);
        acts.addClassName("fm-acts");
        return acts;
    }
}
