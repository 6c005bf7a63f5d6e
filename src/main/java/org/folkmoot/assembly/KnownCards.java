package org.folkmoot.assembly;

import java.util.Optional;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Whose a card is, for whoever lets requests in. */
@Component
record KnownCards(MemberCardRecords cards) implements CardHolders {

    @Override
    public Optional<Caller.Member> holderOf(String code) {
        return MemberCard.Code.read(code)
                .flatMap(cards::holderOf)
                .map(holder -> new Caller.Member(
                        holder.assembly().value(), holder.member().value()));
    }
}
