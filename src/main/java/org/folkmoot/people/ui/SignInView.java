package org.folkmoot.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements HasDynamicTitle {

    SignInView() {
        PostForm form = new PostForm("sign-in/check");
        TextField email = new TextField(getTranslation("people.field.email"));
        email.getElement().setAttribute("name", "email");
        email.getElement().setAttribute("autocomplete", "username");
        PasswordField password = new PasswordField(getTranslation("people.field.password"));
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        NativeButton signIn = new NativeButton(getTranslation("people.sign-in.act"));
        signIn.getElement().setAttribute("type", "submit");
        form.add(email, password, signIn);
        add(new H1(getTranslation("people.sign-in.title")), form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-in.title");
    }
}
