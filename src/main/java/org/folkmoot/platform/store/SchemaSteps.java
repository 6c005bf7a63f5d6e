package org.folkmoot.platform.store;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Applies the schema steps that a store has not had yet, and records them in the collection {@code schemaSteps}.
 *
 * <p>One process uses a store at a time, so a step without a record was not done to its end and is done again, at once.
 */
record SchemaSteps(MongoTemplate store, Clock clock, Shredder shredder) {

    /** @param doneAt null if an earlier version began the step and died */
    @Document("schemaSteps")
    record Applied(@Id String id, @Nullable Instant doneAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(SchemaSteps.class);

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
        Applied record = store.findById(step.id(), Applied.class);
        if (record == null || record.doneAt() == null) {
            carryOut(step);
        }
    }

    private void carryOut(SchemaStep step) {
        try {
            step.apply(store);
            if (step.leavesTraces()) {
                shredder.shredStore();
                shredder.shredKeys();
            }
        } catch (DataAccessException | MongoException | IllegalStateException e) {
            throw new StartRefused(
                    "The schema step %s failed, so the start ends here: %s. It is tried again at the next start."
                            .formatted(step.id(), e.getMessage()),
                    e);
        }
        store.save(new Applied(step.id(), now()));
        LOG.info("Applied the schema step {}", step.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
