package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallId;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperFormId;
import org.folkmoot.testimony.paper.PaperKeying;

/** The ways to the pages of forms on paper. */
public final class PaperNavigation {

    private PaperNavigation() {}

    /** The forms of a call that are keyed in. */
    public static String paper(CallId call) {
        return "calls/" + call + "/paper";
    }

    static String key(PaperForm form) {
        return paper(form.call()) + "/" + form.id() + "/key";
    }

    static String settle(PaperForm form) {
        return paper(form.call()) + "/" + form.id() + "/settle";
    }

    static String slip(PaperForm form) {
        return paper(form.call()) + "/" + form.id() + "/slip";
    }

    /** @throws NotFound if the address names no call that the person at hand works with */
    static Call call(BeforeEnterEvent event, Calls calls) {
        return read(event, "id", CallId::of)
                .flatMap(calls::find)
                .orElseThrow(() -> new NotFound("There is no such call"));
    }

    /** @throws NotFound if the address names no form of the call that the person at hand keys */
    static PaperForm form(BeforeEnterEvent event, Call call, PaperKeying keying) {
        return read(event, "form", PaperFormId::of)
                .flatMap(keying::find)
                .filter(form -> form.call().equals(call.id()))
                .orElseThrow(() -> new NotFound("There is no such form"));
    }

    private static <T> Optional<T> read(BeforeEnterEvent event, String parameter, Function<String, T> how) {
        try {
            return event.getRouteParameters().get(parameter).map(how);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
