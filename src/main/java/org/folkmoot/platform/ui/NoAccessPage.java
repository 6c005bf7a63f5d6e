package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** A service refused the person what this page shows. */
@AnonymousAllowed
class NoAccessPage extends Div implements HasErrorParameter<AccessDeniedException> {

    NoAccessPage(ErrorFrames frames) {
        addClassName("fm-error-page");
        add(frames.around(new ErrorText("no-access")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
