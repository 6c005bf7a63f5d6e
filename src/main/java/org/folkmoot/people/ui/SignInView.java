package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.signin.Organisations;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.springframework.security.web.csrf.CsrfToken;

/** Where people sign in: with e-mail and password, or through their organisation where one is configured. */
@Route(value = "sign-in", layout = MemberLayout.class)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    /** The words that a refused sign-in brings back in the address. */
    private static final Set<String> REFUSALS = Set.of("wrong", "wait", "again", "unknown");

    private final ErrorSummary errors = new ErrorSummary();
    private final EmailField email = FormFields.email(this);
    private final PasswordField password;

    SignInView(Organisations organisations) {
        password = FormFields.currentPassword(this, getTranslation("people.field.password"));
        NativeButton signIn = new NativeButton(getTranslation("people.sign-in.act"));
        signIn.getElement().setAttribute("type", "submit");
        signIn.addClassNames("fm-act", "primary");
        PostForm form = new PostForm("sign-in/check");
        form.addClassName("fm-form");
        form.add(email, password, signIn);
        add(new PageHead(getTranslation("people.sign-in.title")), errors, form);
        if (organisations.areConfigured()) {
            add(through(this, organisations, "people.sign-in.with"));
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

    /** The ways through the organisations, each with its name in the text of the key. */
    static Div through(Component on, Organisations organisations, String key) {
        Div links = Parts.acts();
        organisations.list().forEach(one -> {
            ActLink link = new ActLink(on.getTranslation(key, one.name()), one.path());
            link.setRouterIgnore(true);
            links.add(link);
        });
        return links;
    }

    /**
     * A form that the browser itself posts, so that password managers see a sign-in and the answer is a new page. Carries the session's
     * token against forged requests.
     */
    @Tag("form")
    private static final class PostForm extends HtmlContainer {

        PostForm(String action) {
            getElement().setAttribute("method", "post");
            getElement().setAttribute("action", action);
            token().ifPresent(token -> {
                Input hidden = new Input();
                hidden.setType("hidden");
                hidden.getElement().setAttribute("name", token.getParameterName());
                hidden.setValue(token.getToken());
                add(hidden);
            });
        }

        private static Optional<CsrfToken> token() {
            return Optional.ofNullable(VaadinServletRequest.getCurrent())
                    .map(request -> request.getAttribute(CsrfToken.class.getName()))
                    .map(CsrfToken.class::cast);
        }
    }
}
