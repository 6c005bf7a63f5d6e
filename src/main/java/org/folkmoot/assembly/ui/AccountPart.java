package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.people.Account;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.LinkMade;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.Parts;

/** The account of one member: joined to them, asked for by e-mail, or taken off again. */
final class AccountPart extends Div {

    private final transient MemberAccounts accounts;
    private final AssemblyId id;
    private final transient Member member;
    private final transient Runnable changed;
    private final Fault fault = new Fault();
    private final Div made = Parts.spoken(new Div());

    /** @param changed runs when they have another account, or none */
    AccountPart(MemberAccounts accounts, AssemblyId id, Member member, Runnable changed) {
        this.accounts = accounts;
        this.id = id;
        this.member = member;
        this.changed = changed;
        add(fault);
        if (member.account().isPresent()) {
            add(takeOff());
        } else {
            member.awaited()
                    .ifPresent(
                            address -> add(Parts.small(getTranslation("assembly.account.awaited", address.value()))));
            List<Account> free = accounts.free(id);
            if (!free.isEmpty()) {
                add(join(free));
            }
            add(invite(), made);
        }
    }

    private Div join(List<Account> free) {
        Select<Account> choice = Parts.select(
                getTranslation("assembly.account.choose"),
                free,
                account -> account.name() + " · " + account.email().value());
        choice.setHelperText(getTranslation("assembly.account.choose.help"));
        Button join = new Button(
                getTranslation("assembly.account.join"),
                _ -> Optional.ofNullable(choice.getValue())
                        .ifPresentOrElse(
                                account -> act(() -> accounts.link(id, member.id(), account.id())), choice::focus));
        return new Div(choice, join);
    }

    private Div invite() {
        TextField email = new TextField(getTranslation("assembly.account.email"));
        Button ask = new Button(getTranslation("assembly.account.invite"), _ -> {
            Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
            if (address.isEmpty()) {
                fault.say(getTranslation("assembly.invite.none"));
                email.focus();
            } else {
                ask(address.get());
            }
        });
        return new Div(email, ask);
    }

    private void ask(EmailAddress address) {
        made.removeAll();
        fault.clear();
        try {
            LinkMade link =
                    accounts.invite(id, member.id(), address, getLocale()).link();
            made.add(new Paragraph(
                    getTranslation(link.mailed() ? "assembly.invite.mailed" : "assembly.invite.copy", 1)));
            if (!link.mailed()) {
                Code path = Parts.styled(new Code(link.path()), "invitation-link");
                path.getElement().executeJs("this.textContent = location.origin + $0", link.path());
                made.add(path);
            }
        } catch (AssemblyRefused refused) {
            fault.say(getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
        } catch (Refusal refusal) {
            fault.say(getTranslation("people.refusal." + refusal.reason().name()));
        }
    }

    private Div takeOff() {
        Button off = new Button(getTranslation("assembly.account.off"));
        off.addClickListener(_ -> Confirm.ask(
                off,
                getTranslation("assembly.account.off.sure", member.name()),
                getTranslation("assembly.account.off.effect", member.name()),
                off.getText(),
                () -> act(() -> accounts.unlink(id, member.id()))));
        return new Div(off);
    }

    private void act(Runnable work) {
        fault.clear();
        try {
            work.run();
        } catch (AssemblyRefused refused) {
            fault.say(getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
            return;
        }
        Aloud.saved(this);
        changed.run();
    }
}
