package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.ui.CallsNavigation;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;

/** A page about one form that is keyed in, for those who key it; if it cannot be opened any more, it says why. */
abstract class FormPage extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient ServiceDirectory directory;
    private final String key;
    private final Paragraph wrong = Parts.styled(Parts.alert(), "fm-paper-wrong");

    /** @param key of the title and, with {@code .lead} behind it, of what is to be done */
    FormPage(Calls calls, PaperKeying keying, ServiceDirectory directory, String key) {
        this.calls = calls;
        this.keying = keying;
        this.directory = directory;
        this.key = key;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        PaperForm form = PaperNavigation.form(event, call, keying);
        removeAll();
        PageHead head = new PageHead(getTranslation(key + ".title", form.number()))
                .eyebrow(call.terms().title());
        try {
            List<Component> parts = parts(call, form);
            add(head.lead(getTranslation(key + ".lead")));
            add(parts);
        } catch (PaperRefused refused) {
            add(head, new Paragraph(PaperView.refused(this, refused)), back(call, "paper.back"));
        }
    }

    /** @throws PaperRefused if it cannot be opened */
    abstract List<Component> parts(Call call, PaperForm form);

    final PaperKeying keying() {
        return keying;
    }

    /** The line that says what is wrong. */
    final Paragraph wrong() {
        return wrong;
    }

    final Anchor back(Call call, String text) {
        return new Anchor(PaperNavigation.paper(call.id()), getTranslation(text));
    }

    final PaperFields fields(Call call) {
        return new PaperFields(
                this,
                getLocale(),
                directory.find(call.terms().services()).values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                service -> service.id().toString(), ServiceSummary::name)));
    }
}
