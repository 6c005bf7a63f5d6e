package org.folkmoot.platform.ui;

import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.stereotype.Component;

/** The first page in the navigation, for everybody who is signed in. */
@Component
record TodayEntry(Callers callers) implements ShellEntry {

    @Override
    public String textKey() {
        return "platform.today.navigation";
    }

    @Override
    public String route() {
        return "";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean isVisible() {
        return callers.current() instanceof Caller.Account;
    }
}
