package org.folkmoot.place;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;

/** A page about the place in hand, for those who hold a role there; to everybody else it says that there is nothing here for them. */
public abstract class PageAtPlace extends Div implements BeforeEnterObserver {

    private final transient PlaceInHand placeInHand;
    private final String title;
    private final String nowhere;
    private final String nowhereMore;
    private final Role[] roles;

    /**
     * @param title key of the title
     * @param nowhere key of what is said where there is no place, or none at which the reader holds one of the roles
     * @param nowhereMore key of what to do then
     */
    protected PageAtPlace(PlaceInHand placeInHand, String title, String nowhere, String nowhereMore, Role... roles) {
        this.placeInHand = placeInHand;
        this.title = title;
        this.nowhere = nowhere;
        this.nowhereMore = nowhereMore;
        this.roles = roles.clone();
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        PageHead head = new PageHead(getTranslation(title));
        add(head);
        placeInHand
                .of(parameters, roles)
                .ifPresentOrElse(
                        place -> show(place, head.eyebrow(place.name()), parameters),
                        () -> add(new EmptyPage(getTranslation(nowhere), getTranslation(nowhereMore))));
    }

    /** Fills the page under its head, which is there already with the place in it. */
    protected abstract void show(Place place, PageHead head, QueryParameters parameters);
}
