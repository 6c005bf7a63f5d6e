package org.folkmoot.moderation.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.moderation.DeskMarks.KeptMarks;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.Marking.State;
import org.folkmoot.moderation.SubmissionReading.DeskPart;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.platform.words.Placeholders;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.redaction.WholeWords;
import org.folkmoot.submission.SubmissionContent.Hiding;

/** What one person decides about each stretch of a submission, before they say that it is checked. Each step can be undone. */
final class Markings {

    private final List<DeskPart> parts;
    private final Deque<Now> before = new ArrayDeque<>();
    private final Deque<Now> after = new ArrayDeque<>();
    private Now now;

    /** @param inHand index of the one in hand; -1 if there is none */
    private record Now(List<Marking> all, int inHand) {}

    Markings(Opened opened) {
        parts = opened.parts();
        NextMarkings first = new NextMarkings(parts, List.of());
        for (DeskPart part : parts) {
            State standing = opened.checked().isPresent() ? State.HIDDEN : State.OPEN;
            State proposed = opened.checked().isPresent() ? State.LEFT : State.OPEN;
            part.standing().forEach(redaction -> first.add(Marking.standing(part.part(), redaction, standing)));
            first.propose(part, part.proposals(), proposed);
        }
        now = new Now(first.all(), first.all().isEmpty() ? -1 : 0);
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

    /**
     * Square brackets are put around the words, by which everybody knows that they are not the author's.
     *
     * @throws IllegalArgumentException if the words can't stand there
     */
    void hideAs(IdentifierKind kind, String replacement) {
        inHand().ifPresent(one -> {
            Marking changed = one.hiddenAs(kind, replacement.isBlank() ? "" : Placeholders.of(replacement));
            changed.redaction();
            decide(_ -> changed);
        });
    }

    /**
     * Hides a stretch that a person chose, together with what it overlaps that is hidden or proposed. Whole characters are hidden. Where the name
     * that was hidden stands elsewhere, that is proposed.
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
        put(Map.of(part, List.of(NextMarkings.trimmed(text.get(), from, to))), kind);
        return true;
    }

    /**
     * Hides these words wherever they stand by themselves, whatever their case.
     *
     * @return in how many places
     */
    int addEverywhere(String words, IdentifierKind kind) {
        Map<String, List<Span>> places = new LinkedHashMap<>();
        for (DeskPart part : parts) {
            List<Span> found = WholeWords.in(part.text(), words);
            if (!found.isEmpty()) {
                places.put(part.part(), found);
            }
        }
        if (!places.isEmpty()) {
            put(places, kind);
        }
        return places.values().stream().mapToInt(List::size).sum();
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

    private void put(Map<String, List<Span>> places, IdentifierKind kind) {
        NextMarkings next = new NextMarkings(parts, now.all());
        List<Marking> added = new ArrayList<>();
        for (DeskPart part : parts) {
            for (Span span : places.getOrDefault(part.part(), List.of())) {
                added.add(next.hide(part, Redaction.marked(span, kind)));
            }
        }
        added.forEach(next::proposeSame);
        List<Marking> all = next.all();
        go(new Now(all, all.indexOf(added.getLast())));
    }

    private void decide(UnaryOperator<Marking> how) {
        if (now.inHand() < 0) {
            return;
        }
        Marking decided = how.apply(now.all().get(now.inHand()));
        NextMarkings next = new NextMarkings(parts, now.all());
        next.set(now.inHand(), decided);
        next.proposeSame(decided);
        List<Marking> all = next.all();
        go(new Now(all, nextOpen(all, all.indexOf(decided))));
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
}
