package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.folkmoot.platform.api.NotFound;

/** The page exists, but what it is about does not, or no longer. */
@AnonymousAllowed
class NothingHerePage extends Div implements HasErrorParameter<NotFound> {

    NothingHerePage(ErrorFrames frames) {
        addClassName("fm-error-page");
        add(frames.around(new ErrorText("not-found")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
