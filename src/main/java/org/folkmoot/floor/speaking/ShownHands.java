package org.folkmoot.floor.speaking;

import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** What a session shows of its speaking queue. */
@CallerChecked
public class ShownHands {

    private final SpeakingRecords records;

    ShownHands(SpeakingRecords records) {
        this.records = records;
    }

    public Hands of(SessionId session) {
        return records.find(session)
                .map(queue -> new Hands(queue.order(), queue.current().map(SpeakingQueue.Turn::member)))
                .orElse(Hands.NONE);
    }
}
