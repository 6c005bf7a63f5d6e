package org.folkmoot.platform.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.platform.ui.HelpPages.HelpLink;

/** The staff layout: navigation on the left, the page on its sheet. On narrow screens the navigation is behind a menu button. */
// The scan for what the browser needs follows classes, not beans. Out of its sight are the sections that modules add to
// each other's pages, and the notification of a failed click.
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(IntegerField.class)
@Uses(Notification.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@PermitAll
public class Shell extends Div implements RouterLayout, AfterNavigationObserver, OpenPages.Layout {

    private final Main main = new Main();
    private final Anchor skip = Parts.styled(new Anchor(), "fm-skip");
    private final Span narrowTitle = Parts.styled(new Span(), "fm-narrow-title");
    private final Navigation navigation;
    private final HelpLink help;

    private final transient OpenPages pages;

    Shell(List<ShellEntry> entries, List<ShellTool> tools, AccountMenu account, OpenPages pages, HelpPages helpPages) {
        this.pages = pages;
        help = HelpLink.inNewTab(helpPages);
        addClassName("fm-shell");
        navigation = new Navigation(entries);

        Div drawer = new Div(new RingMark(getTranslation("platform.product")));
        tools.forEach(tool -> drawer.add(tool.make()));
        drawer.add(navigation, account);
        drawer.addClassName("fm-drawer");

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("platform.shell.menu"));
        Div top = Parts.styled(new Div(toggle, narrowTitle, help), "fm-top");

        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        Div sheet = new Div(top, main);

        AppLayout layout = new AppLayout();
        layout.setPrimarySection(AppLayout.Section.DRAWER);
        layout.addToDrawer(drawer);
        layout.setContent(sheet);

        skip.setText(getTranslation("platform.shell.skip"));
        add(skip, layout);
    }

    /** Asks anew which pages are of use and what stands beside them. */
    public void refreshNavigation() {
        navigation.refresh();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        skip.setHref(event.getLocation().getPathWithQueryParameters() + "#main");
        narrowTitle.setText(navigation.at(event.getLocation().getPath()).orElse(""));
        help.show(event);
        PageFocus.announce(this, event);
        getUI().ifPresent(ui -> pages.shown(this, ui));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        pages.closed(this);
    }

    @Override
    public void empty() {
        main.getElement().removeAllChildren();
        main.add(new RightsEnded());
    }

    /** The mark and the name, as a link to the first page. */
    static final class RingMark extends Anchor {

        RingMark(String name) {
            super("");
            setHref(".");
            addClassName("fm-brand");
            add(new Ring(5, 8), new Span(name));
        }
    }
}
