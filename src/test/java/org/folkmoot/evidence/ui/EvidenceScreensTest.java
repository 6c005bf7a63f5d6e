package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.Test;

/** The pages of what people said, for a service designer. */
class EvidenceScreensTest extends SpokenScreens {

    @Test
    void a_search_shows_people_first_with_the_words_marked_and_as_they_were_written() {
        open("evidence?q=waiting");

        assertThat(text()).contains("10 people", "in 10 comments", "your words");
        assertThat(all(Article.class)).hasSize(10);
        assertThat(text()).contains("<b>and</b>");
        assertThat(elements("mark")).isNotEmpty();
    }

    @Test
    void a_wider_place_lists_and_opens_the_themes_that_its_comments_count_under() {
        Place county = callers.as(PRODUCT, () -> {
            Place made =
                    places.create(NewPlace.called("County", PlaceLevel.SYSTEM, Optional.empty(), Optional.empty()));
            places.change(vale.id(), vale.name(), Optional.of(made.id()), vale.gss());
            return made;
        });
        try {
            for (String page : List.of("evidence/themes", "codebooks")) {
                open(page + "?place=" + county.id());
                assertThat(text()).as(page).contains("County", "Waiting", "Manner");
            }
            open("evidence/themes/" + theme("Manner").id() + "?place=" + county.id());
            assertThat(text()).contains("1 person");
        } finally {
            callers.runAs(PRODUCT, () -> {
                places.change(vale.id(), vale.name(), Optional.empty(), vale.gss());
                places.remove(county.id());
            });
        }
    }

    @Test
    void counts_say_the_day_on_which_they_changed_because_words_were_taken_back() {
        Testimony kind = callers.as(PRODUCT, () -> {
            List<Testimony> all = new ArrayList<>();
            testimonies.readAll(100, all::addAll);
            return all.stream()
                    .filter(said -> said.words().contains("kind"))
                    .findFirst()
                    .orElseThrow();
        });
        String page = "evidence/themes/" + kind.themes().iterator().next() + "?place=" + vale.id();
        open(page);
        assertThat(text()).doesNotContain("words were taken back");

        callers.runAs(PRODUCT, () -> {
            erasures.withdraw(List.of(kind.id()), TakeBackReason.OWN_WISH);
            testimonies.record(List.of(kind));
        });
        await(() -> index.isCaughtUp() && index.documents() >= 10);
        open(page);
        assertThat(text()).contains("These counts changed on", "words were taken back");
    }

    @Test
    void who_may_read_the_words_sees_every_number_and_can_look_as_the_public_would() {
        String[][] pages = {
            {"evidence", "Manner 1", "Manner few"},
            {"evidence/themes", "Manner 1", "Manner few"},
            {"evidence/themes/" + theme("Manner").id(), "1 person", "few people"},
        };
        for (String[] page : pages) {
            open(page[0]);
            assertThat(text()).contains("As the public would see it", page[1]).doesNotContain(page[2]);
            open(page[0] + "?as=public");
            assertThat(text()).contains("Every number", page[2]).doesNotContain(page[1]);
        }
    }

    @Test
    void what_was_hidden_is_set_apart_from_the_words_in_a_search_and_on_the_page_of_a_comment() {
        open("evidence?q=kind");
        assertThat(hidden()).containsExactly("[a phone number]");
        open(all(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("evidence/comments/"))
                .findFirst()
                .orElseThrow());
        assertThat(hidden()).containsExactly("[a phone number]");
    }

    @Test
    void a_choice_stays_in_the_address() {
        open("evidence?q=waiting");

        Anchor waiting = all(Anchor.class).stream()
                .filter(link -> link.getText().equals("Waiting"))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.getHref())
                .contains("q=waiting")
                .contains("theme=" + theme("Waiting").id());
        open(waiting.getHref());
        assertThat(all(Article.class)).hasSize(9);
    }

    @Test
    void a_search_says_what_it_was_widened_by_and_can_be_for_these_words_alone() {
        open("evidence?q=telephone");
        assertThat(text()).contains("Also searched for other words for “telephone”: phone");
        Anchor only = all(Anchor.class).stream()
                .filter(link -> link.getText().equals("Search only for these words"))
                .findFirst()
                .orElseThrow();
        open(only.getHref());
        assertThat(here()).contains("match=only_these");
        assertThat(text()).contains("Only what has all of these words").doesNotContain("Also searched");
    }

    @Test
    void words_that_were_cut_open_where_they_stand_and_each_comment_has_a_page() {
        TestimonyId known = callers.as(PRODUCT, () -> {
            String words = "At first it was " + "very long ".repeat(90) + "and at last it was xanthic.";
            Testimony said = says(vale, Set.of(), words);
            if (index.documents() < 11) {
                testimonies.record(List.of(said));
            }
            return said.id();
        });
        await(() -> index.isCaughtUp() && index.documents() >= 11);
        open("evidence?q=xanthic");
        assertThat(text()).doesNotContain("At first it was");
        test(all(com.vaadin.flow.component.html.NativeButton.class).stream()
                        .filter(button -> button.getText().equals("Show all of it"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text()).contains("At first it was", "xanthic").doesNotContain("Show all of it");

        open("evidence/comments/" + known);
        assertThat(text()).contains("A comment", "At first it was", "xanthic");
        open("evidence/comments/" + new TestimonyId(UUID.randomUUID()));
        assertThat(text()).doesNotContain("A comment");
    }

    @Test
    void a_line_of_one_word_means_the_same_as_nothing_and_is_named() {
        open("evidence/synonyms?place=" + vale.id());
        com.vaadin.flow.component.textfield.TextArea lines =
                all(com.vaadin.flow.component.textfield.TextArea.class).getFirst();
        assertThat(lines.getValue()).contains("phone, telephone");
        lines.setValue("bus, coach\nlonely");
        press("Save the list");
        assertThat(lines.getErrorMessage()).contains("Line 2");
        lines.setValue("bus, coach");
        press("Save the list");
        assertThat(text()).contains("Saved.", "This is the list of Marlow Vale.");
        press("Delete your own list");
        decline();
        assertThat(text()).contains("This is the list of Marlow Vale.");
        press("Delete your own list");
        confirm();
        assertThat(text()).contains("the list that comes with Folkmoot");
    }

    @Test
    void where_nothing_is_found_the_page_helps_on() {
        open("evidence?q=xylophone");

        assertThat(text()).contains("No comments found", "Show everything people said");
    }

    @Test
    void an_address_that_cannot_be_read_says_what_is_wrong_with_it() {
        open("evidence?theme=nonsense");

        assertThat(text()).contains("This address can’t be read", "theme", "Start again");
    }

    @Test
    void the_list_of_themes_and_one_theme_count_people() {
        open("evidence/themes");
        assertThat(text()).contains("Manner 1", "Waiting 9");

        open("evidence/themes/" + theme("Waiting").id());
        assertThat(text()).contains("9 people", "in 9 comments", "Words that may be quoted");
    }

    @Test
    void themes_beside_services_say_what_is_missing_while_no_comment_has_a_service() {
        open("services/by-theme");

        assertThat(text()).contains("Services by theme", "Nothing to set side by side yet");
    }
}
