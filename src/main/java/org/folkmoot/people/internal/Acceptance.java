package org.folkmoot.people.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.audit.Audit;

/** Accepts invitations for people who have no account yet: makes the account with the role. */
@CallerChecked
public record Acceptance(InvitationBook book, NewAccounts newAccounts, Audit audit) {

    /**
     * For a person whose address their organisation's sign-in has verified.
     *
     * @throws Refusal if the link can't be used or is for another address
     */
    public AccountId verified(String token, EmailAddress verified, String name) {
        Invitation invitation = book.open(new LinkToken(token));
        if (!invitation.email().equals(verified)) {
            throw new Refusal(Refusal.Reason.NOT_FOR_THIS_ACCOUNT);
        }
        return join(token, name, invitation.language(), Optional.empty());
    }

    /**
     * @param hash of the password, if the person signs in with one
     * @throws Refusal if the link can't be used
     */
    public AccountId join(String token, String name, Locale language, Optional<String> hash) {
        AccountId id = NewAccounts.freshId();
        book.accept(
                new LinkToken(token),
                id,
                invitation ->
                        newAccounts.add(id, name, invitation.email(), language, Set.of(invitation.grant()), hash));
        audit.record("invitation.accepted", List.of(id.value()));
        return id;
    }
}
