package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewInvitation;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.StateMark;

/** Who was asked into an assembly by e-mail and has not answered, and the way to ask more. */
final class InvitationsSection extends Section {

    private final Assemblies assemblies;
    private final AssemblyId id;
    private final Clock clock;
    private final Div waiting = new Div();
    private final Div made = Parts.spoken(new Div());

    InvitationsSection(Assemblies assemblies, AssemblyId id, Clock clock) {
        this.assemblies = assemblies;
        this.id = id;
        this.clock = clock;
        addClassNames("fm-section", "fm-members");
        add(invite(), made, waiting);
        show();
    }

    private void show() {
        showWaiting(assemblies.invited(id));
    }

    private Details invite() {
        TextArea emails = new TextArea(getTranslation("assembly.invite.emails"));
        emails.setHelperText(getTranslation("assembly.invite.emails.help"));
        emails.setId("invite-emails");
        Button ask = new Button(getTranslation("assembly.invite.act"), _ -> ask(emails));
        ask.setId("invite-members");
        Div form = Parts.form(emails, ask);
        Details details = new Details(getTranslation("assembly.invite"), form);
        details.setId("invite");
        return details;
    }

    private void ask(TextArea emails) {
        PastedAddresses pasted = PastedAddresses.of(emails.getValue());
        if (!pasted.bad().isEmpty() || pasted.good().isEmpty()) {
            emails.setErrorMessage(
                    pasted.bad().isEmpty()
                            ? getTranslation("assembly.invite.none")
                            : getTranslation("assembly.invite.bad", String.join(", ", pasted.bad())));
            emails.setInvalid(true);
            emails.focus();
            return;
        }
        emails.setInvalid(false);
        try {
            showMade(assemblies.invite(id, pasted.good(), getLocale()));
            emails.clear();
        } catch (Refusal refusal) {
            emails.setErrorMessage(
                    getTranslation("people.refusal." + refusal.reason().name()));
            emails.setInvalid(true);
        }
        show();
    }

    private void showMade(List<NewInvitation> invited) {
        made.removeAll();
        List<NewInvitation> toCopy =
                invited.stream().filter(one -> !one.link().mailed()).toList();
        made.add(new Paragraph(
                getTranslation(toCopy.isEmpty() ? "assembly.invite.mailed" : "assembly.invite.copy", invited.size())));
        toCopy.forEach(one -> made.add(line(one)));
    }

    /** The link as it has to be handed over. The browser knows the address under which people reach this installation. */
    private Div line(NewInvitation invited) {
        Code link = Parts.styled(new Code(invited.link().path()), "invitation-link");
        Button copy = new Button(getTranslation("assembly.invite.copy-link"));
        copy.setAriaLabel(
                getTranslation("assembly.invite.copy-link.of", invited.email().value()));
        Div line = Parts.styled(new Div(new Span(invited.email().value()), link, copy), "fm-link-made");
        link.getElement()
                .executeJs(
                        "this.textContent = location.origin + $0",
                        invited.link().path());
        copy.addClickListener(_ -> UI.getCurrent()
                .getPage()
                .executeJs(
                        "navigator.clipboard.writeText(location.origin + $0)",
                        invited.link().path()));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        return line;
    }

    private void showWaiting(List<Invitation> invitations) {
        waiting.removeAll();
        if (invitations.isEmpty()) {
            return;
        }
        H3 head = new H3(getTranslation("assembly.invited", invitations.size()));
        waiting.add(
                head,
                new PlainTable<Invitation>(getTranslation("assembly.invited.caption"))
                        .rowHead(
                                getTranslation("assembly.invited.email"),
                                invitation -> new Span(invitation.email().value()))
                        .component(getTranslation("assembly.invited.until"), this::until)
                        .acts(getTranslation("assembly.invited.acts"), this::actsOf)
                        .rows(invitations));
    }

    private Component actsOf(Invitation invitation) {
        Button again = act(
                "assembly.invited.again",
                invitation,
                () -> attempt(() -> showMade(List.of(assemblies.inviteAgain(id, invitation.id())))));
        Button withdraw = act(
                "assembly.invited.withdraw",
                invitation,
                () -> Confirm.ask(
                        this,
                        getTranslation("assembly.invited.withdraw.sure", invitation.email()),
                        getTranslation("assembly.invited.withdraw.effect"),
                        getTranslation("assembly.invited.withdraw"),
                        () -> attempt(() -> {
                            assemblies.withdrawInvitation(id, invitation.id());
                            made.add(new Paragraph(getTranslation("assembly.invited.withdrawn", invitation.email())));
                        })));
        return Parts.acts(again, withdraw);
    }

    /** Somebody may have taken or withdrawn it meanwhile: then that is said, and the list is as it stands. */
    private void attempt(Runnable act) {
        made.removeAll();
        try {
            act.run();
        } catch (Refusal refusal) {
            made.add(new Paragraph(
                    getTranslation("people.refusal." + refusal.reason().name())));
        }
        show();
    }

    private Button act(String key, Invitation invitation, Runnable press) {
        Button button = Parts.tertiary(getTranslation(key), () -> press.run());
        button.setAriaLabel(getTranslation(key + ".for", invitation.email()));
        return button;
    }

    private Component until(Invitation invitation) {
        String day = Dates.date(invitation.expires(), getLocale());
        return invitation.isExpired(clock.instant())
                ? new StateMark(StateMark.State.LATE, getTranslation("assembly.invited.expired", day))
                : new Span(day);
    }

    /**
     * E-mail addresses as people paste them: one a line or parted by commas, semicolons or spaces, bare or as {@code Name <address>}. Nothing that may
     * have been meant as an address is passed over.
     *
     * @param good each address once, in the order given
     * @param bad what has an @ and is no address, and lines without any address
     */
    record PastedAddresses(List<EmailAddress> good, List<String> bad) {

        /** A name has no full stop in its middle; an address whose @ was forgotten has. */
        private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("\\S+\\.\\p{L}{2,}");

        private static final Pattern SEPARATORS = Pattern.compile("[\\s,;<>\"()]+");

        static PastedAddresses of(String pasted) {
            Set<EmailAddress> good = new LinkedHashSet<>();
            List<String> bad = new ArrayList<>();
            for (String line : pasted.lines().filter(line -> !line.isBlank()).toList()) {
                if (line.contains("@")) {
                    read(line, good, bad);
                } else {
                    bad.add(line.strip());
                }
            }
            return new PastedAddresses(List.copyOf(good), List.copyOf(bad));
        }

        private static void read(String line, Set<EmailAddress> good, List<String> bad) {
            for (String piece : SEPARATORS.splitAsStream(line).toList()) {
                Optional<EmailAddress> address = EmailAddress.parse(piece);
                if (address.isPresent()) {
                    good.add(address.get());
                } else if (piece.contains("@") || LIKE_AN_ADDRESS.matcher(piece).matches()) {
                    bad.add(piece);
                }
            }
        }
    }
}
