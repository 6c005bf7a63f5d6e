package org.folkmoot.platform.operator;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.platform.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the operator's door once the web server listens, and closes it at the end. */
@Component
class OpenDoor {

    private final Path folder;
    private volatile @Nullable OperatorDoor door;

    OpenDoor(DataFolder folder) {
        this.folder = folder.root();
    }

    @EventListener
    void open(WebServerInitializedEvent event) throws IOException {
        OperatorDoor fresh =
                OperatorDoor.fresh("http://127.0.0.1:" + event.getWebServer().getPort());
        fresh.open(folder);
        door = fresh;
    }

    boolean admits(String token) {
        OperatorDoor open = door;
        return open != null && open.admits(token);
    }

    @PreDestroy
    void close() throws IOException {
        OperatorDoor open = door;
        door = null;
        if (open != null) {
            open.close(folder);
        }
    }
}
