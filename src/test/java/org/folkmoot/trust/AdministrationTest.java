package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The pages of the administration belong to those who administrate, whatever address is typed. The names of places are open to all, as the directory is. */
@FloorTest
class AdministrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Town town;

    private SecuredBrowserlessApplicationContext<Authentication> product;

    @BeforeEach
    void open() {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void a_member_who_types_the_address_of_a_page_of_the_administration_finds_no_data_there() {
        Moot moot = town.moot(1, "An assembly of strangers", "What should change?");
        Moot other = town.moot(1, "Another assembly of strangers", "What else?");
        Somebody administrator = town.administrator();
        for (String page : List.of(
                "people",
                "people/invite",
                "people/" + administrator.id(),
                "people/" + other.member(0).id(),
                "tokens",
                "places",
                "codebooks",
                "assemblies/new",
                "services/import",
                "testimony",
                "testimony/import")) {
            assertThat(seen(moot.member(0), page))
                    .as(page)
                    .doesNotContain("An assembly of strangers")
                    .doesNotContain("Another assembly of strangers")
                    .doesNotContain(administrator.name())
                    .doesNotContain("@marlowvale.example");
        }
    }

    @Test
    void an_administrator_chooses_among_all_assemblies_when_asking_someone_in() {
        town.moot(1, "An assembly to be asked into", "What should change?");
        assertThat(seen(town.administrator(), "people/invite")).contains("An assembly to be asked into");
    }

    @Test
    void the_page_on_which_someone_is_asked_in_refuses_a_member() {
        Moot moot = town.moot(1);
        assertThat(seen(moot.member(0), "people/invite")).contains("This page is not open to you");
    }

    /** All words of the page and all that its fields offer, or those of the page that refuses it. */
    private String seen(Somebody somebody, String page) {
        BrowserlessUIContext window = product.newUser(somebody.signedIn()).newWindow();
        window.navigate(page, Component.class);
        HasElement view = window.getCurrentView();
        StringBuilder seen = new StringBuilder(view.getElement().getOuterHTML());
        window.find(ComboBox.class)
                .all()
                .forEach(field -> seen.append(field.getListDataView().getItems().toList()));
        return seen.toString();
    }
}
