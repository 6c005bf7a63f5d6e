package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.MaterialId;
import org.folkmoot.floor.materials.MaterialRefused;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** The materials of a session, as those write and order them who run it. */
@Route(value = "assemblies/:id/sessions/:session/materials", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class MaterialsView extends Div implements BeforeEnterObserver {

    private final transient Assemblies assemblies;
    private final transient Materials materials;
    private final transient Questions questions;
    private final Div list = new Div();
    private final Div adding = new Div();
    private AssemblyId at = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));

    MaterialsView(Assemblies assemblies, Materials materials, Questions questions) {
        this.assemblies = assemblies;
        this.materials = materials;
        this.questions = questions;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/materials";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        // Members may read materials, but not this page: who runs it is asked first.
        questions.ofSession(at, session);
        removeAll();
        add(
                new PageHead(getTranslation("floor.materials"))
                        .eyebrow(assemblies.find(at).map(Assembly::name).orElse(""), met().title())
                        .lead(getTranslation("floor.materials.lead"))
                        .tools(
                                new Anchor(
                                        AssembliesNavigation.session(at, session), getTranslation("floor.wall.back")),
                                new Anchor(
                                        MaterialsPaperView.address(at, session),
                                        getTranslation("floor.materials.print")),
                                new Anchor(
                                        MaterialsPaperView.address(at, session) + "?easy",
                                        getTranslation("floor.materials.print.easy"))),
                Parts.styled(new Section(list, adding), "fm-section"));
        show();
        another();
    }

    private Session met() {
        return assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
    }

    private void another() {
        MaterialId id = MaterialId.next();
        Details details = new Details(
                getTranslation("floor.materials.another"), new MaterialFields(met(), Optional.empty(), form -> {
                    materials.add(at, session, id, form);
                    show();
                    another();
                    Aloud.saved(this);
                }));
        details.setId("another-material");
        adding.removeAll();
        adding.add(details);
    }

    private void show() {
        List<Material> all = materials.of(at, session);
        list.removeAll();
        if (all.isEmpty()) {
            list.add(Parts.small(getTranslation("floor.materials.none")));
        }
        all.forEach(material -> list.add(row(material, all.indexOf(material) > 0)));
    }

    private Section row(Material material, boolean canGoUp) {
        Section row =
                Parts.styled(new Section(new MaterialSheet(material, Optional.empty(), item(material))), "fm-prepared");
        if (material.isHidden()) {
            row.add(Parts.small(getTranslation("floor.materials.hidden")));
        }
        material.variants().keySet().stream()
                .sorted()
                .filter(which -> !material.outOfDate().contains(which))
                .forEach(which -> row.add(Parts.small(getTranslation("floor.materials.has." + which.name()))));
        material.outOfDate().forEach(which -> row.add(late(material, which)));
        row.add(acts(material, canGoUp), change(material));
        return row;
    }

    private Section late(Material material, Variant.Kind which) {
        Button fits = new Button(
                getTranslation("floor.materials.fits"),
                _ -> done(() -> materials.fits(at, session, material.id(), material.version(), which)));
        fits.setAriaLabel(getTranslation(
                "floor.materials.fits.of", getTranslation("floor.materials.variant." + which.name()), title(material)));
        return new Section(
                new Details(
                        getTranslation("floor.materials.late." + which.name()),
                        new MaterialSheet(material, Optional.of(which), "")),
                Parts.acts(fits));
    }

    private Div acts(Material material, boolean canGoUp) {
        Button up = Parts.tertiary(
                getTranslation("floor.materials.up"), () -> done(() -> materials.up(at, session, material.id())));
        up.setAriaLabel(getTranslation("floor.materials.up.of", title(material)));
        up.setVisible(canGoUp);
        String turn = material.isHidden() ? "floor.materials.show" : "floor.materials.hide";
        Button hide = Parts.tertiary(
                getTranslation(turn),
                () -> done(() -> {
                    if (material.isHidden()) {
                        materials.show(at, session, material.id());
                    } else {
                        materials.hide(at, session, material.id());
                    }
                }));
        hide.setAriaLabel(getTranslation(turn + ".of", title(material)));
        return Parts.acts(up, hide);
    }

    /** What is typed stays if somebody else was faster; it is shown above as it is by then. */
    private Details change(Material material) {
        Div others = new Div();
        MaterialFields fields = new MaterialFields(met(), Optional.of(material), form -> {
            try {
                materials.write(at, session, material.id(), material.version(), form);
                show();
                Aloud.saved(this);
            } catch (MaterialRefused refused) {
                others.removeAll();
                if (refused.reason() == MaterialRefused.Reason.CHANGED_MEANWHILE) {
                    newest(material).ifPresent(now -> others.add(new MaterialSheet(now, Optional.empty(), "")));
                }
                throw refused;
            }
        });
        Details details = new Details(getTranslation("floor.materials.change"), new Div(others, fields));
        details.getElement().setAttribute("aria-label", getTranslation("floor.materials.change.of", title(material)));
        return details;
    }

    private Optional<Material> newest(Material material) {
        return materials.of(at, session).stream()
                .filter(one -> one.id().equals(material.id()))
                .findFirst();
    }

    private void done(Runnable act) {
        try {
            act.run();
            show();
            Aloud.saved(this);
        } catch (MaterialRefused refused) {
            show();
            Aloud.say(
                    this,
                    getTranslation("floor.materials.refused." + refused.reason().name()));
        }
    }

    private static String title(Material material) {
        return material.text().title();
    }

    private String item(Material material) {
        return met().agenda().stream()
                .filter(one -> material.item().equals(Optional.of(one.id())))
                .findFirst()
                .map(AgendaItem::title)
                .orElse("");
    }
}
