package org.folkmoot.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form that the browser itself posts, so that password managers see a sign-in and the answer is a new page. Carries the session's
 * token against forged requests.
 */
@Tag("form")
final class PostForm extends HtmlContainer {

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
