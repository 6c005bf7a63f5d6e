package org.folkmoot.floor.witnesses;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.store.Shredder;
import org.springframework.stereotype.Component;

/**
 * The keys under which members' ticks and their own questions are filed. That of the ticks is destroyed when the list is chosen, and what is left of them in
 * the store; what the end of the process cuts short is done when it starts again.
 */
@Component
class TickKeys implements DailyWork, RehearsalTraces {

    private final RoundRecords records;
    private final PassingKeys keys;
    private final Shredder shredder;
    private final ExecutorService clearing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("clearing-ticks").daemon().factory());

    TickKeys(RoundRecords records, PassingKeys keys, Shredder shredder) {
        this.records = records;
        this.keys = keys;
        this.shredder = shredder;
    }

    /** Of a round in which members tick; empty if it has none, or none any more. */
    Optional<VoterKey> ticks(RoundId id) {
        return keys.find(id.tickKey()).map(key -> new VoterKey(key.getEncoded()));
    }

    void makeForTicks(RoundId id) {
        keys.of(id.tickKey());
    }

    /** Under which a member's own questions are filed, so that nobody but the member is told whose they are. */
    VoterKey askers(RoundId id) {
        return new VoterKey(keys.of(id.askerKey()).getEncoded());
    }

    /** The same, if anybody has asked. */
    Optional<VoterKey> knownAskers(RoundId id) {
        return keys.find(id.askerKey()).map(key -> new VoterKey(key.getEncoded()));
    }

    /** When this returns the key of the ticks is destroyed; that no page of the store holds them any more may take a moment longer. */
    void forget(RoundId id) {
        keys.destroy(id.tickKey());
        clearing.execute(() -> clearEach(List.of(id)));
    }

    @PostConstruct
    void forgetWhatWasLeft() {
        ItemByItem.each(what(), records.withTraces(), id -> id, id -> keys.destroy(id.tickKey()));
    }

    @Override
    public void forget(Assembly rehearsal) {
        rehearsal.sessions().stream()
                .flatMap(session -> records.all(session.id()).stream())
                .map(RoundId::of)
                .forEach(id -> {
                    keys.destroy(id.tickKey());
                    keys.destroy(id.askerKey());
                });
        records.removeAll(rehearsal);
    }

    private void clear(RoundId id) {
        keys.destroy(id.tickKey());
        shredder.shredStore();
        records.noTraces(id);
    }

    @Override
    public String what() {
        return "Removing what is left of ticks after the list was chosen";
    }

    @Override
    public void run() {
        clearEach(records.withTraces());
    }

    private void clearEach(List<RoundId> rounds) {
        ItemByItem.each(what(), rounds, id -> id, this::clear);
    }

    @PreDestroy
    void finish() {
        clearing.close();
    }
}
