package org.folkmoot.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactedTextProperties {

    /** A text and redactions on it. */
    record Case(String text, List<Redaction> redactions) {}

    @Property
    void what_is_redacted_never_shows_and_all_else_does(@ForAll("cases") Case made) {
        boolean[] hidden = new boolean[made.text().length()];
        made.redactions().forEach(redaction -> {
            Span span = redaction.span().wholeIn(made.text());
            for (int i = span.start(); i < span.end(); i++) {
                hidden[i] = true;
            }
        });
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                open.append(made.text().charAt(i));
            }
        }
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        assertThat(withoutReplacements(redacted)).isEqualTo(open.toString());
        for (int i = 0; i < redacted.redactions().size(); i++) {
            assertThat(redacted.replacements().get(i).in(redacted.words()))
                    .isEqualTo(redacted.redactions().get(i).replacement());
        }
    }

    @Property
    void the_order_of_redactions_does_not_matter_and_redacting_again_changes_nothing(
            @ForAll("cases") Case made, @ForAll Random random) {
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        List<Redaction> shuffled = new ArrayList<>(made.redactions());
        Collections.shuffle(shuffled, random);
        assertThat(RedactedText.of(made.text(), shuffled).redactions()).isEqualTo(redacted.redactions());
        assertThat(RedactedText.of(made.text(), redacted.redactions()).words()).isEqualTo(redacted.words());
    }

    @Property
    void redactions_that_overlap_become_one_that_covers_them(@ForAll("cases") Case made) {
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        List<Span> spans = redacted.redactions().stream().map(Redaction::span).toList();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isLessThanOrEqualTo(spans.get(i).start());
        }
        made.redactions()
                .forEach(one -> assertThat(spans)
                        .anyMatch(span -> span.joinedWith(one.span()).equals(span)));
    }

    private static String withoutReplacements(RedactedText redacted) {
        StringBuilder words = new StringBuilder(redacted.words());
        for (Span place : redacted.replacements().reversed()) {
            words.delete(place.start(), place.end());
        }
        return words.toString();
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> texts = Arbitraries.of(
                        "a",
                        "b",
                        " ",
                        "n",
                        "e\u0301",
                        "\u0301",
                        "\uD83D\uDE91",
                        "\uD83D\uDC69\u200D\u2695\uFE0F",
                        "\uD83C\uDDEC\uD83C\uDDE7",
                        "\u05D0",
                        "\u0639\u064E",
                        "\u202E",
                        ".",
                        "\r\n",
                        "\uD83D")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        return texts.flatMap(text -> spans(text)
                .flatMap(span -> redactions(span))
                .list()
                .ofMaxSize(6)
                .map(redactions -> new Case(text, redactions)));
    }

    private static Arbitrary<Redaction> redactions(Span span) {
        return Arbitraries.of(IdentifierKind.values())
                .flatMap(kind -> Arbitraries.of(kind.replacement(), "M33", "[x]")
                        .map(words -> new Redaction(span, kind, words, Reason.MARKED_BY_A_PERSON)));
    }

    private static Arbitrary<Span> spans(String text) {
        return Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(start ->
                        Arbitraries.integers().between(start + 1, text.length()).map(end -> new Span(start, end)));
    }
}
