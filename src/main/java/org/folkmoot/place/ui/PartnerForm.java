package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.PartnerIdentifier.OdsCode;
import org.folkmoot.place.Partners;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceRefused;

/** Adds a partner or changes one: its name, what it does, and what registers call it. */
final class PartnerForm {

    private static final String BETWEEN = ": ";

    private final Partners partners;
    private final PlaceId place;
    private final Optional<Partner> changing;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final TextField ods = new TextField();
    private final TextArea others = new TextArea();
    private final FormDialog dialog;

    private PartnerForm(Partners partners, PlaceId place, Optional<Partner> changing, Runnable done) {
        this.partners = partners;
        this.place = place;
        this.changing = changing;
        name.setLabel(text("place.partners.name"));
        name.setRequiredIndicatorVisible(true);
        description.setLabel(text("place.partners.description"));
        ods.setLabel(text("place.partners.ods"));
        ods.setHelperText(text("place.partners.ods.help"));
        others.setLabel(text("place.partners.others"));
        others.setHelperText(text("place.partners.others.help"));
        changing.ifPresent(this::fill);
        String title = changing.map(partner -> text("place.form.change", partner.name()))
                .orElseGet(() -> text("place.partners.add"));
        dialog = new FormDialog(title, List.of(name, description, ods, others), this::fieldOf, done)
                .save(text(changing.isPresent() ? "place.form.save" : "place.partners.add"), this::save);
        changing.ifPresent(partner ->
                dialog.removes("place.partners.remove", partner.name(), () -> partners.remove(partner.id())));
    }

    static FormDialog adding(Partners partners, PlaceId place, Runnable done) {
        return new PartnerForm(partners, place, Optional.empty(), done).dialog;
    }

    static FormDialog changing(Partners partners, Partner partner, Runnable done) {
        return new PartnerForm(partners, partner.place(), Optional.of(partner), done).dialog;
    }

    /** An identifier as it stands in a line: the register, then the code. */
    static String line(PartnerIdentifier identifier) {
        return (identifier.type().isEmpty() ? identifier.scheme() : identifier.type()) + BETWEEN + identifier.value();
    }

    private void fill(Partner partner) {
        name.setValue(partner.name());
        description.setValue(partner.description());
        ods.setValue(partner.identifiers().stream()
                .filter(PartnerForm::isOds)
                .map(PartnerIdentifier::value)
                .findFirst()
                .orElse(""));
        others.setValue(partner.identifiers().stream()
                .filter(identifier -> !isOds(identifier))
                .map(PartnerForm::line)
                .collect(Collectors.joining("\n")));
    }

    private static boolean isOds(PartnerIdentifier identifier) {
        return identifier.scheme().equals(OdsCode.SCHEME);
    }

    private void save() {
        if (changing.isEmpty()) {
            partners.create(place, name.getValue(), description.getValue(), identifiers());
            return;
        }
        partners.change(changing.get()
                .named(name.getValue())
                .described(description.getValue().strip())
                .identifiedBy(identifiers()));
    }

    private List<PartnerIdentifier> identifiers() {
        Stream<PartnerIdentifier> nhs = Optional.of(ods.getValue())
                .filter(code -> !code.isBlank())
                .map(OdsCode::typed)
                .map(PartnerIdentifier::ods)
                .stream();
        return Stream.concat(
                        nhs,
                        others.getValue()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(this::identifier))
                .toList();
    }

    /** A line that was not touched keeps its register as it came. */
    private PartnerIdentifier identifier(String line) {
        return changing.stream()
                .flatMap(partner -> partner.identifiers().stream())
                .filter(known -> line(known).equals(line.strip()))
                .findFirst()
                .orElseGet(() -> {
                    int end = line.lastIndexOf(':');
                    return new PartnerIdentifier(line.substring(0, Math.max(0, end)), "", line.substring(end + 1));
                });
    }

    private Component fieldOf(PlaceRefused refused) {
        if (refused.key().startsWith("ods")) {
            return ods;
        }
        return refused.key().startsWith("identifier") ? others : name;
    }

    private String text(String key, Object... arguments) {
        return name.getTranslation(key, arguments);
    }
}
