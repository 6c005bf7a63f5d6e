package org.folkmoot.place.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
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
import org.folkmoot.platform.ui.ErrorSummary;

/** Adds a place or changes one. What is wrong stands above the form and beside its field. */
final class PlaceForm extends Dialog {

    private final transient Places places;
    private final transient Optional<Place> changing;
    private final transient Runnable done;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField(getTranslation("place.places.column.name"));
    private final Select<PlaceLevel> level = new Select<>();
    private final Select<Choice> parent = new Select<>();
    private final TextField gss = new TextField(getTranslation("place.form.gss"));

    /** A place above, or none. */
    private record Choice(Optional<Place> place) {}

    private PlaceForm(Places places, Optional<Place> changing, Optional<PlaceId> above, Runnable done) {
        this.places = places;
        this.changing = changing;
        this.done = done;
        setHeaderTitle(changing.map(place -> getTranslation("place.form.change", place.name()))
                .orElseGet(() -> getTranslation("place.places.add")));
        level.setLabel(getTranslation("place.places.column.level"));
        level.setItems(PlaceLevel.values());
        level.setItemLabelGenerator(one -> getTranslation("place.level." + one.name()));
        parent.setLabel(getTranslation("place.form.above"));
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice(Optional.empty())),
                        places.all().stream()
                                .filter(place -> !place.id()
                                        .equals(changing.map(Place::id).orElse(null)))
                                .map(place -> new Choice(Optional.of(place))))
                .toList();
        parent.setItems(choices);
        parent.setItemLabelGenerator(
                choice -> choice.place().map(Place::name).orElseGet(() -> getTranslation("place.form.nothing-above")));
        choices.stream()
                .filter(choice -> choice.place().map(Place::id).equals(above))
                .findFirst()
                .ifPresent(parent::setValue);
        gss.setHelperText(getTranslation("place.form.gss.help"));
        setWidth("min(30rem, 100%)");
        name.setRequiredIndicatorVisible(true);
        Div form = new Div(errors, name, level, parent, gss);
        form.addClassName("fm-form");
        add(form);
        addButtons();
    }

    static PlaceForm adding(Places places, Optional<Place> above, Runnable done) {
        PlaceForm form = new PlaceForm(places, Optional.empty(), above.map(Place::id), done);
        form.level.setValue(above.map(Place::level)
                .map(level -> level == PlaceLevel.SYSTEM ? PlaceLevel.PLACE : PlaceLevel.NEIGHBOURHOOD)
                .orElse(PlaceLevel.PLACE));
        return form;
    }

    static PlaceForm changing(Places places, Place place, Runnable done) {
        PlaceForm form = new PlaceForm(places, Optional.of(place), place.parent(), done);
        form.name.setValue(place.name());
        form.level.setValue(place.level());
        form.level.setReadOnly(true);
        form.gss.setValue(place.gss().map(GssCode::value).orElse(""));
        return form;
    }

    private void addButtons() {
        Button save = new Button(
                changing.isPresent() ? getTranslation("place.form.save") : getTranslation("place.places.add"),
                _ -> attempt(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(getTranslation("place.form.leave"), _ -> close());
        changing.ifPresent(place -> {
            Button remove =
                    new Button(getTranslation("place.form.remove"), _ -> attempt(() -> places.remove(place.id())));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(remove);
        });
        getFooter().add(leave, save);
    }

    private void attempt(Runnable act) {
        List.<HasValidation>of(name, gss, parent).forEach(field -> field.setInvalid(false));
        errors.show(List.of());
        try {
            act.run();
            close();
            done.run();
        } catch (PlaceRefused refused) {
            show(refused);
        }
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

    private void show(PlaceRefused refused) {
        String sentence = refused.in(getLocale());
        if (refused.key().startsWith("gss")) {
            mark(gss, gss, sentence);
        } else if (refused.key().equals("cycle") || refused.key().equals("level")) {
            mark(parent, parent, sentence);
        } else {
            mark(name, name, sentence);
        }
    }

    private void mark(HasValidation field, Focusable<?> target, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        errors.show(List.of(new ErrorSummary.Fault(sentence, target)));
    }
}
