package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.beans.factory.ObjectProvider;

/** Puts an error page into the layout its reader knows: staff keep their navigation, everybody else gets the plain one. */
@org.springframework.stereotype.Component
record ErrorFrames(
        Callers callers,
        ObjectProvider<ShellEntry> entries,
        ObjectProvider<ShellTool> tools,
        ObjectProvider<AccountMenu> accounts,
        OpenPages pages,
        HelpPages help) {

    Component around(Component page) {
        List<ShellEntry> known = entries.stream().toList();
        boolean staff = callers.current() instanceof Caller.Account
                && known.stream().filter(ShellEntry::isVisible).count() > 1;
        return staff
                ? filled(new Shell(known, tools.stream().toList(), accounts.getObject(), pages, help), page)
                : plain(page);
    }

    /** The frame that asks nothing of any module, for pages that say something is broken. */
    static Component plain(Component page) {
        return filled(MemberLayout.plain(), page);
    }

    private static <L extends Component & RouterLayout> L filled(L layout, Component page) {
        layout.showRouterLayoutContent(page);
        return layout;
    }
}
