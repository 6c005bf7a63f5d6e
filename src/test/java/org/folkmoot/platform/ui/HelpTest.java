package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.platform.i18n.BundlesTest;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.HelpPages.HelpLink;
import org.folkmoot.platform.ui.HelpPages.HelpPage;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.util.ClassUtils;

/** Every page leads to its help, in both languages, in plain words. */
@WithMockUser("ada")
class HelpTest extends ScreenTest {

    /** School years of reading that a text asks for, by Flesch and Kincaid; 7 is about age 12. */
    private static final double HARDEST_GRADE = 7;

    private static final int LONGEST_WELSH_SENTENCE = 24;

    private final HelpPages pages = new HelpPages();
    private final Texts texts = new Texts();

    @Test
    void every_page_has_help_in_both_languages_that_explains_its_words_and_gives_its_steps() {
        assertThat(names()).hasSizeGreaterThan(40);
        for (Locale language : Languages.all()) {
            assertThat(names()).allSatisfy(name -> {
                HelpPage page = pages.find(language, name).orElseThrow();
                assertThat(page.text()).contains("\n## ").containsPattern("(?m)^(1\\.|-) ");
                assertThat(page.words())
                        .allSatisfy(word -> assertThat(texts.in(language, "platform.word." + word))
                                .contains(": "));
            });
        }
        assertThat(names())
                .allSatisfy(name ->
                        assertThat(steps(Languages.WELSH, name)).as(name).isEqualTo(steps(Languages.ENGLISH, name)));
    }

    private long steps(Locale language, String name) {
        return pages.find(language, name)
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> line.matches("(\\d\\.|-|##) .*"))
                .count();
    }

    @Test
    void help_reads_easily_and_keeps_to_the_words_of_the_screens() {
        assertThat(names()).allSatisfy(name -> {
            String english = plain(pages.find(Languages.ENGLISH, name).orElseThrow());
            assertThat(grade(english)).as(english).isLessThanOrEqualTo(HARDEST_GRADE);
            assertThat(BundlesTest.REPLACED.matcher(english).find()).as(english).isFalse();
            assertThat(sentences(plain(pages.find(Languages.WELSH, name).orElseThrow())))
                    .allSatisfy(sentence ->
                            assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(LONGEST_WELSH_SENTENCE));
        });
    }

    private static String plain(HelpPage page) {
        return (page.title() + "\n" + page.text())
                .replaceAll("(?m)^(#+|\\d\\.|-) ", "")
                .replace("**", "");
    }

    private static List<String> sentences(String text) {
        return Stream.of(text.split("[.:?!…](\\s|$)|\\n"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static double grade(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}’]+"))
                .filter(word -> !word.isBlank())
                .toList();
        long syllables = words.stream()
                .mapToLong(word -> Math.max(
                        1,
                        Pattern.compile("[aeiouy]+")
                                .matcher(word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[^l])e$", ""))
                                .results()
                                .count()))
                .sum();
        return 0.39 * words.size() / sentences(text).size() + 11.8 * syllables / words.size() - 15.59;
    }

    @Test
    void a_page_leads_to_its_help_and_the_help_leads_back() {
        open("services");
        assertThat(helpLink().getHref()).isEqualTo("help/services");
        assertThat(helpLink().getElement().getTextRecursively()).isEqualTo("Help (opens in a new tab)");

        open(helpLink().getHref());
        assertThat(all(H1.class)).extracting(H1::getText).containsExactly("Services");
        assertThat(all(Markdown.class).getFirst().getContent()).contains("How to find a service");
        assertThat(text()).contains("Words on this page", "Service: help that people are offered");
        assertThat(link("Back to the page").getHref()).isEqualTo("services");
    }

    @Test
    void help_is_in_the_language_of_the_page() {
        UI.getCurrent().setLocale(Languages.WELSH);
        open("help/today");
        assertThat(text()).contains("Heddiw", "Geiriau ar y dudalen hon").doesNotContain("Back");
    }

    @Test
    @WithAnonymousUser
    void a_stranger_finds_the_help_of_a_page_for_strangers() {
        open("my-words");
        assertThat(helpLink().getHref()).isEqualTo("help/my-words");
        open("help/my-words");
        assertThat(all(Markdown.class).getFirst().getContent()).contains("Type the code");
        assertThat(link("Back to the page").getHref()).isEqualTo("my-words");
    }

    @Test
    void an_address_without_help_is_a_page_that_is_not_there() {
        try {
            open("help/no-such-page");
        } catch (NotFoundException _) {
            // The router throws once it has shown the page.
        }
        assertThat(all(Markdown.class)).isEmpty();
        assertThat(text()).contains("Page not found");
    }

    private static Anchor helpLink() {
        return all(HelpLink.class).stream()
                .filter(Component::isVisible)
                .map(Anchor.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Anchor link(String text) {
        return all(Anchor.class).stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Of all views that stand in a frame; the others are made to be printed. The members' screen in the room is none of Flow's, and has help like any other. */
    private static List<String> names() {
        ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Stream<String> screens = views.findCandidateComponents("org.folkmoot").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), HelpTest.class.getClassLoader()))
                .filter(view -> !view.equals(HelpView.class) && view.getEnclosingClass() == null)
                .filter(view -> view.getAnnotation(Route.class).layout() != UI.class)
                .map(view -> HelpPages.nameOf(view.asSubclass(Component.class)));
        return Stream.concat(screens, Stream.of("room")).toList();
    }
}
