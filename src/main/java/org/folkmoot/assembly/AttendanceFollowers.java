package org.folkmoot.assembly;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The screens that show the attendance and the payments of an assembly, told of each change after it is in the store. */
@Component
class AttendanceFollowers {

    private final Map<AssemblyId, List<Runnable>> screens = new ConcurrentHashMap<>();
    /** One thread a screen, so that a slow one keeps no other waiting. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("attendance-screen").factory());

    Registration follow(AssemblyId assembly, Runnable screen) {
        screens.computeIfAbsent(assembly, _ -> new CopyOnWriteArrayList<>()).add(screen);
        return () -> screens.computeIfPresent(assembly, (_, all) -> {
            all.remove(screen);
            return all.isEmpty() ? null : all;
        });
    }

    void changed(AssemblyId assembly) {
        screens.getOrDefault(assembly, List.of()).forEach(threads::execute);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
