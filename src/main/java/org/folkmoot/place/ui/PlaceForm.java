package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.GssCode;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.PlaceRefused;
import org.folkmoot.place.Places;

/** Adds a place or changes one. */
final class PlaceForm {

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
        changing.ifPresent(place -> dialog.removes("place.form.remove", place.name(), () -> places.remove(place.id())));
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
        Optional<PlaceId> above =
                Optional.ofNullable(parent.getValue()).flatMap(Choice::place).map(Place::id);
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
