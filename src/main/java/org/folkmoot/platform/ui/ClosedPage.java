package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page itself is not open to the person. */
@AnonymousAllowed
class ClosedPage extends Div implements HasErrorParameter<AccessDeniedException> {

    ClosedPage(ErrorFrames frames) {
        addClassName("fm-error-page");
        add(frames.around(new ErrorText("no-access")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
