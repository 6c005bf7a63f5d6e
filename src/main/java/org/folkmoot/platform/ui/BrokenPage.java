package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Something in the product broke while the page was being made. */
@AnonymousAllowed
class BrokenPage extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Breakage breakage = Breakage.logged(parameter.getException());
        addClassName("fm-error-page");
        add(ErrorFrames.plain(new ErrorText("broken").reference(breakage.reference())));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
