package org.folkmoot.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.ui.CallsNavigation;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.paper.PaperKeying;
import org.folkmoot.paper.PaperSettling;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.submission.PaperSubmissions;

/** The slip with the private code for the person who wrote on paper, to be given or posted. Once it was given nobody here sees the code again. */
@Route("calls/:id/paper/:form/slip")
@PermitAll
@StyleSheet("assets/paper.css")
class SlipView extends PrintedPage {

    private final transient Calls calls;
    private final transient PaperKeying keying;
    private final transient PaperSettling settling;

    SlipView(Calls calls, PaperKeying keying, PaperSettling settling) {
        this.calls = calls;
        this.keying = keying;
        this.settling = settling;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        PaperForm form = PaperNavigation.form(event, call, keying);
        String title = getTranslation("paper.slip.title", form.number());
        title(title);
        removeAll();
        Optional<PaperSubmissions.Slip> slip = settling.slip(form.id());
        Anchor back = new Anchor(PaperNavigation.paper(call.id()), getTranslation("paper.back"));
        if (slip.isEmpty()) {
            add(tools(back), new H1(title), new Paragraph(getTranslation("paper.slip.none")));
            return;
        }
        Button given = new Button(getTranslation("paper.slip.given"), _ -> {
            settling.given(form.id());
            getUI().ifPresent(ui -> ui.navigate(PaperNavigation.paper(call.id())));
        });
        String how = slip.get().contact().isEmpty() ? "paper.slip.by-hand" : "paper.slip.post";
        add(
                tools(print(getTranslation("paper.sheet.print")), given, back),
                Parts.styled(Parts.small(getTranslation(how)), "fm-paper-tools"),
                slip(call, form, slip.get()));
    }

    private Section slip(Call call, PaperForm form, PaperSubmissions.Slip slip) {
        Section page = page();
        if (!slip.name().isEmpty()) {
            page.add(new Paragraph(getTranslation("call.invited.letters.dear", slip.name())));
        }
        if (!slip.contact().isEmpty()) {
            page.add(lines(slip.contact()));
        }
        Paragraph where = asked("my-words");
        where.getElement().executeJs("this.textContent = new URL('my-words', document.baseURI).href");
        page.add(
                new H1(call.terms().title()),
                new Paragraph(getTranslation("paper.slip.thanks", form.number())),
                new Paragraph(getTranslation("paper.slip.code")),
                link(slip.code().shown()),
                new Paragraph(getTranslation("paper.slip.page")),
                where,
                new Paragraph(getTranslation("paper.slip.can")),
                new Paragraph(getTranslation("paper.slip.keep")));
        return page;
    }
}
