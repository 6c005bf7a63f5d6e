package org.folkmoot.floor.notes;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.ShownProjector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The screens that show notes of a session: told that something changed, soon and not more often than they can show it. Holds nothing of record. */
@Component
class NoteFollowers {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Map<SessionId, List<Runnable>> screens = new ConcurrentHashMap<>();
    private final Map<Table, Integer> changes = new ConcurrentHashMap<>();
    private final Set<SessionId> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("notes").daemon().factory());

    /** One thread a screen, so that a slow one keeps no other waiting. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notes-screen").factory());

    private final ShownProjector projectors;
    private final ObjectProvider<SessionWatcher> watchers;

    NoteFollowers(ShownProjector projectors, ObjectProvider<SessionWatcher> watchers) {
        this.projectors = projectors;
        this.watchers = watchers;
    }

    private record Table(SessionId session, int table) {}

    /** @param screen called on threads of their own that act as nobody */
    Registration follow(SessionId session, Runnable screen) {
        screens.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>()).add(screen);
        return () -> screens.computeIfPresent(session, (_, all) -> {
            all.remove(screen);
            return all.isEmpty() ? null : all;
        });
    }

    /** Rises with each change of the table, until the server starts anew. */
    int changes(SessionId session, int table) {
        return changes.getOrDefault(new Table(session, table), 0);
    }

    void changed(AssemblyId at, SessionId session, int table) {
        changes.merge(new Table(session, table), 1, Integer::sum);
        changed(at, session);
    }

    /** Changes before the screens are told are told with it. */
    void changed(AssemblyId at, SessionId session) {
        if (projectors.of(session) == ProjectorMode.WALL) {
            watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
        }
        if (asked.add(session)) {
            var _ = timer.schedule(() -> tell(session), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell(SessionId session) {
        // Taken back before anything is read, so that what changes during the reading asks again.
        asked.remove(session);
        screens.getOrDefault(session, List.of()).forEach(threads::execute);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
