package org.folkmoot.floor.speaking;

import java.time.Duration;
import java.time.Instant;
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

    /**
     * How much was spoken in the session, and by how many; not by whom.
     *
     * @param now until when a turn is counted that goes on
     */
    public Spoken spoken(SessionId session, Instant now) {
        return records.find(session)
                .map(queue -> queue.shares(now))
                .map(shares -> new Spoken(
                        shares.size(),
                        shares.values().stream()
                                .map(SpeakingQueue.Share::spoken)
                                .reduce(Duration.ZERO, Duration::plus)))
                .orElse(Spoken.NOTHING);
    }
}
