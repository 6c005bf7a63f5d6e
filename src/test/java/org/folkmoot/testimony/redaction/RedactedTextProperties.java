package org.folkmoot.testimony.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactedTextProperties {

    /** A text, redactions on it, and a stretch of it. */
    record Case(String text, List<Redaction> redactions, Span stretch) {}

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
    void a_stretch_goes_to_the_redacted_words_and_back_and_grows_only_by_redactions_it_cuts(
            @ForAll("cases") Case made) {
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        Span grown = made.stretch().wholeIn(made.text());
        for (Redaction redaction : redacted.redactions()) {
            grown = redaction.span().overlaps(grown) ? grown.joinedWith(redaction.span()) : grown;
        }
        Span there = redacted.toRedacted(made.stretch());
        assertThat(redacted.toOriginal(there)).isEqualTo(grown);
        assertThat(redacted.toRedacted(grown)).isEqualTo(there);
    }

    @Property
    void a_stretch_of_the_redacted_words_comes_back_to_itself(@ForAll("cases") Case made, @ForAll Random random) {
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        int start = random.nextInt(redacted.words().length());
        Span chosen = Span.covering(
                redacted.words(),
                start,
                start + 1 + random.nextInt(redacted.words().length() - start));
        Span back = redacted.toRedacted(redacted.toOriginal(chosen));
        assertThat(back.contains(chosen)).isTrue();
        boolean cutsNone =
                redacted.replacements().stream().noneMatch(place -> place.overlaps(chosen) && !chosen.contains(place));
        assertThat(back.equals(chosen)).isEqualTo(cutsNone);
    }

    @Property
    void words_outside_redactions_are_the_same_on_both_layers(@ForAll("cases") Case made) {
        RedactedText redacted = RedactedText.of(made.text(), made.redactions());
        Span stretch = made.stretch().wholeIn(made.text());
        if (redacted.redactions().stream().noneMatch(one -> one.span().overlaps(stretch))) {
            assertThat(redacted.toRedacted(stretch).in(redacted.words())).isEqualTo(stretch.in(made.text()));
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
        made.redactions().forEach(one -> assertThat(spans).anyMatch(span -> span.contains(one.span())));
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
        return texts.flatMap(text -> Combinators.combine(
                        spans(text).flatMap(span -> redactions(span)).list().ofMaxSize(6), spans(text))
                .as((redactions, stretch) -> new Case(text, redactions, stretch)));
    }

    private static Arbitrary<Redaction> redactions(Span span) {
        return Arbitraries.of(IdentifierKind.values())
                .flatMap(kind -> Arbitraries.of(kind.replacement(), "M33", "[x]")
                        .map(words -> Redaction.marked(span, kind).replacedBy(words)));
    }

    private static Arbitrary<Span> spans(String text) {
        return Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(start ->
                        Arbitraries.integers().between(start + 1, text.length()).map(end -> new Span(start, end)));
    }
}
