package org.folkmoot.assembly;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.CardRecords.Held;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Whose a card is, for whoever lets requests in. A host's opens something only while they are on the list of hosts. */
@Component
record KnownCards(CardRecords cards, HostRecords hosts) implements CardHolders {

    @Override
    public Optional<Caller.OfCard> holderOf(String code) {
        return Card.Code.read(code).flatMap(cards::holderOf).flatMap(this::callerOf);
    }

    private Optional<Caller.OfCard> callerOf(Held held) {
        UUID assembly = held.assembly().value();
        return switch (held.holder()) {
            case MemberId(var member) -> Optional.of(new Caller.Member(assembly, member));
            case SessionId(var session) -> Optional.of(new Caller.Screen(assembly, session));
            case HostId host -> hosts.find(held.assembly(), host).map(_ -> new Caller.Host(assembly, host.value()));
        };
    }
}
