package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.GssCode;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** The tree of places: administrators add, rename, move, code and remove them. */
@Route(value = PlacesView.ROUTE, layout = Shell.class)
@PermitAll
class PlacesView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "places";

    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;
    private final PageHead head = new PageHead(getTranslation("place.places.title"));
    private final Div body = new Div();

    PlacesView(Places places, ServiceDirectory directory, Rights rights) {
        this.places = places;
        this.directory = directory;
        this.rights = rights;
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        boolean administrator = rights.holds(Scope.everywhere(), Role.ADMINISTRATOR);
        head.eyebrow(getTranslation("place.places.eyebrow")).lead(getTranslation("place.places.lead"));
        body.removeAll();
        if (places.all().isEmpty()) {
            head.tools();
            EmptyPage empty = new EmptyPage(
                    getTranslation("place.places.empty.title"), getTranslation("place.places.empty.text"));
            body.add(administrator ? empty.step(addButton()) : empty);
            return;
        }
        if (administrator) {
            head.tools(addButton());
        }
        PlainTable<Place> table = new PlainTable<Place>(getTranslation("place.places.title"))
                .rowHead(getTranslation("place.places.column.name"), this::name)
                .text(
                        getTranslation("place.places.column.level"),
                        place -> getTranslation("place.level." + place.level().name()))
                .component(getTranslation("place.places.column.gss"), this::gss)
                .number(
                        getTranslation("place.places.column.services"),
                        place -> String.valueOf(directory.count(place.id())));
        if (administrator) {
            table.acts(getTranslation("place.places.column.acts"), this::acts);
        }
        body.add(table.rows(places.all()));
    }

    private Button addButton() {
        return Parts.primary(
                getTranslation("place.places.add"),
                () -> PlaceForm.adding(places, Optional.empty(), this::show).open());
    }

    /** Indented by how deep it lies; told to those who hear it by the name of the place above. */
    private Component name(Place place) {
        int depth = places.above(place.id()).size();
        Span above = Parts.styled(
                new Span(place.parent()
                        .flatMap(places::find)
                        .map(parent -> " " + getTranslation("place.places.within", parent.name()))
                        .orElse("")),
                "fm-hidden");
        Div cell = new Div(
                new Anchor(DirectoryAddress.ROUTE + "?" + PlaceInHand.PARAMETER + "=" + place.id(), place.name()),
                above);
        cell.getStyle().set("padding-inline-start", "calc(" + depth + " * 1.25rem)");
        return cell;
    }

    private Component gss(Place place) {
        Div cell = new Div();
        place.gss().map(GssCode::value).ifPresent(code -> cell.add(new Span(code)));
        place.gss().flatMap(GssCode::area).ifPresent(area -> {
            cell.add(Parts.small(new Div(getTranslation("place.gss." + area.name()))));
        });
        return cell;
    }

    private Component acts(Place place) {
        Button change = new Button(
                getTranslation("place.places.change"),
                _ -> PlaceForm.changing(places, place, this::show).open());
        change.setAriaLabel(getTranslation("place.places.change.what", place.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button within = new Button(
                getTranslation("place.places.add-within"),
                _ -> PlaceForm.adding(places, Optional.of(place), this::show).open());
        within.setAriaLabel(getTranslation("place.places.add-within.what", place.name()));
        within.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return Parts.acts(within, change);
    }

    /** Adds a place or changes one. */
    static final class PlaceForm {

        private final Places places;
        private final Optional<Place> changing;
        private final TextField name = new TextField();
        private final Select<PlaceLevel> level = new Select<>();
        private final Select<Choice> parent = new Select<>();
        private final TextField gss = new TextField();
        private final FormDialog dialog;

        /** A place above, or none. */
        private record Choice(Optional<Place> place) {}

        private PlaceForm(Places places, Optional<Place> changing, Optional<PlaceId> above, Runnable done) {
            this.places = places;
            this.changing = changing;
            name.setLabel(text("place.places.column.name"));
            name.setRequiredIndicatorVisible(true);
            level.setLabel(text("place.places.column.level"));
            level.setItems(PlaceLevel.values());
            level.setItemLabelGenerator(one -> text("place.level." + one.name()));
            parent.setLabel(text("place.form.above"));
            List<Choice> choices = Stream.concat(
                            Stream.of(new Choice(Optional.empty())),
                            places.all().stream()
                                    .filter(place -> !place.id()
                                            .equals(changing.map(Place::id).orElse(null)))
                                    .map(place -> new Choice(Optional.of(place))))
                    .toList();
            parent.setItems(choices);
            parent.setItemLabelGenerator(
                    choice -> choice.place().map(Place::name).orElseGet(() -> text("place.form.nothing-above")));
            choices.stream()
                    .filter(choice -> choice.place().map(Place::id).equals(above))
                    .findFirst()
                    .ifPresent(parent::setValue);
            gss.setLabel(text("place.form.gss"));
            gss.setHelperText(text("place.form.gss.help"));
            String title = changing.map(place -> text("place.form.change", place.name()))
                    .orElseGet(() -> text("place.places.add"));
            dialog = new FormDialog(title, List.of(name, level, parent, gss), this::fieldOf, done)
                    .save(text(changing.isPresent() ? "place.form.save" : "place.places.add"), this::save);
            changing.ifPresent(
                    place -> dialog.removes("place.form.remove", place.name(), () -> places.remove(place.id())));
        }

        static FormDialog adding(Places places, Optional<Place> above, Runnable done) {
            PlaceForm form = new PlaceForm(places, Optional.empty(), above.map(Place::id), done);
            form.level.setValue(above.map(Place::level)
                    .map(level -> level == PlaceLevel.SYSTEM ? PlaceLevel.PLACE : PlaceLevel.NEIGHBOURHOOD)
                    .orElse(PlaceLevel.PLACE));
            return form.dialog;
        }

        static FormDialog changing(Places places, Place place, Runnable done) {
            PlaceForm form = new PlaceForm(places, Optional.of(place), place.parent(), done);
            form.name.setValue(place.name());
            form.level.setValue(place.level());
            form.level.setReadOnly(true);
            form.gss.setValue(place.gss().map(GssCode::value).orElse(""));
            return form.dialog;
        }

        private void save() {
            Optional<GssCode> code = Optional.of(gss.getValue().strip())
                    .filter(text -> !text.isEmpty())
                    .map(GssCode::new);
            Optional<PlaceId> above = Optional.ofNullable(parent.getValue())
                    .flatMap(Choice::place)
                    .map(Place::id);
            if (changing.isEmpty()) {
                places.create(NewPlace.called(name.getValue(), level.getValue(), above, code));
                return;
            }
            places.change(changing.get().id(), name.getValue(), above, code);
        }

        private Component fieldOf(PlaceRefused refused) {
            if (refused.key().startsWith("gss")) {
                return gss;
            }
            return refused.key().equals("cycle") || refused.key().equals("level") ? parent : name;
        }

        private String text(String key, Object... arguments) {
            return name.getTranslation(key, arguments);
        }
    }
}
