package org.folkmoot.call.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** Opens a call for testimony. */
@Route(value = CallsNavigation.NEW, layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class NewCallView extends Div {

    private final transient Calls calls;
    private final transient ServiceDirectory directory;
    private final Select<Place> place = new Select<>();
    private final Div form = new Div();

    NewCallView(Calls calls, Places places, PlaceInHand inHand, ServiceDirectory directory, Rights rights) {
        this.calls = calls;
        this.directory = directory;
        add(new PageHead(getTranslation("call.open")).lead(getTranslation("call.open.lead")));
        List<Place> mine = places.visible().stream()
                .filter(known -> rights.holds(known.id().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER))
                .toList();
        if (mine.isEmpty()) {
            add(new EmptyPage(getTranslation("call.open.no-place"), getTranslation("call.open.no-place.more")));
            return;
        }
        place.setLabel(getTranslation("call.form.place"));
        place.setItems(mine);
        place.setItemLabelGenerator(Place::name);
        place.addValueChangeListener(_ -> ask());
        add(Parts.styled(Parts.form(place), "fm-call-place"), form);
        place.setValue(inHand.current().filter(mine::contains).orElse(mine.getFirst()));
    }

    /** The services in question are those of the place. */
    private void ask() {
        form.removeAll();
        form.add(new CallForm(
                getTranslation("call.open.act"),
                CallForm.inOrder(directory.at(place.getValue().id())),
                this::open));
    }

    private void open(CallTerms terms) {
        UI.getCurrent()
                .navigate(CallsNavigation.call(
                        calls.open(place.getValue().id(), terms).id()));
    }
}
