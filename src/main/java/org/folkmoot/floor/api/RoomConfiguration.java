package org.folkmoot.floor.api;

import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets up what the readers of a session ask. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    @Bean
    RoomReader.Desk roomDesk(
            Assemblies assemblies,
            FloorBoard floor,
            Roll roll,
            Votes votes,
            Rights rights,
            Callers callers,
            CardHolders cards,
            RoomState state,
            TableNotes notes,
            Hosts hosts,
            PollAnswers answers) {
        return new RoomReader.Desk(
                assemblies, floor, roll, votes, rights, callers, cards, state, notes, hosts, answers);
    }

    @Bean
    ProjectorReader.Desk projectorDesk(FloorBoard floor, CardHolders cards, Texts texts, JsonMapper mapper) {
        return new ProjectorReader.Desk(floor, cards, texts, mapper);
    }
}
