package org.folkmoot.floor.api;

import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.Votes;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what the readers of a session ask. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    @Bean
    RoomReader.Desk roomDesk(
            Assemblies assemblies,
            Roll roll,
            Votes votes,
            Rights rights,
            Callers callers,
            CardHolders cards,
            RoomState state) {
        return new RoomReader.Desk(assemblies, roll, votes, rights, callers, cards, state);
    }
}
