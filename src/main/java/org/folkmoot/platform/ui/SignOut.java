package org.folkmoot.platform.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The way out, the same wherever it stands. The browser hears of it first, as the event {@code fm-signed-out} with the id of the account and what
 * else it may know the person by, and forgets what it keeps of them: others may use the device after them.
 */
@Component
public class SignOut {

    private final Callers callers;
    private final ObjectProvider<DeviceTraces> traces;
    private final ObjectProvider<AuthenticationContext> authentication;

    SignOut(
            Callers callers,
            ObjectProvider<DeviceTraces> traces,
            ObjectProvider<AuthenticationContext> authentication) {
        this.callers = callers;
        this.traces = traces;
        this.authentication = authentication;
    }

    /** Marks what is pressed for it: what waits on the page for a signal is sent before. */
    public <C extends HasElement> C by(C pressed) {
        pressed.getElement().setAttribute("data-sign-out", "");
        return pressed;
    }

    /** Ends the session of whoever is at the page, and leads to where one signs in. */
    public void now() {
        now(() -> {});
    }

    /** The same, once the work is done, after which the caller may be nobody. */
    public void now(Runnable before) {
        List<String> names = namesOnDevice();
        before.run();
        names.forEach(name -> UI.getCurrentOrThrow()
                .getPage()
                .executeJs("window.dispatchEvent(new CustomEvent('fm-signed-out', {detail: $0}))", name));
        authentication.ifAvailable(AuthenticationContext::logout);
    }

    private List<String> namesOnDevice() {
        return callers.current() instanceof Caller.Account account
                ? Stream.concat(
                                Stream.of(account.id().toString()),
                                traces.orderedStream().flatMap(DeviceTraces::ofCaller))
                        .distinct()
                        .toList()
                : List.of();
    }
}
