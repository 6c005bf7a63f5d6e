package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.platform.ui.PublicAddress;
import org.folkmoot.platform.ui.QrCode;

/** Badges of an assembly's members on A4, eight a sheet, each with the square and the code by which its holder takes part; of one member with {@code ?who},
 * of all hosts with {@code ?host=all}, of one with the host's id. */
@Route("assemblies/:id/badges")
@PermitAll
@StyleSheet("assets/paper.css")
class BadgesView extends PrintedPage {

    private static final int A_SHEET = 8;

    private final transient Assemblies assemblies;
    private final transient Roll roll;
    private final transient Hosts hosts;
    private final transient PublicAddress address;

    BadgesView(Assemblies assemblies, Roll roll, Hosts hosts, PublicAddress address) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.hosts = hosts;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        // Members may read their assembly too, but no card than their own: this asks first.
        List<Card> cards = given(event, "host")
                .map(host -> ofHosts(id, host))
                .orElseGet(() -> given(event, "who")
                        .map(who -> List.of(roll.card(id, read(who, MemberId::of))))
                        .orElseGet(() -> roll.cards(id)));
        Assembly assembly = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        String title = getTranslation("assembly.badges.title");
        title(title);
        removeAll();
        Button print = print(getTranslation("assembly.badges.act"));
        add(tools(print, new Anchor(AssembliesNavigation.assembly(id), assembly.name())));
        H1 head = Parts.styled(new H1(title), "fm-hidden");
        add(head);
        if (cards.isEmpty()) {
            print.setVisible(false);
            add(new Paragraph(getTranslation("assembly.badges.none")));
        }
        for (int from = 0; from < cards.size(); from += A_SHEET) {
            add(sheet(cards.subList(from, Math.min(from + A_SHEET, cards.size())), assembly.name()));
        }
    }

    private List<Card> ofHosts(AssemblyId id, String host) {
        return host.equals("all") ? hosts.cards(id) : List.of(hosts.card(id, read(host, HostId::of)));
    }

    private static Optional<String> given(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private static <T> T read(String id, Function<String, T> reader) {
        try {
            return reader.apply(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound("There is nobody of this id");
        }
    }

    private Section sheet(List<Card> cards, String assembly) {
        Section sheet = Parts.styled(page(), "fm-name-badges");
        cards.forEach(card -> sheet.add(badge(card, assembly)));
        return sheet;
    }

    private Div badge(Card card, String assembly) {
        String link = address.of(card.code().path());
        boolean isHost = card.holder() instanceof HostId;
        Div who = new Div(new H2(card.name()), new Paragraph(assembly));
        if (isHost) {
            who.add(new Paragraph(getTranslation("assembly.badges.host")));
        }
        return Parts.styled(
                new Div(
                        Parts.styled(who, "fm-name-badge-who"),
                        new QrCode(link, getTranslation("assembly.badges.qr", card.name())),
                        Parts.styled(
                                new Div(
                                        new Paragraph(
                                                new Span(getTranslation("assembly.badges.how") + " "),
                                                new Code(address.of("card"))),
                                        new Paragraph(getTranslation(
                                                isHost ? "assembly.badges.keep.host" : "assembly.badges.keep"))),
                                "fm-name-badge-how"),
                        Parts.styled(new Code(card.code().shown()), "fm-name-badge-code")),
                "fm-name-badge");
    }
}
