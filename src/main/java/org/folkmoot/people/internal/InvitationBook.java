package org.folkmoot.people.internal;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.Invitation.State;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.Refusal.Reason;
import org.springframework.stereotype.Component;

/** Keeps invitations and sees to it that each is accepted once, in time, or not at all. */
@Component
public record InvitationBook(InvitationRecords records, KnownAccounts accounts, Clock clock) {

    /** Settles what a stop in the middle of an acceptance left: it happened if the account has the role, else the link is open again. */
    @PostConstruct
    void settle() {
        records.all().stream()
                .filter(invitation -> invitation.state() == State.CLAIMED)
                .forEach(invitation -> {
                    Optional<AccountId> by = invitation.acceptedBy().filter(account -> holds(account, invitation));
                    by.ifPresentOrElse(
                            account -> records.move(invitation.id(), State.CLAIMED, State.ACCEPTED, account),
                            () -> records.move(invitation.id(), State.CLAIMED, State.OPEN));
                });
    }

    public void add(Invitation invitation, LinkToken token) {
        records.insert(invitation, token);
    }

    public Optional<Invitation> find(InvitationId id) {
        return records.find(id);
    }

    /** Those not accepted and not withdrawn, whether or not their day has passed. */
    public List<Invitation> waiting() {
        return records.all().stream()
                .filter(invitation -> invitation.state() == State.OPEN)
                .toList();
    }

    /** @throws Refusal if the link is unknown, used, withdrawn or past its day */
    public Invitation open(LinkToken token) {
        Invitation invitation = records.find(token).orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN));
        return switch (invitation.state()) {
            case ACCEPTED, CLAIMED -> throw new Refusal(Reason.LINK_USED);
            case WITHDRAWN -> throw new Refusal(Reason.LINK_WITHDRAWN);
            case OPEN -> {
                if (invitation.isExpired(now())) {
                    throw new Refusal(Reason.LINK_EXPIRED);
                }
                yield invitation;
            }
        };
    }

    /**
     * Accepts the invitation for the account. It is claimed before the role is given, so that of two at once one wins, and open again
     * if the giving fails.
     *
     * @param give makes the account or adds the role; may be refused
     */
    public void accept(LinkToken token, AccountId by, Consumer<Invitation> give) {
        Invitation invitation = open(token);
        if (!records.move(invitation.id(), State.OPEN, State.CLAIMED, by)) {
            throw new Refusal(Reason.LINK_USED);
        }
        boolean given = false;
        try {
            give.accept(invitation);
            given = true;
        } finally {
            if (given) {
                records.move(invitation.id(), State.CLAIMED, State.ACCEPTED, by);
            } else {
                records.move(invitation.id(), State.CLAIMED, State.OPEN);
            }
        }
    }

    /** @throws Refusal if it was accepted or withdrawn meanwhile */
    public void withdraw(InvitationId id) {
        if (!records.move(id, State.OPEN, State.WITHDRAWN)) {
            throw new Refusal(Reason.LINK_USED);
        }
    }

    /** @throws Refusal if it was accepted or withdrawn meanwhile */
    public void renew(InvitationId id, LinkToken token, Instant expires) {
        if (!records.renew(id, token, expires)) {
            throw new Refusal(Reason.LINK_USED);
        }
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean holds(AccountId id, Invitation invitation) {
        return accounts.find(id)
                .filter(stored -> stored.account().grants().contains(invitation.grant()))
                .isPresent();
    }
}
