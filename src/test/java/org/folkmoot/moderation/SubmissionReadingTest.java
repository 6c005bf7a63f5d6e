package org.folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.moderation.SubmissionReading.DeskPart;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;

/** Words are opened one at a time, on record, and no more a day than a place finds good for its readers. */
@ProductTest
@Import({CareHouse.class, MovedClock.InPlace.class})
class SubmissionReadingTest {

    @Autowired
    private CareHouse house;

    @Autowired
    private SubmissionReading reading;

    @Autowired
    private Moderation moderation;

    @Autowired
    private CareQueue queue;

    @Autowired
    private CareSettings settings;

    @Autowired
    private MyWords mine;

    @Autowired
    private MovedClock clock;

    @Autowired
    private MongoTemplate store;

    private PlaceId place;
    private Call call;
    private Caller.Account mair;

    @BeforeEach
    void aCall() {
        place = house.place();
        call = house.callAt(place);
        mair = house.person("Mair", Role.FACILITATOR, place);
    }

    private Opened open(Caller reader, Said said) {
        return house.as(reader, () -> reading.open(said.id()));
    }

    @Test
    void each_opening_stands_in_the_audit_trail_by_id() {
        Said said = house.told(call, "Nobody came.");
        open(mair, said);
        List<Document> entries =
                store.find(Query.query(Criteria.where("act").is("telling.read")), Document.class, "audit");
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.toString()).contains(said.id().value().toString());
            assertThat(entry.toString()).contains(mair.id().toString());
            assertThat(entry.toString()).doesNotContain("Nobody came");
        });
    }

    @Test
    void a_reader_opens_as_many_a_day_as_a_coordinator_has_set_and_the_rest_tomorrow() {
        house.runAs(mair, () -> settings.limit(place, Optional.of(2)));
        Said first = house.told(call, "One.");
        open(mair, first);
        open(mair, house.told(call, "Two."));
        Said third = house.told(call, "Three.");
        assertThatThrownBy(() -> open(mair, third)).hasMessage("ENOUGH_FOR_TODAY");
        assertThat(open(mair, first)).as("what was opened today opens again").isNotNull();
        assertThat(open(house.person("Owen", Role.FACILITATOR, place), third))
                .as("another reader has a day of their own")
                .isNotNull();
        clock.pass(Duration.ofDays(1));
        assertThat(open(mair, third)).isNotNull();
    }

    @Test
    void a_limit_above_holds_within_until_the_place_sets_its_own() {
        PlaceId within = house.placeWithin(place);
        Call ward = house.callAt(within);
        house.runAs(mair, () -> settings.limit(place, Optional.of(1)));
        open(mair, house.told(call, "One."));
        Said second = house.told(ward, "Two.");
        assertThatThrownBy(() -> open(mair, second)).hasMessage("ENOUGH_FOR_TODAY");
        house.runAs(mair, () -> settings.limit(within, Optional.of(1)));
        assertThat(open(mair, second)).isNotNull();
    }

    @Test
    void ten_windows_at_once_open_no_more_than_the_limit() throws Exception {
        house.runAs(mair, () -> settings.limit(place, Optional.of(3)));
        List<Said> told = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            told.add(house.told(call, "Story " + i));
        }
        int opened = 0;
        try (ExecutorService windows = Executors.newFixedThreadPool(10)) {
            List<Future<Opened>> all = told.stream()
                    .map(said -> windows.submit(() -> open(mair, said)))
                    .toList();
            for (Future<Opened> one : all) {
                try {
                    one.get();
                    opened++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).hasMessage("ENOUGH_FOR_TODAY");
                }
            }
        }
        assertThat(opened).isEqualTo(3);
    }

    @Test
    void a_limit_is_a_sensible_number_set_by_the_team() {
        assertThatThrownBy(() -> house.runAs(mair, () -> settings.limit(place, Optional.of(0))))
                .hasMessage("LIMIT_OUT_OF_RANGE");
        Caller coder = house.person("Cai", Role.CODER, place);
        assertThatThrownBy(() -> house.runAs(coder, () -> settings.limit(place, Optional.of(5))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_reader_sees_the_words_and_not_how_to_reach_who_wrote_them() {
        Said said = house.toldAndAskedForContact(call, "Nobody came.");
        assertThat(open(mair, said).toString()).contains("Nobody came").doesNotContain("01632", "ASKED_FOR");
    }

    @Test
    void a_name_once_hidden_is_proposed_in_what_others_tell_until_its_author_erases_it() {
        String words = "Zephyrine brought the tablets.";
        Said said = house.told(call, words);
        Said next = house.told(call, "There was no sign of Zephyrine all day.");
        assertThat(proposed(next)).isEmpty();
        house.runAs(
                mair,
                () -> moderation.redact(
                        ExpectedVersion.of(queue.find(said.id()).orElseThrow().submission()),
                        1,
                        List.of(new SubmissionContent.Hiding(
                                "words", Redaction.marked(new Span(0, 9), IdentifierKind.NAME)))));
        assertThat(proposed(next)).containsExactly("Zephyrine");
        mine.erase(said.author());
        assertThat(proposed(next)).isEmpty();
    }

    private List<String> proposed(Said said) {
        DeskPart part = open(mair, said).parts().getFirst();
        return part.proposals().stream()
                .map(proposal -> proposal.span().in(part.text()))
                .toList();
    }
}
