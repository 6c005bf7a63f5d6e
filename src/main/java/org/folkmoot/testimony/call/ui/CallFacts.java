package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;

/** What is said of a call in one word or line. */
final class CallFacts {

    private static final int OLDEST = 130;

    private CallFacts() {}

    static StateMark state(Component on, Calls calls, Call call) {
        return calls.isOpen(call)
                ? new StateMark(StateMark.State.OPEN, on.getTranslation("testimony.calls.state.open"))
                : new StateMark(StateMark.State.DONE, on.getTranslation("testimony.calls.state.closed"));
    }

    /** The last day, or that it is closed by hand. */
    static String closes(Component on, Locale reader, Call call) {
        return call.terms()
                .closes()
                .map(last -> Dates.date(last, reader))
                .orElseGet(() -> on.getTranslation("testimony.calls.closes.by-hand"));
    }

    static String ages(Component on, CallTerms.Ages ages) {
        if (ages.from() == 0 && ages.to() == OLDEST) {
            return on.getTranslation("testimony.calls.ages.anyone");
        }
        return ages.to() == OLDEST
                ? on.getTranslation("testimony.calls.ages.from", ages.from())
                : on.getTranslation("testimony.calls.ages.between", ages.from(), ages.to());
    }

    /** A language by the name the reader has for it. */
    static String language(Locale language, Locale reader) {
        String name = language.getDisplayLanguage(reader);
        return name.isEmpty() ? language.toLanguageTag() : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
