package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What a session shows of questions to witnesses. */
@CallerChecked
public class ShownWitnesses {

    private final RoundRecords records;

    ShownWitnesses(RoundRecords records) {
        this.records = records;
    }

    /** Of the newest round. */
    public Optional<ShownRound> of(SessionId session) {
        return records.latest(session).map(ShownRound::of);
    }

    /** Of each round of which the list stands, in their order. */
    public List<Answers> answers(SessionId session) {
        return records.all(session).stream()
                .filter(round -> round.stage().isChosen())
                .map(Answers::of)
                .toList();
    }
}
