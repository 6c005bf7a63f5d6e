package org.folkmoot.place;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.List;

/**
 * Lets a person look at another place; stands in the head of a page. Choosing goes to the same page with the place
 * in its address. Hidden where there is nothing to choose.
 */
public final class PlaceChooser extends Composite<Select<Place>> {

    public PlaceChooser(List<Place> visible, Place inHand) {
        Select<Place> select = getContent();
        select.setLabel(getTranslation("place.chooser.label"));
        select.setItems(visible);
        select.setItemLabelGenerator(Place::name);
        visible.stream()
                .filter(place -> place.id().equals(inHand.id()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(change.getValue());
            }
        });
        setVisible(visible.size() > 1);
    }

    private static void goTo(Place place) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(
                here.getPath(),
                here.getQueryParameters()
                        .excluding("page")
                        .merging(PlaceInHand.PARAMETER, place.id().toString()));
    }
}
