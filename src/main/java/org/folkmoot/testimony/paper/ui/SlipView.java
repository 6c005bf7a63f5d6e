package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperKeying;
import org.folkmoot.testimony.paper.PaperSettling;
import org.folkmoot.testimony.telling.PaperDoor;

/** The slip with the private code for the person who wrote on paper, to be given or posted. Once it was given nobody here sees the code again. */
@Route("calls/:id/paper/:form/slip")
@PermitAll
@StyleSheet("assets/calls.css")
class SlipView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient PaperSettling settling;
    private String title = "";

    SlipView(Calls calls, PaperKeying keying, PaperSettling settling) {
        this.calls = calls;
        this.keying = keying;
        this.settling = settling;
        addClassName("fm-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = PaperNavigation.call(event, calls);
        PaperForm form = PaperNavigation.form(event, call, keying);
        title = getTranslation("testimony.paper.slip.title", form.number());
        removeAll();
        Optional<PaperDoor.Slip> slip = settling.slip(form.id());
        Anchor back = new Anchor(PaperNavigation.paper(call.id()), getTranslation("testimony.paper.back"));
        if (slip.isEmpty()) {
            Div tools = new Div(back);
            tools.addClassNames("fm-acts", "fm-paper-tools");
            add(tools, new H1(title), new Paragraph(getTranslation("testimony.paper.slip.none")));
            return;
        }
        Button print = new Button(getTranslation("testimony.sheet.print"));
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        Button given = new Button(getTranslation("testimony.paper.slip.given"), _ -> {
            settling.given(form.id());
            getUI().ifPresent(ui -> ui.navigate(PaperNavigation.paper(call.id())));
        });
        Div tools = new Div(print, given, back);
        tools.addClassNames("fm-acts", "fm-paper-tools");
        Paragraph how = new Paragraph(getTranslation(
                slip.get().contact().isEmpty() ? "testimony.paper.slip.by-hand" : "testimony.paper.slip.post"));
        how.addClassNames("fm-small", "fm-quiet", "fm-paper-tools");
        add(tools, how, slip(call, form, slip.get()));
    }

    private Section slip(Call call, PaperForm form, PaperDoor.Slip slip) {
        Section page = new Section();
        page.addClassName("fm-paper-page");
        if (!slip.name().isEmpty()) {
            page.add(new Paragraph(getTranslation("testimony.invited.letters.dear", slip.name())));
        }
        if (!slip.contact().isEmpty()) {
            Paragraph contact = new Paragraph(slip.contact());
            contact.addClassName("fm-lines");
            page.add(contact);
        }
        Paragraph code = new Paragraph(slip.code().shown());
        code.addClassName("fm-paper-link");
        Paragraph where = new Paragraph();
        where.addClassName("fm-asked");
        where.setText("my-words");
        where.getElement().executeJs("this.textContent = new URL('my-words', document.baseURI).href");
        page.add(
                new H1(call.terms().title()),
                new Paragraph(getTranslation("testimony.paper.slip.thanks", form.number())),
                new Paragraph(getTranslation("testimony.paper.slip.code")),
                code,
                new Paragraph(getTranslation("testimony.paper.slip.page")),
                where,
                new Paragraph(getTranslation("testimony.paper.slip.can")),
                new Paragraph(getTranslation("testimony.paper.slip.keep")));
        return page;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.page-title", title);
    }
}
