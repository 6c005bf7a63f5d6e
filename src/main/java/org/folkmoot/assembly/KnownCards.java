package org.folkmoot.assembly;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.CardRecords.Held;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Whose a card is, for whoever lets requests in. A member's opens something only while they are a member, a host's while they are on the list of hosts. */
@Component
record KnownCards(CardRecords cards, AssemblyRecords assemblies, HostRecords hosts) implements CardHolders {

    @Override
    public Optional<Caller.OfCard> holderOf(String code) {
        return Card.Code.read(code).flatMap(cards::holderOf).flatMap(this::callerOf);
    }

    private Optional<Caller.OfCard> callerOf(Held held) {
        UUID assembly = held.assembly().value();
        return switch (held.holder()) {
            case MemberId member ->
                assemblies
                        .find(held.assembly())
                        .flatMap(kept -> kept.member(member))
                        .filter(Member::isNow)
                        .map(_ -> new Caller.Member(assembly, member.value()));
            case SessionId(var session) -> Optional.of(new Caller.Screen(assembly, session));
            case HostId host -> hosts.find(held.assembly(), host).map(_ -> new Caller.Host(assembly, host.value()));
        };
    }
}
