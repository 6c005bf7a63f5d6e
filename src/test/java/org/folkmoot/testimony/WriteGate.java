package org.folkmoot.testimony;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;

/** Holds an import up after its next batch of comments until the test lets it go on. */
public class WriteGate implements ChangeSubscriber {

    private static final int LONGEST_SECONDS = 60;

    private volatile CountDownLatch closed = new CountDownLatch(0);
    private volatile boolean waitedFor;

    public void close() {
        waitedFor = false;
        closed = new CountDownLatch(1);
    }

    public void open() {
        closed.countDown();
    }

    public boolean isWaitedFor() {
        return waitedFor;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("testimony");
    }

    @Override
    public void changed(Change change) {
        if (closed.getCount() == 0) {
            return;
        }
        waitedFor = true;
        try {
            if (!closed.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never opened the gate");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
