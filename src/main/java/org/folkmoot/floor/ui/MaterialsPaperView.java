package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.PrintedPage;

/** The materials of a session on paper, a sheet each; with {@code ?easy} in Easy Read where there is one. */
@Route("assemblies/:id/sessions/:session/materials/print")
@PermitAll
@StyleSheet("assets/paper.css")
@StyleSheet("assets/wall.css")
class MaterialsPaperView extends PrintedPage {

    private final transient Assemblies assemblies;
    private final transient Materials materials;
    private final transient Questions questions;

    MaterialsPaperView(Assemblies assemblies, Materials materials, Questions questions) {
        this.assemblies = assemblies;
        this.materials = materials;
        this.questions = questions;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return MaterialsView.address(assembly, session) + "/print";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId session = AssembliesNavigation.id(event, "session", SessionId::of);
        questions.ofSession(at, session);
        Session met = assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
        Optional<Variant.Kind> which =
                event.getLocation().getQueryParameters().getParameters().containsKey("easy")
                        ? Optional.of(Variant.Kind.EASY_READ)
                        : Optional.empty();
        title(getTranslation("floor.materials"));
        removeAll();
        add(
                tools(
                        print(getTranslation("floor.materials.print")),
                        new Anchor(MaterialsView.address(at, session), getTranslation("floor.materials.back"))),
                page(new H1(getTranslation("floor.materials.of", met.title()))));
        materials.of(at, session).stream()
                .filter(material -> !material.isHidden())
                .forEach(material -> add(page(new MaterialSheet(material, which, item(met, material)))));
    }

    private static String item(Session met, Material material) {
        return met.agenda().stream()
                .filter(item -> material.item().equals(Optional.of(item.id())))
                .findFirst()
                .map(Session.AgendaItem::title)
                .orElse("");
    }
}
