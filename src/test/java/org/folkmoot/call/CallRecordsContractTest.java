package org.folkmoot.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Calls in the store. */
@StoreTest
class CallRecordsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final MongoTemplate store;
    private final CallRecords calls;
    private final PlaceId place = new PlaceId(TimeOrderedId.next());

    CallRecordsContractTest(MongoTemplate store) {
        this.store = store;
        this.calls = new CallRecords(store);
    }

    @BeforeEach
    void indexes() {
        new CallRecords.Schema().apply(store);
    }

    @Test
    void a_call_is_found_as_it_was_written_by_its_id_its_link_and_its_place() {
        Call call = call("7hq2kd");
        calls.insert(call);
        assertThat(calls.find(call.id())).contains(call);
        assertThat(calls.find("7hq2kd")).contains(call);
        assertThat(calls.at(Set.of(place))).containsExactly(call);
        assertThat(calls.countAt(place)).isEqualTo(1);
        assertThat(calls.find("other")).isEmpty();
        assertThat(calls.at(Set.of(new PlaceId(TimeOrderedId.next())))).isEmpty();
    }

    @Test
    void a_link_leads_to_one_call() {
        calls.insert(call("7hq2kd"));
        assertThatThrownBy(() -> calls.insert(call("7hq2kd"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void two_who_change_a_call_at_once_both_get_their_change_in() {
        Call call = call("7hq2kd");
        calls.insert(call);
        boolean[] crossed = {false};
        Call changed = calls.change(call.id(), read -> {
                    if (!crossed[0]) {
                        crossed[0] = true;
                        calls.change(call.id(), other -> other.keptUntil(LocalDate.parse("2030-01-01")));
                    }
                    return read.closedAt(NOW);
                })
                .orElseThrow();
        assertThat(changed.closed()).contains(NOW);
        assertThat(calls.find(call.id()).orElseThrow())
                .satisfies(stored -> assertThat(stored.closed()).contains(NOW))
                .satisfies(stored -> assertThat(stored.review()).isEqualTo(LocalDate.parse("2030-01-01")))
                .satisfies(stored -> assertThat(stored.version()).isEqualTo(2));
        assertThat(calls.change(new CallId(TimeOrderedId.next()), Call::openedAgain))
                .isEmpty();
    }

    private Call call(String link) {
        CallTerms terms = new CallTerms(
                "Coming home",
                "Why",
                "Who reads",
                Set.of(new ServiceId(TimeOrderedId.next())),
                List.of("Who helped you?"),
                List.of("waiting"),
                Optional.of(LocalDate.parse("2027-03-31")),
                Set.of(Locale.ENGLISH, Locale.forLanguageTag("cy")),
                new CallTerms.Ages(16, 120),
                LawfulBasis.PUBLIC_TASK_CARE,
                24,
                "01632 960 118");
        return new Call(
                new CallId(TimeOrderedId.next()),
                place,
                link,
                terms,
                Admission.ANYONE,
                NOW,
                Optional.empty(),
                LocalDate.parse("2029-03-31"),
                0);
    }
}
