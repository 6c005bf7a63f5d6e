package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** What stands around every page: navigation by role, the account, languages, error pages. */
@Tag("product")
@SpringBootTest(properties = "folkmoot.data=${java.io.tmpdir}/folkmoot-shell-${random.uuid}")
@Import(ShellTest.People.class)
@WithMockUser("ADMINISTRATOR")
class ShellTest extends SpringBrowserlessTest {

    private static final UUID PLACE = UUID.nameUUIDFromBytes("Marlow Vale".getBytes(StandardCharsets.UTF_8));

    /** Who signs in holds the role of their name at one place; an administrator everywhere. */
    @TestConfiguration
    static class People {

        @Bean
        @Order(0)
        AccountCallers accountsOfTheTest() {
            return authentication -> Stream.of(Role.values())
                    .filter(role -> role.name().equals(authentication.getName()))
                    .map(role ->
                            new Grant(role, role == Role.ADMINISTRATOR ? Scope.everywhere() : new Scope.OfPlace(PLACE)))
                    .map(grant -> (Caller) new Caller.Account(PLACE, "Ruth Adeyemi", Set.of(grant)))
                    .findFirst();
        }
    }

    @Route(value = "test/broken", layout = Shell.class)
    @PermitAll
    static class BrokenView extends Div {
        BrokenView() {
            throw new IllegalStateException("words of a person");
        }
    }

    @Route(value = "test/refused", layout = Shell.class)
    @PermitAll
    static class RefusedView extends Div {
        RefusedView() {
            throw new AccessDeniedException("Needs a role");
        }
    }

    @Route(value = "test/gone", layout = Shell.class)
    @PermitAll
    static class GoneView extends Div {
        GoneView() {
            throw new NotFound("No such thing");
        }
    }

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    @Test
    void an_administrator_finds_every_page_and_administration_apart() {
        UI.getCurrent().navigate("");
        assertThat(entries()).contains("Today", "People", "Assemblies");
        assertThat(entries().indexOf("People")).isGreaterThan(entries().indexOf("Assemblies"));
    }

    @Test
    void the_first_day_of_an_installation_begins_with_its_place() {
        UI.getCurrent().navigate("");
        assertThat(all(OrderedList.class)
                        .flatMap(ShellTest::within)
                        .filter(H2.class::isInstance)
                        .map(step -> ((H2) step).getText()))
                .containsExactly("Add the place you work in", "Invite your colleagues", "Check your account");
    }

    @Test
    @WithMockUser("MEMBER")
    void a_member_is_offered_no_page_of_the_administration() {
        UI.getCurrent().navigate("");
        assertThat(entries()).doesNotContain("People", "API tokens", "Testimony", "Evidence");
    }

    @Test
    void the_page_that_is_open_is_marked_in_the_navigation() {
        UI.getCurrent().navigate("");
        assertThat(marked()).containsExactly("Today");
    }

    @Test
    void a_page_that_belongs_to_another_is_marked_there() {
        UI.getCurrent().navigate("testimony/complaints");
        assertThat(marked()).containsExactly("To read");
    }

    private Stream<String> marked() {
        return all(Anchor.class)
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(link -> link.getElement().getTextRecursively());
    }

    @Test
    void the_first_thing_the_keyboard_meets_leads_past_the_navigation() {
        UI.getCurrent().navigate("");
        Anchor first = all(Anchor.class).findFirst().orElseThrow();
        assertThat(first.getText()).isEqualTo("Skip to the page");
        assertThat(first.getHref()).endsWith("#main");
    }

    @Test
    void the_shell_says_who_is_signed_in_and_how_to_leave() {
        UI.getCurrent().navigate("");
        assertThat(text()).contains("Ruth Adeyemi", "My account", "Sign out", "Cymraeg");
    }

    @Test
    void an_address_without_a_page_says_so_and_leads_on() {
        navigateTo("no-such-page");
        assertThat(heading()).isEqualTo("Page not found");
        assertThat(text()).contains("Go to the start page").doesNotContain("no-such-page");
    }

    @Test
    void what_is_no_longer_there_is_told_like_a_page_that_never_was() {
        navigateTo("test/gone");
        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    @WithMockUser("PARTNER")
    void who_may_not_see_a_page_is_told_who_can_open_it() {
        navigateTo("test/refused");
        assertThat(heading()).isEqualTo("This page is not open to you");
        assertThat(text()).doesNotContain("Needs a role");
    }

    @Test
    void a_page_that_breaks_gives_a_reference_and_repeats_nobodys_words() {
        navigateTo("test/broken");
        assertThat(heading()).isEqualTo("Something in Folkmoot broke");
        assertThat(text())
                .containsPattern("reference: [B-Z2-9]{4}-[B-Z2-9]{4}")
                .doesNotContain("words of a person")
                .doesNotContain("IllegalState");
    }

    @Test
    void error_pages_and_the_shell_around_them_speak_welsh_too() {
        UI.getCurrent().setLocale(Languages.WELSH);
        navigateTo("no-such-page");
        assertThat(heading()).isEqualTo("Tudalen heb ei chanfod");
        assertThat(text()).contains("Heddiw", "Allgofnodi", "English");
    }

    private static void navigateTo(String route) {
        try {
            UI.getCurrent().navigate(route);
        } catch (NotFoundException _) {
            // The router throws once it has shown the page.
        }
    }

    private static List<String> entries() {
        return all(Navigation.class)
                .flatMap(ShellTest::within)
                .filter(Anchor.class::isInstance)
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private static String heading() {
        return all(H1.class).map(H1::getText).findFirst().orElse("");
    }

    private static String text() {
        return within(UI.getCurrent())
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static <C extends Component> Stream<C> all(Class<C> type) {
        return within(UI.getCurrent()).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ShellTest::within));
    }
}
