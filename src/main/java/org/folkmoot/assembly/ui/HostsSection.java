package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** Who hosts tables in the sessions of an assembly, their cards, and the way to put people on the list. */
final class HostsSection extends Section {

    private final transient Hosts hosts;
    private final AssemblyId id;
    private final H2 title = new H2();
    private final Div table = new Div();

    HostsSection(Hosts hosts, AssemblyId id) {
        this.hosts = hosts;
        this.id = id;
        addClassNames("fm-section", "fm-members");
        setId("hosts");
        Anchor badges = new Anchor(AssembliesNavigation.hostBadges(id), getTranslation("assembly.hosts.print"));
        badges.setId("print-host-badges");
        add(title, Parts.small(getTranslation("assembly.hosts.lead")), Parts.acts(badges), addPeople(), table);
        show();
    }

    private void show() {
        List<Host> all = hosts.list(id);
        title.setText(getTranslation("assembly.hosts", all.size()));
        table.removeAll();
        if (!all.isEmpty()) {
            table.add(new PlainTable<Host>(getTranslation("assembly.hosts.caption"))
                    .rowHead(getTranslation("assembly.members.name"), host -> new Span(host.name()))
                    .acts(getTranslation("assembly.members.acts"), this::acts)
                    .rows(all));
        }
    }

    private Details addPeople() {
        Details details = new Details(
                getTranslation("assembly.hosts.more"),
                PersonParts.addNames(
                        this,
                        getTranslation("assembly.hosts.names.help"),
                        getTranslation("assembly.hosts.add"),
                        "host-names",
                        "add-hosts",
                        people -> {
                            hosts.add(id, people);
                            show();
                        }));
        details.setId("more-hosts");
        return details;
    }

    private Component acts(Host host) {
        Details change = new Details(getTranslation("assembly.members.change"), called(host), card(host), remove(host));
        change.getElement().setAttribute("aria-label", getTranslation("assembly.members.change.of", host.name()));
        return change;
    }

    private Div called(Host host) {
        return PersonParts.called(this, host.name(), name -> {
            hosts.call(id, host.id(), name);
            show();
        });
    }

    private Div card(Host host) {
        Anchor print =
                new Anchor(AssembliesNavigation.hostBadge(id, host.id()), getTranslation("assembly.badges.print.one"));
        print.setAriaLabel(getTranslation("assembly.badges.print.of", host.name()));
        Button renew = new Button(getTranslation("assembly.card.renew"));
        Paragraph effect = Parts.small(getTranslation("assembly.card.renew.effect", host.name()));
        renew.addClickListener(_ -> Confirm.ask(
                renew,
                getTranslation("assembly.card.renew.sure", host.name()),
                effect.getText(),
                renew.getText(),
                () -> {
                    hosts.renewCard(id, host.id());
                    Aloud.saved(this);
                }));
        return new Div(print, renew, effect);
    }

    private Div remove(Host host) {
        Paragraph effect = Parts.small(getTranslation("assembly.hosts.remove.effect", host.name()));
        Button remove = new Button(getTranslation("assembly.hosts.remove"));
        remove.addClickListener(_ -> Confirm.ask(
                remove,
                getTranslation("assembly.hosts.remove.sure", host.name()),
                effect.getText(),
                remove.getText(),
                () -> {
                    hosts.remove(id, host.id());
                    show();
                    Aloud.removed(this);
                }));
        return new Div(effect, remove);
    }
}
