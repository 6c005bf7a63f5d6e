package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServicePageSection;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.springframework.beans.factory.ObjectProvider;

/** One service: what the directory says, beside what other modules have to say about it. */
@Route(value = "services/:id", layout = Shell.class)
@PermitAll
class ServiceView extends Div implements BeforeEnterObserver {

    private final transient ServiceDirectory directory;
    private final transient Places places;
    private final transient Texts texts;
    private final transient ObjectProvider<ServicePageSection> sections;

    ServiceView(ServiceDirectory directory, Places places, Texts texts, ObjectProvider<ServicePageSection> sections) {
        this.directory = directory;
        this.places = places;
        this.texts = texts;
        this.sections = sections;
    }

    static String href(ServiceId id) {
        return "services/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ServiceDetails service = event.getRouteParameters()
                .get("id")
                .flatMap(RequestedId::find)
                .map(ServiceId::new)
                .flatMap(directory::details)
                .orElseThrow(() -> new NotFoundException(getTranslation("place.service.missing")));
        removeAll();
        show(service);
    }

    private void show(ServiceDetails service) {
        PageHead head = new PageHead(service.summary().name())
                .eyebrow(
                        places.find(service.summary().place()).map(Place::name).orElse(""),
                        getTranslation("place.services.title"));
        service.alternateName().ifPresent(name -> head.lead(getTranslation("place.service.also-called", name)));
        add(head);
        if (service.status() != ServiceStatus.ACTIVE) {
            add(status(service.status().word()));
        }
        service.alert().ifPresent(alert -> {
            add(Parts.styled(new Paragraph(alert), "fm-sheet", "fm-note"));
        });
        Section record = Parts.styled(
                new Section(
                        new H2(getTranslation("place.service.directory-says")),
                        new ServiceFacts(service, texts),
                        checked(service)),
                "fm-section",
                "fm-record-facts");
        Div others = new Div();
        sections.stream()
                .sorted(Comparator.comparingInt(ServicePageSection::order))
                .map(section -> section.section(service.summary()))
                .flatMap(Optional::stream)
                .forEach(others::add);
        Div page = Parts.styled(new Div(record), "fm-record");
        if (others.getComponentCount() > 0) {
            page.add(others);
        } else {
            page.addClassName("alone");
        }
        add(page);
    }

    /** How a service stands, as a word with a shape. */
    static StateMark status(String word) {
        ServiceStatus status = ServiceStatus.of(word).orElse(ServiceStatus.INACTIVE);
        StateMark.State state = switch (status) {
            case ACTIVE -> StateMark.State.OPEN;
            case TEMPORARILY_CLOSED -> StateMark.State.LATE;
            case INACTIVE, DEFUNCT -> StateMark.State.DONE;
        };
        return new StateMark(state, new Span().getTranslation("place.status." + status.name()));
    }

    /** The record itself, and how old it is. */
    private Div checked(ServiceDetails service) {
        Anchor record = new Anchor("api/v1/services/" + service.summary().id(), getTranslation("place.service.record"));
        record.setRouterIgnore(true);
        String changed = getTranslation("place.service.changed", Dates.date(service.changed(), getLocale()));
        String checked = service.checked()
                .map(day -> getTranslation("place.service.checked", Dates.date(day, getLocale())))
                .orElseGet(() -> getTranslation("place.service.never-checked"));
        Paragraph when = new Paragraph(checked + " " + changed);
        return Parts.styled(new Div(when, record), "fm-small", "fm-quiet", "fm-record-note");
    }
}
