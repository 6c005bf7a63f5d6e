package org.folkmoot.people;

import java.util.List;
import org.folkmoot.platform.cli.ReadyNotice;
import org.springframework.stereotype.Component;

/** Shows the set-up link to whoever started the server, while there is no administrator. */
@Component
record SetUpNotice(FirstAdministrator first) implements ReadyNotice {

    @Override
    public List<String> lines(String url) {
        return first.setUpPath().stream()
                .map(path -> "Nobody administers this Folkmoot yet. Set it up at " + url + path
                        + " (works once, until the server stops)")
                .toList();
    }
}
