package org.folkmoot.paper.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.CallSection;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperFormId;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of forms on paper. */
@Configuration(proxyBeanMethods = false)
public class PaperNavigation {

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

    /** @throws NotFound if the address names no form of the call that the person at hand keys */
    static PaperForm form(BeforeEnterEvent event, Call call, PaperKeying keying) {
        return event.getRouteParameters()
                .get("form")
                .flatMap(RequestedId::find)
                .map(PaperFormId::new)
                .flatMap(keying::find)
                .filter(form -> form.call().equals(call.id()))
                .orElseThrow(() -> new NotFound("There is no such form"));
    }

    /** The way from a call to what came for it on paper. */
    @Bean
    CallSection paperOfCall(Rights rights, Texts texts) {
        return new CallSection(CallSection.Spot.WAYS, (call, _) -> {
            if (!rights.holds(call.place().scope(), Role.FACILITATOR, Role.CODER)) {
                return Optional.empty();
            }
            Section onPaper = Parts.section(
                    texts.get("paper.section"),
                    new Paragraph(texts.get("paper.section.what")),
                    new ActLink(texts.get("paper.act"), paper(call.id())));
            return Optional.of(Parts.styled(onPaper, "fm-call-share"));
        });
    }
}
