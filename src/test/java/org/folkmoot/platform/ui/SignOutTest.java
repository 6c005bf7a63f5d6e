package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The browser hears who signs out before it is led away, and so can forget what it keeps of them. */
class SignOutTest {

    private static final Caller.Account AMINA = new Caller.Account(UUID.randomUUID(), "Amina", Set.of());

    private static final String MEMBER = UUID.randomUUID().toString();

    private final AtomicReference<Caller> atThePage = new AtomicReference<>(AMINA);
    private final AuthenticationContext authentication = mock(AuthenticationContext.class);
    private final Page page = mock(Page.class);
    private SignOut signOut;

    @BeforeEach
    void signedIn() {
        UI ui = mock(UI.class);
        when(ui.getPage()).thenReturn(page);
        UI.setCurrent(ui);
        Callers callers = mock(Callers.class);
        when(callers.current()).thenAnswer(_ -> atThePage.get());
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("authentication", authentication);
        DeviceTraces member = () -> Stream.of(MEMBER, AMINA.id().toString());
        beans.registerSingleton("traces", member);
        signOut = new SignOut(
                callers, beans.getBeanProvider(DeviceTraces.class), beans.getBeanProvider(AuthenticationContext.class));
    }

    @AfterEach
    void away() {
        UI.setCurrent(null);
    }

    @Test
    void the_browser_is_told_whose_account_it_was_before_the_session_ends() {
        signOut.now();
        assertHeardBefore();
    }

    @Test
    void it_is_told_so_too_where_all_sessions_of_the_account_end_at_once() {
        signOut.now(() -> atThePage.set(new Caller.Anonymous()));
        assertHeardBefore();
    }

    @Test
    void whoever_is_nobody_any_more_is_still_led_away() {
        atThePage.set(new Caller.Anonymous());
        signOut.now();
        verify(authentication).logout();
        verify(page, never()).executeJs(anyString(), any(Object[].class));
    }

    private void assertHeardBefore() {
        InOrder order = inOrder(page, authentication);
        order.verify(page).executeJs(contains("'fm-signed-out'"), eq(AMINA.id().toString()));
        order.verify(page).executeJs(contains("'fm-signed-out'"), eq(MEMBER));
        order.verify(authentication).logout();
    }

    @Test
    void the_way_out_is_known_to_the_page() {
        assertThat(signOut.by(new NativeButton("Sign out")).getElement().hasAttribute("data-sign-out"))
                .isTrue();
    }
}
