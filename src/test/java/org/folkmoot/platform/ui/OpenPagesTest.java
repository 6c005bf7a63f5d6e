package org.folkmoot.platform.ui;

import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Reach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Whether readers still have their rights is looked at for as long as pages are open, whatever breaks on the way. */
class OpenPagesTest {

    @Test
    void a_page_that_cannot_be_looked_at_ends_the_looking_neither_at_others_nor_later() {
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean();
        Caller reader = new Caller.Account(UUID.randomUUID(), "", Set.of());
        Supplier<Caller> remembered = () -> {
            looks.incrementAndGet();
            if (broken.get()) {
                throw new IllegalStateException("the store is out of reach");
            }
            return reader;
        };
        Callers callers = Mockito.mock(Callers.class);
        Mockito.when(callers.remembered()).thenReturn(remembered);
        OpenPages pages = new OpenPages(callers, Mockito.mock(Reach.class));
        pages.shown(() -> {}, new UI());
        broken.set(true);
        pages.begin();
        try {
            await().until(() -> looks.get() >= 3);
        } finally {
            pages.end();
        }
    }
}
