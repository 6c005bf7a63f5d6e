package org.folkmoot.people.signin;

import java.util.List;
import org.folkmoot.people.FirstAdministrator;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.cli.ReadyNotice;
import org.springframework.stereotype.Component;

/** Shows the set-up link to whoever started the server, while there is no administrator. */
@Component
class SetUpNotice implements ReadyNotice {

    private final FirstAdministrator first;
    private final Callers callers;

    SetUpNotice(FirstAdministrator first, Callers callers) {
        this.first = first;
        this.callers = callers;
    }

    @Override
    public List<String> lines(String url) {
        return callers.as(new Caller.Product("start"), first::setUpPath).stream()
                .map(path -> "Nobody administers this Folkmoot yet. Set it up at " + url + path
                        + " (works once, until the server stops)")
                .toList();
    }
}
