package org.folkmoot.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.LostReplies;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit goes on after a reply was lost, and its chain is whole. */
class AuditLostRepliesTest {

    @TempDir
    private Path folder;

    @Test
    void an_act_is_recorded_once_whichever_reply_is_lost_and_the_next_acts_are_recorded_even_if_one_could_not_be() {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                LostReplies line = new LostReplies(embedded);
                MongoClient client = line.connect()) {
            MongoTemplate store = LostReplies.template(client);
            Callers callers = mock(Callers.class);
            when(callers.current()).thenReturn(new Caller.Product("test"));
            AuditEntries entries = new AuditEntries(store);
            Audit audit = new Audit(entries, callers, Clock.systemUTC());
            audit.record("act.first", List.of());
            line.lose(1, 1);
            audit.record("act.second", List.of());
            assertThat(store.getCollection(AuditEntries.COLLECTION).countDocuments())
                    .isEqualTo(2);

            // No try comes through, and whether the act is recorded is not known.
            line.loseAllFrom(1);
            assertThatThrownBy(() -> audit.record("act.third", List.of()))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            line.loseNone();
            audit.record("act.fourth", List.of());
            assertThat(audit.firstBreak()).isEmpty();
            assertThat(entries.last().orElseThrow().act()).isEqualTo("act.fourth");
        }
    }
}
