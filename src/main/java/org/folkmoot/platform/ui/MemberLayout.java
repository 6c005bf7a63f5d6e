package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.folkmoot.platform.ui.AccountMenu.LanguageSwitch;
import org.folkmoot.platform.ui.HelpPages.HelpLink;
import org.springframework.beans.factory.annotation.Autowired;

/** Members' pages, sign-in and invitations: no side navigation, one column, large targets, a visible way to leave. */
// The scan for what the browser needs cannot see that failed clicks are told by a notification.
@Uses(Notification.class)
@AnonymousAllowed
public class MemberLayout extends Div implements RouterLayout, AfterNavigationObserver, OpenPages.Layout {

    private final Main main = Parts.styled(new Main(), "fm-member-main");
    private final Anchor skip = Parts.styled(new Anchor(), "fm-skip");
    private final Span place = new Span();
    private final Div live = Parts.styled(new Div(), "fm-live");
    private final transient Optional<OpenPages> pages;
    private final transient Optional<HelpLink> help;

    /** With who is signed in, their account and the way out at the foot. */
    @Autowired
    MemberLayout(AccountMenu account, OpenPages pages, HelpPages help) {
        this(account, Optional.of(pages), Optional.of(HelpLink.inPlace(help)));
    }

    /** The frame that asks nothing of any module. */
    static MemberLayout plain() {
        return new MemberLayout(new LanguageSwitch(), Optional.empty(), Optional.empty());
    }

    private MemberLayout(Component atFoot, Optional<OpenPages> pages, Optional<HelpLink> help) {
        this.pages = pages;
        this.help = help;
        addClassName("fm-member");
        skip.setText(getTranslation("platform.shell.skip"));

        place.setText(getTranslation("platform.product"));
        Anchor home = Parts.styled(new Anchor("."), "fm-brand");
        home.add(new Ring(5, 8), place);
        Header bar = new Header(home, live);
        help.ifPresent(bar::add);
        bar.addClassName("fm-bar");

        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");

        Footer foot = Parts.styled(new Footer(), "fm-foot", "fm-small");
        foot.add(atFoot);
        add(skip, bar, main, foot);
    }

    /** The name in the bar: the place, once the page knows it. */
    public void setPlace(String name) {
        place.setText(name);
    }

    /** What stands at the right of the bar: the live state, how old the screen is. */
    public void setLive(Component state) {
        live.removeAll();
        live.add(state);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        clear();
    }

    private void clear() {
        main.getElement().removeAllChildren();
        live.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        skip.setHref(event.getLocation().getPathWithQueryParameters() + "#main");
        help.ifPresent(link -> link.show(event));
        PageFocus.announce(this, event);
        pages.ifPresent(open -> getUI().ifPresent(ui -> open.shown(this, ui)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        pages.ifPresent(open -> open.closed(this));
    }

    @Override
    public void empty() {
        clear();
        main.add(new RightsEnded());
    }
}
