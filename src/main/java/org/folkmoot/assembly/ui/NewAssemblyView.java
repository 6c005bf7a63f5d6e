package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Template;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** Sets up an assembly. */
@Route(value = "assemblies/new", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class NewAssemblyView extends Div {

    private final Assemblies assemblies;
    private final Select<Place> place = new Select<>();
    private final TemplateChoice template = new TemplateChoice();

    NewAssemblyView(Assemblies assemblies, Places places, PlaceInHand inHand, Rights rights, Clock clock) {
        this.assemblies = assemblies;
        add(new PageHead(getTranslation("assembly.new")).lead(getTranslation("assembly.new.lead")));
        List<Place> mine = places.visible().stream()
                .filter(known -> rights.holds(known.id().scope(), Role.FACILITATOR))
                .toList();
        if (mine.isEmpty()) {
            add(new EmptyPage(getTranslation("assembly.new.no-place"), getTranslation("assembly.new.no-place.more")));
            return;
        }
        place.setLabel(getTranslation("assembly.form.place"));
        place.setItems(mine);
        place.setItemLabelGenerator(Place::name);
        place.setValue(inHand.current().filter(mine::contains).orElse(mine.getFirst()));
        Div where = Parts.form(place);
        where.getStyle().set("margin-bottom", "1.25rem");
        AssemblyForm form = new AssemblyForm(
                getTranslation("assembly.new.act"),
                LocalDate.now(clock.withZone(Dates.ZONE)),
                (name, remit, promise, _) -> create(name, remit, promise));
        template.whenChosen(() -> propose(form));
        add(where, template, form);
    }

    private void propose(AssemblyForm form) {
        form.propose(template.chosen().shape().output(), template.answerBy());
    }

    private void create(String name, String remit, Optional<Promise> promise) {
        if (template.lacksDay()) {
            return;
        }
        Template chosen = template.chosen();
        Assembly made = assemblies.create(new NewAssembly(
                place.getValue().id(), name, remit, promise, chosen.shape(), chosen.terms(), template.sessions()));
        UI.getCurrent().navigate(AssembliesNavigation.assembly(made.id()));
    }
}
