package org.folkmoot.call.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;

/** Changes what a call says. Who has answered already was asked in the old words; that is said here. */
@Route(value = "calls/:id/change", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class ChangeCallView extends Div implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;

    ChangeCallView(Calls calls, ServiceDirectory directory, Rights rights) {
        this.calls = calls;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        rights.require(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER);
        removeAll();
        add(new PageHead(getTranslation("call.change.title"))
                .eyebrow(call.terms().title())
                .lead(getTranslation("call.change.lead")));
        add(new CallForm(
                        getTranslation("call.change.act"),
                        CallForm.inOrder(directory.at(call.place())),
                        terms -> change(call, terms))
                .show(call.terms()));
    }

    private void change(Call call, CallTerms terms) {
        calls.change(call.id(), terms);
        UI.getCurrent().navigate(CallsNavigation.call(call.id()));
    }
}
