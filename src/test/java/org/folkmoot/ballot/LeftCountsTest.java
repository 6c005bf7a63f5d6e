package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A count that failed is made soon, without anybody looking and without a restart. */
class LeftCountsTest extends QuestionStore {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<SessionId> told = new CopyOnWriteArrayList<>();

    LeftCountsTest(MongoTemplate store) {
        super(store);
    }

    @Test
    void a_count_that_failed_at_the_close_is_made_once_the_store_is_well_and_the_room_is_told() {
        Box box = closed();
        LeftCounts left = left();
        left.soon();
        await().until(() -> records.find(assembly, box.id()).orElseThrow().state() == Question.State.COUNTED);
        await().until(() -> !told.isEmpty());
        left.end();
        Question counted = records.find(assembly, box.id()).orElseThrow();
        assertThat(counted.result().orElseThrow().tally()).isEqualTo(new Tally(6, 0, 0));
        assertThat(told).contains(counted.session());
    }

    @Test
    void what_the_start_could_not_count_is_tried_until_it_can_be_counted() {
        Box box = closed();
        Document sound = document(box);
        store.updateFirst(byId(box), new Update().set("roll", "not a roll"), QuestionRecords.COLLECTION);
        Counter counter = counter();
        counter.countWhatWasLeft();
        LeftCounts left = left();
        left.begin();
        assertThat(document(box).getString(QuestionDocument.STATE)).isEqualTo("CLOSED");
        store.save(sound, QuestionRecords.COLLECTION);
        await().until(() -> "COUNTED".equals(document(box).getString(QuestionDocument.STATE)));
        left.end();
    }

    @Test
    void the_daily_round_counts_what_was_left_too() {
        Box box = closed();
        counter().run();
        assertThat(records.find(assembly, box.id()).orElseThrow().state()).isEqualTo(Question.State.COUNTED);
    }

    private Box closed() {
        Box box = opened(6);
        for (int member = 0; member < 6; member++) {
            records.cast(assembly, box.id(), box.token(member), box.member(member), Vote.first(Choice.AGREE));
        }
        records.close(assembly, box.id(), NOW, Duration.ZERO, FACILITATOR);
        return box;
    }

    private LeftCounts left() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        SessionWatcher watcher = (_, session) -> told.add(session);
        beans.registerSingleton("watcher", watcher);
        return new LeftCounts(
                records,
                new ClosedRecords(store, records),
                counter(),
                beans.getBeanProvider(SessionWatcher.class),
                LATER,
                PAUSE);
    }

    private static Query byId(Box box) {
        return Query.query(Criteria.where("_id").is(box.id().value()));
    }

    private Document document(Box box) {
        return store.findOne(byId(box), Document.class, QuestionRecords.COLLECTION);
    }
}
