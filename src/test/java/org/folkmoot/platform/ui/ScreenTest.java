package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.server.VaadinSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;

/** A test of screens as a person at a browser meets them: on the whole product, with a store of its own, in English. */
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@Import(ScreenTest.People.class)
@DirtiesContext
public abstract class ScreenTest extends SpringBrowserlessTest {

    protected static final Caller PRODUCT = new Caller.Product("test");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Who may sign in: Ada administers, Dilys designs services, both everywhere; anyone else holds no role. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class People {

        private static final Map<String, Role> ROLES =
                Map.of("ada", Role.ADMINISTRATOR, "dilys", Role.SERVICE_DESIGNER);

        @Bean
        @Order(0)
        AccountCallers accountsOfTheTest() {
            return authentication -> Optional.of(new Caller.Account(
                    UUID.nameUUIDFromBytes(authentication.getName().getBytes(StandardCharsets.UTF_8)),
                    authentication.getName(),
                    Optional.ofNullable(ROLES.get(authentication.getName()))
                            .map(role -> Set.of(new Grant(role, Scope.everywhere())))
                            .orElse(Set.of())));
        }
    }

    @BeforeEach
    final void english() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    /** Goes to the address, as typed or linked, with its query. */
    protected static void open(String address) {
        Going.to(UI.getCurrent(), address);
    }

    /** The address of the page at hand, with its query. */
    protected static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All that can be read on the page at hand, with what stands around it. */
    protected static String text() {
        return Screen.text(UI.getCurrent());
    }

    protected static <C extends Component> List<C> all(Class<C> type) {
        return Screen.within(UI.getCurrent())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    protected final void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    /** Answers yes to the question before an act. */
    protected final void confirm() {
        asked().confirm();
    }

    /** Answers no to the question before an act. */
    protected final void decline() {
        asked().cancel();
    }

    private ConfirmDialogTester asked() {
        return new ConfirmDialogTester(find(ConfirmDialog.class).single());
    }

    protected static void awaitText(String text) {
        await(() -> text().contains(text));
    }

    /** Lets the page ask again and take what was pushed to it, as a browser does, until the condition holds. */
    protected static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() < deadline).as(text()).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            roundTrip();
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
    }
}
