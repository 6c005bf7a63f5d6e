package org.folkmoot.testimony.care.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.testimony.care.DeskPart;
import org.folkmoot.testimony.care.KeptMarks;
import org.folkmoot.testimony.care.Marking;
import org.folkmoot.testimony.care.Marking.State;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.RedactedText;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.redaction.Span;
import org.folkmoot.testimony.telling.TellingSecret.Hiding;

/** What one person decides about each stretch of a telling, before they say that it is checked. Each step can be undone. */
final class Markings {

    private final List<DeskPart> parts;
    private final Map<String, Integer> order = new HashMap<>();
    private final Deque<Now> before = new ArrayDeque<>();
    private final Deque<Now> after = new ArrayDeque<>();
    private Now now;

    /** @param inHand index of the one in hand; -1 if there is none */
    private record Now(List<Marking> all, int inHand) {}

    Markings(Opened opened) {
        parts = opened.parts();
        List<Marking> all = new ArrayList<>();
        for (DeskPart part : parts) {
            order.put(part.part(), order.size());
            State standing = opened.checked().isPresent() ? State.HIDDEN : State.OPEN;
            State proposed = opened.checked().isPresent() ? State.LEFT : State.OPEN;
            part.standing().forEach(redaction -> all.add(Marking.standing(part.part(), redaction, standing)));
            part.proposals().stream()
                    .filter(proposal ->
                            part.standing().stream().noneMatch(one -> one.span().overlaps(proposal.span())))
                    .forEach(proposal -> all.add(Marking.proposed(part.part(), proposal, proposed)));
        }
        all.sort(inOrder());
        now = new Now(List.copyOf(all), all.isEmpty() ? -1 : 0);
    }

    /** Goes on from what was marked in these words earlier. */
    void goOn(KeptMarks kept) {
        now = new Now(kept.all(), kept.inHand());
    }

    List<Marking> all() {
        return now.all();
    }

    Optional<Marking> inHand() {
        return now.inHand() < 0 ? Optional.empty() : Optional.of(now.all().get(now.inHand()));
    }

    /** Index of the one in hand; -1 if there is none. */
    int index() {
        return now.inHand();
    }

    /** From 1; 0 if none is in hand. */
    int number() {
        return now.inHand() + 1;
    }

    int lookedAt() {
        return (int) now.all().stream().filter(one -> one.state() != State.OPEN).count();
    }

    boolean isAllLookedAt() {
        return lookedAt() == now.all().size();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void next() {
        move(1);
    }

    void previous() {
        move(-1);
    }

    /** @param number from 1 */
    void take(int number) {
        if (number >= 1 && number <= now.all().size()) {
            now = new Now(now.all(), number - 1);
        }
    }

    void hide() {
        decide(one -> one.in(State.HIDDEN));
    }

    void leave() {
        decide(one -> one.in(State.LEFT));
    }

    /** @throws IllegalArgumentException if the words can't stand there */
    void hideAs(IdentifierKind kind, String replacement) {
        inHand().ifPresent(one -> {
            Marking changed = one.hiddenAs(kind, replacement.strip());
            changed.redaction();
            decide(_ -> changed);
        });
    }

    /**
     * Hides a stretch that a person chose; what it overlaps becomes part of it. Whole characters are hidden.
     *
     * @return whether there are words to hide there
     */
    boolean add(String part, int start, int end, IdentifierKind kind) {
        Optional<String> text = text(part);
        int from = Math.max(0, start);
        int to = Math.min(end, text.map(String::length).orElse(0));
        if (text.isEmpty() || from >= to || text.get().substring(from, to).isBlank()) {
            return false;
        }
        put(part, List.of(trimmed(text.get(), from, to)), kind);
        return true;
    }

    /**
     * Hides these words wherever they stand, whatever their case.
     *
     * @return in how many places
     */
    int addEverywhere(String words, IdentifierKind kind) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return 0;
        }
        int depth = before.size();
        int found = 0;
        for (DeskPart part : parts) {
            List<Span> spans = new ArrayList<>();
            String text = part.text();
            for (int at = 0; at + wanted.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
                    spans.add(Span.covering(text, at, at + wanted.length()));
                    at += wanted.length() - 1;
                }
            }
            if (!spans.isEmpty()) {
                put(part.part(), spans, kind);
                found += spans.size();
            }
        }
        while (before.size() > depth + 1) {
            before.pop();
        }
        return found;
    }

    void undo() {
        if (canUndo()) {
            after.push(now);
            now = before.pop();
        }
    }

    /** Does again what was undone last. */
    void redo() {
        if (canRedo()) {
            before.push(now);
            now = after.pop();
        }
    }

    /** What would be hidden in a part. */
    RedactedText redacted(DeskPart part) {
        return RedactedText.of(part.text(), redactions(part.part()));
    }

    List<Hiding> hidings() {
        return now.all().stream()
                .filter(one -> one.state() == State.HIDDEN)
                .map(one -> new Hiding(one.part(), one.redaction()))
                .toList();
    }

    String words(Marking one) {
        return text(one.part()).map(one.span()::in).orElse("");
    }

    private List<Redaction> redactions(String part) {
        return now.all().stream()
                .filter(one -> one.state() == State.HIDDEN && one.part().equals(part))
                .map(Marking::redaction)
                .toList();
    }

    private void put(String part, List<Span> spans, IdentifierKind kind) {
        List<Marking> all = new ArrayList<>(now.all());
        List<Marking> added = spans.stream()
                .map(span -> Marking.standing(part, Redaction.marked(span, kind), State.HIDDEN))
                .toList();
        all.removeIf(one -> one.part().equals(part) && spans.stream().anyMatch(one.span()::overlaps));
        all.addAll(added);
        all.sort(inOrder());
        go(new Now(List.copyOf(all), all.indexOf(added.getLast())));
    }

    private void decide(UnaryOperator<Marking> how) {
        if (now.inHand() < 0) {
            return;
        }
        List<Marking> all = new ArrayList<>(now.all());
        all.set(now.inHand(), how.apply(all.get(now.inHand())));
        go(new Now(List.copyOf(all), nextOpen(all, now.inHand())));
    }

    private void go(Now next) {
        before.push(now);
        after.clear();
        now = next;
    }

    private static int nextOpen(List<Marking> all, int from) {
        for (int step = 1; step <= all.size(); step++) {
            int at = (from + step) % all.size();
            if (all.get(at).state() == State.OPEN) {
                return at;
            }
        }
        return from;
    }

    private void move(int by) {
        int size = now.all().size();
        if (size > 0) {
            now = new Now(now.all(), Math.floorMod(now.inHand() + by, size));
        }
    }

    private Optional<String> text(String part) {
        return parts.stream()
                .filter(one -> one.part().equals(part))
                .map(DeskPart::text)
                .findFirst();
    }

    private Comparator<Marking> inOrder() {
        return Comparator.comparing((Marking one) -> order.getOrDefault(one.part(), 0))
                .thenComparing(Marking::span);
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return Span.covering(text, from, to);
    }
}
