package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.call.invited.InvitedRecords.Stored;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who was invited by name, in the store. */
@StoreTest
class CallInvitationRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final InvitedRecords records;
    private final CallId call = new CallId(TimeOrderedId.next());
    private final PlaceId place = new PlaceId(TimeOrderedId.next());

    CallInvitationRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.records = new InvitedRecords(store);
    }

    @BeforeEach
    void indexes() {
        new InvitedRecords.Schema().apply(store);
    }

    @Test
    void an_invitation_is_found_as_it_was_written_by_id_key_call_and_place() {
        Stored one = stored("hash 1");
        records.insert(List.of(one, stored("hash 2")));
        assertThat(records.find(one.invited().id())).usingRecursiveComparison().isEqualTo(Optional.of(one));
        assertThat(records.ofKey("hash 1").orElseThrow().invited()).isEqualTo(one.invited());
        assertThat(records.in(call)).hasSize(2);
        assertThat(records.at(List.of(place))).hasSize(2);
        assertThat(records.everywhere()).hasSize(2);
        records.remove(one.invited().id());
        assertThat(records.find(one.invited().id())).isEmpty();
    }

    @Test
    void a_key_opens_one_invitation() {
        records.insert(List.of(stored("hash 1")));
        assertThatThrownBy(() -> records.insert(List.of(stored("hash 1")))).isInstanceOf(MongoBulkWriteException.class);
    }

    @Test
    void of_two_who_change_an_invitation_at_once_one_succeeds() {
        Stored before = stored("hash 1");
        records.insert(List.of(before));
        CallInvitation claimed = before.invited().claimed(new CallInvitation.Claim("draft", NOW));
        assertThat(records.replace(before.with(claimed, "hash 1"))).isTrue();
        assertThat(records.replace(before.with(before.invited().takenBack(), "hash 1")))
                .isFalse();
        CallInvitation stored = records.ofKey("hash 1").orElseThrow().invited();
        assertThat(stored.claim()).contains(new CallInvitation.Claim("draft", NOW));
        assertThat(stored.version()).isEqualTo(1);
    }

    @Test
    void the_next_link_takes_the_place_of_the_one_before() {
        Stored before = stored("hash 1");
        records.insert(List.of(before));
        assertThat(records.replace(before.with(before.invited().withNextLink(NOW), "hash 2")))
                .isTrue();
        assertThat(records.ofKey("hash 1")).isEmpty();
        assertThat(records.ofKey("hash 2").orElseThrow().invited().serial()).isEqualTo(2);
    }

    private Stored stored(String hash) {
        return new Stored(
                new CallInvitation(
                        new InvitedId(TimeOrderedId.next()),
                        call,
                        place,
                        TimeOrderedId.next(),
                        1,
                        CallInvitation.Standing.INVITED,
                        CallInvitation.Progress.NOT_OPENED,
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        0),
                hash,
                new Binary(new byte[] {1, 2, 3}));
    }
}
