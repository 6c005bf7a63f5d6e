package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.folkmoot.people.signin.Organisations;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;

/** Where people sign in: with e-mail and password, or through their organisation where one is configured. */
@Route(value = "sign-in", layout = MemberLayout.class)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    /** The words that a refused sign-in brings back in the address. */
    private static final Set<String> REFUSALS = Set.of("wrong", "wait", "again", "unknown");

    private final ErrorSummary errors = new ErrorSummary();
    private final EmailField email = Fields.email(this);
    private final PasswordField password;

    SignInView(Organisations organisations) {
        password = Fields.currentPassword(this, getTranslation("people.field.password"));
        NativeButton signIn = new NativeButton(getTranslation("people.sign-in.act"));
        signIn.getElement().setAttribute("type", "submit");
        signIn.addClassNames("fm-act", "primary");
        PostForm form = new PostForm("sign-in/check");
        form.addClassName("fm-form");
        form.add(email, password, signIn);
        add(new PageHead(getTranslation("people.sign-in.title")), errors, form);
        if (organisations.areConfigured()) {
            add(throughOrganisations(organisations));
        }
        add(new Paragraph(new Anchor("forgotten", getTranslation("people.forgotten.link"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getParameters().keySet().stream()
                .filter(REFUSALS::contains)
                .findFirst()
                .ifPresent(word ->
                        errors.show(List.of(new ErrorSummary.Fault(getTranslation("people.sign-in." + word), email))));
    }

    private Div throughOrganisations(Organisations organisations) {
        Div links = new Div();
        links.addClassName("fm-acts");
        organisations.list().forEach(one -> {
            ActLink link = new ActLink(getTranslation("people.sign-in.with", one.name()), one.path());
            link.setRouterIgnore(true);
            links.add(link);
        });
        return links;
    }
}
