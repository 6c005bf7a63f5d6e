package org.folkmoot.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Applies the schema steps that a store has not had yet, and records them in the collection {@code schemaSteps}.
 *
 * <p>Of several processes that start at once, one claims a step by inserting its record; the others wait for it, and take the step
 * over if its claim has outlived their patience.
 */
final class SchemaSteps {

    /** @param doneAt null while the step runs */
    @Document("schemaSteps")
    record Applied(
            @Id String id,
            String by,
            Instant claimedAt,
            @Nullable Instant doneAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(SchemaSteps.class);
    private static final long LOOK_AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(100);

    private final MongoTemplate store;
    private final Clock clock;
    private final Duration patience;
    private final Shredder shredder;

    /** @param patience how long a claim without an end is respected; zero where this process has the store to itself */
    SchemaSteps(MongoTemplate store, Clock clock, Duration patience, Shredder shredder) {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        this.shredder = shredder;
    }

    /**
     * @throws StartRefused if a step fails, with a message for an operator
     * @throws IllegalStateException if two have the same id
     */
    void apply(Collection<? extends SchemaStep> steps) {
        List<? extends SchemaStep> ordered =
                steps.stream().sorted(Comparator.comparing(SchemaStep::id)).toList();
        refuseTwins(ordered);
        ordered.forEach(this::apply);
    }

    private static void refuseTwins(List<? extends SchemaStep> steps) {
        Set<String> ids = new HashSet<>();
        for (SchemaStep step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalStateException("Two schema steps have the id " + step.id());
            }
        }
    }

    private void apply(SchemaStep step) {
        while (!isDone(step)) {
            if (claim(step)) {
                carryOut(step);
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER);
        }
    }

    private boolean isDone(SchemaStep step) {
        Applied record = store.findById(step.id(), Applied.class);
        return record != null && record.doneAt() != null;
    }

    private boolean claim(SchemaStep step) {
        Applied claim =
                new Applied(step.id(), "process " + ProcessHandle.current().pid(), now(), null);
        try {
            store.insert(claim);
            return true;
        } catch (DuplicateKeyException e) {
            return takeOver(claim);
        }
    }

    private boolean takeOver(Applied claim) {
        Applied held = store.findById(claim.id(), Applied.class);
        if (held == null
                || held.doneAt() != null
                || held.claimedAt().plus(patience).isAfter(now())) {
            return false;
        }
        return store.updateFirst(
                                query(where("_id")
                                        .is(held.id())
                                        .and("claimedAt")
                                        .is(held.claimedAt())
                                        .and("doneAt")
                                        .isNull()),
                                Update.update("claimedAt", claim.claimedAt()).set("by", claim.by()),
                                Applied.class)
                        .getMatchedCount()
                == 1;
    }

    private void carryOut(SchemaStep step) {
        try {
            step.apply(store);
            if (step.leavesTraces()) {
                shredder.shredStore();
            }
        } catch (DataAccessException | MongoException | IllegalStateException e) {
            store.remove(query(where("_id").is(step.id())), Applied.class);
            throw new StartRefused(
                    "The schema step %s failed, so the start ends here: %s. It is tried again at the next start."
                            .formatted(step.id(), e.getMessage()),
                    e);
        }
        store.updateFirst(query(where("_id").is(step.id())), Update.update("doneAt", now()), Applied.class);
        LOG.info("Applied the schema step {}", step.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
