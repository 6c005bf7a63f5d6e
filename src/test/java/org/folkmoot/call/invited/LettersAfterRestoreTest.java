package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.Folkmoot;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.Restoration;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** A backup that was made in the middle of a mailing is put back after all its letters were sent. */
@Tag("product")
class LettersAfterRestoreTest {

    private static final int PEOPLE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Semaphore taken = new Semaphore(2);
    private final JavaMailSender mail = mock(JavaMailSender.class);

    @Test
    void no_letter_goes_out_a_second_time_and_a_person_decides_about_each_that_waited() {
        doAnswer(call -> {
                    taken.acquire();
                    return sent.add(call.<SimpleMailMessage>getArgument(0).getTo()[0]);
                })
                .when(mail)
                .send(any(SimpleMailMessage.class));
        CallId call;
        try (Product product = new Product()) {
            call = product.mailing();
            await().atMost(PATIENCE).until(() -> product.standings(call).getOrDefault(Standing.SENT, 0L) == 2);
            product.bean(Backup.class).writeStore(folder.resolve("backup.db"));
            taken.release(1_000);
            await().atMost(PATIENCE).until(() -> product.standings(call).equals(Map.of(Standing.SENT, (long) PEOPLE)));
        }
        Restoration.run(
                folder.resolve("data"), folder.resolve("backup.db"), Optional.empty(), Restoration.Present.REPLACED);
        try (Product restored = new Product()) {
            await().atMost(PATIENCE)
                    .until(() -> restored.standings(call).equals(Map.of(Standing.SENT, 2L, Standing.UNCERTAIN, 3L)));
            Set<InvitedId> inDoubt = restored.inDoubt(call);
            assertThat(restored.sendAgain(call, Set.of(inDoubt.iterator().next())))
                    .isOne();
            await().atMost(PATIENCE).until(() -> sent.size() == PEOPLE + 1);
        }
        try (Product later = new Product()) {
            assertThat(later.standings(call))
                    .as("a start after that of the restored store")
                    .isEqualTo(Map.of(Standing.SENT, 3L, Standing.UNCERTAIN, 2L));
            CallId next = later.mailing();
            await().atMost(PATIENCE).until(() -> later.standings(next).equals(Map.of(Standing.SENT, (long) PEOPLE)));
        }
        assertThat(sent).hasSize(2 * PEOPLE + 1);
    }

    private final class Product implements AutoCloseable {

        private final ConfigurableApplicationContext context;

        Product() {
            ApplicationContextInitializer<GenericApplicationContext> withMail =
                    started -> started.registerBean(JavaMailSender.class, () -> mail);
            context = new SpringApplicationBuilder(Folkmoot.class)
                    .web(WebApplicationType.NONE)
                    .initializers(withMail)
                    .run(
                            "--folkmoot.data=" + folder.resolve("data"),
                            "--spring.autoconfigure.exclude="
                                    + "com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig",
                            "--folkmoot.url=https://moot.example");
        }

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        private <T> T asProduct(Supplier<T> work) {
            return bean(Callers.class).as(new Caller.Product("test"), work);
        }

        /** A call to which people are invited by e-mail. */
        CallId mailing() {
            return asProduct(() -> {
                CallId call = bean(Calls.class)
                        .open(
                                bean(Places.class)
                                        .create(NewPlace.called(
                                                "Marlow Vale " + sent.size(),
                                                PlaceLevel.PLACE,
                                                Optional.empty(),
                                                Optional.empty()))
                                        .id(),
                                Told.terms())
                        .id();
                bean(InvitedPeople.class)
                        .invite(
                                call,
                                IntStream.range(0, PEOPLE)
                                        .mapToObj(number -> new PersonToInvite(
                                                "Robin Wren",
                                                Optional.of(new EmailAddress("robin" + number + "@wren.example"))))
                                        .toList(),
                                Locale.UK);
                return call;
            });
        }

        Map<Standing, Long> standings(CallId call) {
            return states(call).values().stream()
                    .collect(Collectors.groupingBy(LetterState::standing, Collectors.counting()));
        }

        private Map<InvitedId, LetterState> states(CallId call) {
            return asProduct(() -> bean(InvitedPeople.class).letters(call));
        }

        Set<InvitedId> inDoubt(CallId call) {
            return states(call).entrySet().stream()
                    .filter(one -> one.getValue().isStuck())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        int sendAgain(CallId call, Set<InvitedId> people) {
            return asProduct(() -> bean(InvitedPeople.class).sendAgain(call, people));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
