package org.folkmoot.floor.notes;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.floor.notes.WallRefused.Reason;

/**
 * How a wall is sorted: ids and what facilitators wrote, no words of a table. Notes that are named here may be gone, and others may be new.
 *
 * @param groups their names, in the order in which they were made
 * @param folded the groups that are
 * @param places of notes and lines; what has none is not sorted yet
 */
record Arrangement(
        Map<GroupId, String> groups, Map<GroupId, Fold> folded, Map<LineId, Line> lines, Map<PieceId, GroupId> places) {

    static final int MOST_GROUPS = 40;
    private static final int LONGEST_NAME = 100;

    static final Arrangement EMPTY = new Arrangement(Map.of(), Map.of(), Map.of(), Map.of());

    /** That a group shows its name alone. */
    enum Fold {
        FOLDED
    }

    /** A line that stands for notes, in the words of the facilitator. */
    record Line(String words, List<NoteId> notes) {

        Line {
            notes = List.copyOf(notes);
        }
    }

    Arrangement {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        folded = Collections.unmodifiableMap(new LinkedHashMap<>(folded));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** @throws WallRefused if it contradicts how the wall is sorted now */
    Arrangement after(WallAct act) {
        return switch (act) {
            case WallAct.NewGroup(var group, var name) -> groups.containsKey(group) ? this : named(group, name);
            case WallAct.Rename(var group, var name) -> {
                check(group);
                yield named(group, name);
            }
            case WallAct.Dissolve(var group) -> without(group);
            case WallAct.Fold(var group) -> {
                check(group);
                yield new Arrangement(groups, with(folded, group, Fold.FOLDED), lines, places);
            }
            case WallAct.Unfold(var group) -> new Arrangement(groups, without(folded, group), lines, places);
            case WallAct.Move(var piece, var group) -> {
                check(group);
                check(piece);
                yield new Arrangement(groups, folded, lines, with(places, piece, group));
            }
            case WallAct.Unsort(var piece) -> {
                check(piece);
                yield new Arrangement(groups, folded, lines, without(places, piece));
            }
            case WallAct.Merge merge -> lines.containsKey(merge.line()) ? this : merged(merge);
            case WallAct.Reword(var line, var words) -> {
                check(line);
                yield new Arrangement(groups, folded, with(lines, line, new Line(words(words), notesOf(line))), places);
            }
            case WallAct.Split(var line) -> split(line);
        };
    }

    private Arrangement named(GroupId group, String name) {
        String called = line(name);
        if (called.isEmpty()) {
            throw new WallRefused(Reason.NAME_MISSING);
        }
        if (called.length() > LONGEST_NAME) {
            throw new WallRefused(Reason.NAME_TOO_LONG);
        }
        boolean isTaken = groups.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(group)
                        && other.getValue().toLowerCase(Locale.ROOT).equals(called.toLowerCase(Locale.ROOT)));
        if (isTaken) {
            throw new WallRefused(Reason.NAME_TWICE);
        }
        if (!groups.containsKey(group) && groups.size() >= MOST_GROUPS) {
            throw new WallRefused(Reason.TOO_MANY_GROUPS);
        }
        return new Arrangement(with(groups, group, called), folded, lines, places);
    }

    private Arrangement without(GroupId group) {
        Map<PieceId, GroupId> rest = new LinkedHashMap<>(places);
        rest.values().removeIf(group::equals);
        return new Arrangement(without(groups, group), without(folded, group), lines, rest);
    }

    private Arrangement merged(WallAct.Merge act) {
        act.pieces().forEach(this::check);
        List<NoteId> notes = act.pieces().stream()
                .flatMap(piece -> switch (piece) {
                    case NoteId note -> Stream.of(note);
                    case LineId line -> notesOf(line).stream();
                })
                .distinct()
                .toList();
        if (notes.size() < 2) {
            throw new WallRefused(Reason.TOO_FEW_TO_MERGE);
        }
        Map<LineId, Line> after = new LinkedHashMap<>(lines);
        Map<PieceId, GroupId> standing = new LinkedHashMap<>(places);
        act.pieces().forEach(piece -> {
            standing.remove(piece);
            if (piece instanceof LineId line) {
                after.remove(line);
            }
        });
        after.put(act.line(), new Line(words(act.words()), notes));
        place(act.pieces().getFirst()).ifPresent(group -> standing.put(act.line(), group));
        return new Arrangement(groups, folded, after, standing);
    }

    private Arrangement split(LineId line) {
        check(line);
        Map<PieceId, GroupId> standing = new LinkedHashMap<>(places);
        standing.remove(line);
        place(line).ifPresent(group -> notesOf(line).forEach(note -> standing.put(note, group)));
        return new Arrangement(groups, folded, without(lines, line), standing);
    }

    /**
     * With what an act changed put back as it was.
     *
     * @throws WallRefused if somebody changed the same since
     */
    Arrangement undone(Arrangement before, Arrangement after) {
        Arrangement back = new Arrangement(
                back(before.groups, after.groups, groups),
                back(before.folded, after.folded, folded),
                back(before.lines, after.lines, lines),
                back(before.places, after.places, places));
        Set<NoteId> merged = new HashSet<>();
        boolean isSound = back.groups.keySet().containsAll(back.places.values())
                && back.lines.values().stream()
                        .flatMap(line -> line.notes().stream())
                        .allMatch(merged::add)
                && back.places.keySet().stream()
                        .noneMatch(piece -> piece instanceof NoteId note && merged.contains(note));
        if (!isSound) {
            throw new WallRefused(Reason.CHANGED_SINCE);
        }
        return back;
    }

    private static <K, V> Map<K, V> back(Map<K, V> before, Map<K, V> after, Map<K, V> now) {
        Map<K, V> back = new LinkedHashMap<>(now);
        Set<K> touched = new HashSet<>(before.keySet());
        touched.addAll(after.keySet());
        touched.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        for (K key : touched) {
            if (!Objects.equals(now.get(key), after.get(key))) {
                throw new WallRefused(Reason.CHANGED_SINCE);
            }
            if (before.containsKey(key)) {
                back.put(key, before.get(key));
            } else {
                back.remove(key);
            }
        }
        return back;
    }

    /** Where it stands; empty if it is not sorted. */
    Optional<GroupId> place(PieceId piece) {
        return Optional.ofNullable(places.get(piece)).filter(groups::containsKey);
    }

    private List<NoteId> notesOf(LineId line) {
        return Optional.ofNullable(lines.get(line)).map(Line::notes).orElse(List.of());
    }

    private void check(GroupId group) {
        if (!groups.containsKey(group)) {
            throw new WallRefused(Reason.GROUP_GONE);
        }
    }

    private void check(PieceId piece) {
        switch (piece) {
            case LineId line -> {
                if (!lines.containsKey(line)) {
                    throw new WallRefused(Reason.LINE_GONE);
                }
            }
            case NoteId note -> {
                if (lines.values().stream().anyMatch(line -> line.notes().contains(note))) {
                    throw new WallRefused(Reason.MERGED_MEANWHILE);
                }
            }
        }
    }

    private static String words(String words) {
        String line = line(words);
        if (line.isEmpty()) {
            throw new WallRefused(Reason.WORDS_MISSING);
        }
        if (line.length() > Note.LONGEST) {
            throw new WallRefused(Reason.WORDS_TOO_LONG);
        }
        return line;
    }

    private static String line(String text) {
        return Note.line(text);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return fewer;
    }
}
