package org.folkmoot.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperField;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperSettling;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Forms on paper on which the same text stands in every field that can be written in. */
@TestComponent
class KeyedForms {

    private final PaperKeying keying;
    private final PaperSettling settling;
    private final Callers callers;

    KeyedForms(PaperKeying keying, PaperSettling settling, Callers callers) {
        this.keying = keying;
        this.settling = settling;
        this.callers = callers;
    }

    /** Being keyed by the caller. */
    PaperForm begun(Call call, String text) {
        PaperForm form = keying.begin(call.id(), "1");
        keying.save(form.id(), answers(call, text));
        return form;
    }

    /** Keyed by two people, with a difference in every field. */
    PaperForm toSettle(Call call, String text) {
        keyed(call, "2", "First " + text);
        return keyed(call, "2", "Second " + text);
    }

    /** Keyed alike and handed in; the slip is not given yet. */
    PaperForm handedIn(Call call, String text) {
        keyed(call, "3", text);
        PaperForm form = keyed(call, "3", text);
        return callers.as(somebody(), () -> settling.handIn(form.id()));
    }

    private PaperForm keyed(Call call, String number, String text) {
        return callers.as(
                somebody(), () -> keying.finish(keying.begin(call.id(), number).id(), answers(call, text)));
    }

    private static Caller somebody() {
        return new Caller.Account(UUID.randomUUID(), "Tom", Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())));
    }

    private static PaperAnswers answers(Call call, String text) {
        Map<String, String> answers = new HashMap<>();
        PaperField.of(call).forEach(field -> {
            switch (field.kind()) {
                case TEXT, LINE -> answers.put(field.key(), text);
                case ONE, MANY, TICK -> answers.put(field.key(), field.choices().getFirst());
                case NUMBER -> answers.put(field.key(), "3");
                case DAY -> answers.put(field.key(), "2099-03-31");
            }
        });
        return new PaperAnswers(answers);
    }
}
