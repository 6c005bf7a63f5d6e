package org.folkmoot.testimony.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.folkmoot.people.Refusal;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People tell at their own pace, with nothing but a link. */
@ProductTest
class TellingsTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords mine;

    @Autowired
    private MongoTemplate store;

    private Call call;

    @BeforeEach
    void openCall() {
        // Each test asks from an address of its own, so that none uses up the tries of another.
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        call = callers.as(PRODUCT, () -> {
            PlaceId place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            return calls.open(place, Told.terms());
        });
    }

    @AfterEach
    void forgetAddress() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_draft_comes_back_as_it_was_left() {
        Opener device = new Opener.ByDraft(Told.key());
        tellings.save(call.link(), device, 1, Told.words("Dad came home"));
        tellings.save(call.link(), device, 2, Told.words("Dad came home on Thursday"));
        assertThat(tellings.draft(call.link(), device).orElseThrow().content().words())
                .isEqualTo("Dad came home on Thursday");
    }

    @Test
    void the_same_save_twice_is_saved_once_and_an_older_one_does_not_overwrite() {
        Opener device = new Opener.ByDraft(Told.key());
        tellings.save(call.link(), device, 3, Told.words("third"));
        assertThat(tellings.save(call.link(), device, 3, Told.words("third")).revision())
                .isEqualTo(3);
        assertThatThrownBy(() -> tellings.save(call.link(), device, 2, Told.words("second")))
                .isInstanceOfSatisfying(
                        TellingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NEWER_ON_SERVER));
        assertThat(tellings.draft(call.link(), device).orElseThrow().content().words())
                .isEqualTo("third");
    }

    @Test
    void days_later_a_draft_goes_on_from_another_device_with_the_code() {
        Opener device = new Opener.ByDraft(Told.key());
        tellings.save(call.link(), device, 1, Told.words("Half of it"));
        PrivateCode code = tellings.pause(call.link(), device);
        Opener elsewhere = new Opener.ByCode(PrivateCode.read(code.shown().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow());
        assertThat(tellings.draft(call.link(), elsewhere)
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("Half of it");
        tellings.save(call.link(), elsewhere, 2, Told.words("All of it"));
        assertThat(tellings.draft(call.link(), device).orElseThrow().content().words())
                .isEqualTo("All of it");
    }

    @Test
    void what_is_sent_many_times_at_once_is_there_once_with_one_code() throws Exception {
        DraftKey key = Told.key();
        Set<String> codes = new HashSet<>();
        try (ExecutorService devices = Executors.newFixedThreadPool(8)) {
            List<Future<PrivateCode>> sent = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(_ -> devices.submit(
                            () -> tellings.send(call.link(), new Opener.ByDraft(key), Told.sending("Nobody came."))))
                    .toList();
            for (Future<PrivateCode> one : sent) {
                codes.add(one.get().shown());
            }
        }
        assertThat(codes).hasSize(1);
        assertThat(store.getCollection("tellings")
                        .countDocuments(new Document("call", call.id().value())))
                .isEqualTo(1);
    }

    @Test
    void what_is_told_stands_nowhere_in_the_store_in_plain() {
        tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending("The zebra nurse was kind"));
        for (Document stored : store.getCollection("tellings").find()) {
            assertThat(stored.toJson()).doesNotContain("zebra").doesNotContain("01632 960 001");
        }
    }

    @Test
    void a_draft_that_is_deleted_does_not_come_back_when_the_device_sends_late() {
        Opener device = new Opener.ByDraft(Told.key());
        tellings.save(call.link(), device, 1, Told.words("I changed my mind"));
        tellings.discard(call.link(), device);
        assertThatThrownBy(() -> tellings.send(call.link(), device, Told.sending("I changed my mind")))
                .isInstanceOfSatisfying(
                        TellingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ERASED));
    }

    @Test
    void a_code_that_was_renewed_opens_nothing() {
        PrivateCode first = tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending("Once"));
        PrivateCode second = mine.newCode(new Opener.ByCode(first)).code();
        assertThat(second).isNotEqualTo(first);
        assertThat(mine.open(new Opener.ByCode(second))
                        .secret()
                        .latest()
                        .content()
                        .words())
                .isEqualTo("Once");
        assertThatThrownBy(() -> mine.open(new Opener.ByCode(first))).isInstanceOf(TellingRefused.class);
    }

    @Test
    void whoever_guesses_codes_is_stopped_after_thirty() {
        int opened = 0;
        int stopped = 0;
        for (int guess = 0; guess < 60; guess++) {
            byte[] random = new byte[32];
            new java.util.Random(guess).nextBytes(random);
            try {
                mine.open(new Opener.ByCode(PrivateCode.of(random)));
                opened++;
            } catch (TellingRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.CODE_UNKNOWN);
            } catch (Refusal tooOften) {
                assertThat(tooOften.reason()).isEqualTo(Refusal.Reason.TOO_MANY_TRIES);
                stopped++;
            }
        }
        assertThat(opened).isZero();
        assertThat(stopped).isEqualTo(30);
    }

    @Test
    void another_account_does_not_open_what_is_kept_with_mine() {
        PrivateCode code = tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending("Mine"));
        Caller owner = new Caller.Account(UUID.randomUUID(), "Robin", Set.of());
        TellingId id =
                callers.as(owner, () -> mine.keepWithAccount(code).telling().id());
        assertThat(callers.as(owner, () -> mine.mine())).hasSize(1);
        assertThat(callers.as(owner, () -> mine.open(new Opener.ByAccount(id)))
                        .telling()
                        .id())
                .isEqualTo(id);
        Caller other = new Caller.Account(UUID.randomUUID(), "Robin", Set.of());
        assertThatThrownBy(() -> callers.as(other, () -> mine.open(new Opener.ByAccount(id))))
                .isInstanceOf(TellingRefused.class);
        assertThatThrownBy(() -> mine.open(new Opener.ByAccount(id))).isInstanceOf(TellingRefused.class);
    }

    @Test
    void a_closed_call_takes_nothing_new_but_what_was_begun() {
        Opener begun = new Opener.ByDraft(Told.key());
        tellings.save(call.link(), begun, 1, Told.words("Begun"));
        callers.as(PRODUCT, () -> calls.close(call.id()));
        assertThatThrownBy(() -> tellings.send(call.link(), new Opener.ByDraft(Told.key()), Told.sending("Late")))
                .isInstanceOfSatisfying(
                        TellingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CALL_CLOSED));
        assertThat(tellings.send(call.link(), begun, Told.sending("Begun and done")))
                .isNotNull();
    }

    @Test
    void each_use_needs_a_yes_or_a_no() {
        assertThatThrownBy(() ->
                        new Sending(Told.words("x"), java.util.Map.of(), "", "", TellingSecret.CallBack.NOT_ASKED_FOR))
                .isInstanceOfSatisfying(
                        TellingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CONSENT_MISSING));
    }

    @Test
    void a_call_is_changed_by_its_own_people_only() {
        CallTerms terms = Told.terms();
        assertThatThrownBy(() -> calls.open(call.place(), terms)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callers.as(
                        new Caller.Account(UUID.randomUUID(), "Robin", Set.of()), () -> calls.close(call.id())))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
