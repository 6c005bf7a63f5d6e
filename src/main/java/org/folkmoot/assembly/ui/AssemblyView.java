package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblySection;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.assembly.Roll;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** One assembly for those who run it: remit, promise, sessions, members, and what other modules know of it. */
@Route(value = "assemblies/:id", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class AssemblyView extends Div implements BeforeEnterObserver {

    private final Assemblies assemblies;
    private final Promises promises;
    private final Roll roll;
    private final transient MemberAccounts accounts;
    private final Hosts hosts;
    private final Places places;
    private final List<AssemblySection> sections;
    private final Clock clock;
    private final Section terms = Parts.styled(new Section(), "fm-section");

    AssemblyView(
            Assemblies assemblies,
            Promises promises,
            Roll roll,
            MemberAccounts accounts,
            Hosts hosts,
            Places places,
            List<AssemblySection> sections,
            Clock clock) {
        this.assemblies = assemblies;
        this.promises = promises;
        this.roll = roll;
        this.accounts = accounts;
        this.hosts = hosts;
        this.places = places;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AssemblySection::order))
                .toList();
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        // Members of it may read it too, so the roll is asked for first: that only those who run it may.
        roll.members(id);
        Assembly assembly = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        removeAll();
        PageHead head = new PageHead(assembly.name())
                .eyebrow(places.find(assembly.place()).map(Place::name).orElse(""));
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        ShapeSection shape = new ShapeSection(assemblies, today, changed -> showTerms(head, changed));
        shape.show(assembly);
        add(head, shape, terms);
        showTerms(head, assembly);
        add(
                new SessionsSection(assemblies, assembly, shape::show),
                new RollSection(roll, accounts, id),
                new HostsSection(hosts, id),
                new InvitationsSection(assemblies, id, clock));
        sections.forEach(section -> section.of(assembly).ifPresent(this::add));
    }

    private void showTerms(PageHead head, Assembly assembly) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        terms.removeAll();
        head.retitle(assembly.name());
        terms.add(new H2(getTranslation("assembly.remit")));
        Paragraph remit = Parts.styled(
                new Paragraph(assembly.remit().isEmpty() ? getTranslation("assembly.remit.none") : assembly.remit()),
                "fm-terms");
        terms.add(remit);
        terms.add(new PromisePart(assembly, today));
        AssemblyForm form =
                new AssemblyForm(getTranslation("assembly.form.keep"), today, (name, text, promised, reason) -> {
                    showTerms(
                            head,
                            promises.describe(
                                    assembly.id(),
                                    Described.of(assembly),
                                    new Described(name, text, promised),
                                    reason));
                    Aloud.saved(this);
                });
        form.show(assembly);
        if (promises.isFixed(assembly.id())) {
            form.askReason();
        }
        Details change = new Details(getTranslation("assembly.form.change"), form);
        change.setId("change-assembly");
        terms.add(change);
    }
}
