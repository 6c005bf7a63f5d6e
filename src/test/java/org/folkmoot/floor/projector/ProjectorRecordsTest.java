package org.folkmoot.floor.projector;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class ProjectorRecordsTest {

    private final ProjectorRecords records;

    ProjectorRecordsTest(MongoTemplate store) {
        this.records = new ProjectorRecords(store);
    }

    @Test
    void what_was_said_last_is_shown_and_follows_the_session_until_then() {
        SessionId session = new SessionId(TimeOrderedId.next());
        assertThat(new ShownProjector(records).of(session)).isEqualTo(ProjectorMode.FOLLOW);
        records.put(session, ProjectorMode.RESULT);
        records.put(session, ProjectorMode.NOTHING);
        assertThat(new ShownProjector(records).of(session)).isEqualTo(ProjectorMode.NOTHING);
    }
}
