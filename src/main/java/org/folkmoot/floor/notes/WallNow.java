package org.folkmoot.floor.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wall at one moment, with the notes as their tables have them.
 *
 * @param piles what is not sorted yet, then the groups
 */
public record WallNow(List<Pile> piles) {

    public WallNow {
        piles = List.copyOf(piles);
    }

    /**
     * Notes that stand together.
     *
     * @param group empty for what is not sorted yet
     */
    public record Pile(Optional<GroupId> group, String name, Folding folding, List<Piece> pieces) {

        public Pile {
            pieces = List.copyOf(pieces);
        }

        public List<Said> notes() {
            return pieces.stream().flatMap(piece -> piece.notes().stream()).toList();
        }

        public long tables() {
            return notes().stream().map(Said::table).distinct().count();
        }
    }

    /** Whether a group shows more than its name. */
    public enum Folding {
        OPEN,
        FOLDED
    }

    /** A note and the table at which it was said. */
    public record Said(int table, Note note) {}

    /** What can be moved: one note, or a line with the notes that it stands for. */
    public sealed interface Piece {

        PieceId id();

        String words();

        Note.Kind kind();

        /** At least one. */
        List<Said> notes();

        default Instant since() {
            return notes().getFirst().note().written();
        }
    }

    public record Single(Said said) implements Piece {

        @Override
        public PieceId id() {
            return said.note().id();
        }

        @Override
        public String words() {
            return said.note().text();
        }

        @Override
        public Note.Kind kind() {
            return said.note().kind();
        }

        @Override
        public List<Said> notes() {
            return List.of(said);
        }
    }

    /** @param words of the facilitator */
    public record Merged(LineId id, String words, List<Said> notes) implements Piece {

        public Merged {
            notes = List.copyOf(notes);
        }

        @Override
        public Note.Kind kind() {
            return notes.getFirst().note().kind();
        }
    }

    public List<Said> notes() {
        return piles.stream().flatMap(pile -> pile.notes().stream()).toList();
    }

    public Stream<Piece> pieces() {
        return piles.stream().flatMap(pile -> pile.pieces().stream());
    }

    /** Notes that are gone fall out, lines with their last one; what came since stands with what is not sorted. */
    static WallNow of(Arrangement wall, List<KeptTable> tables) {
        Map<NoteId, Said> said = new LinkedHashMap<>();
        tables.forEach(table -> table.notes().forEach(note -> said.put(note.id(), new Said(table.table(), note))));
        List<Piece> pieces = new ArrayList<>();
        Set<NoteId> merged = new HashSet<>();
        wall.lines().forEach((id, line) -> {
            List<Said> stands = line.notes().stream()
                    .filter(said::containsKey)
                    .map(said::get)
                    .toList();
            merged.addAll(line.notes());
            if (!stands.isEmpty()) {
                pieces.add(new Merged(id, line.words(), stands));
            }
        });
        said.values().stream()
                .filter(one -> !merged.contains(one.note().id()))
                .forEach(one -> pieces.add(new Single(one)));
        pieces.sort(Comparator.comparing(Piece::since)
                .thenComparing(piece -> piece.id().value()));
        return new WallNow(piles(wall, pieces));
    }

    private static List<Pile> piles(Arrangement wall, List<Piece> pieces) {
        Map<Optional<GroupId>, List<Piece>> standing = new HashMap<>();
        pieces.forEach(piece -> standing.computeIfAbsent(wall.place(piece.id()), _ -> new ArrayList<>())
                .add(piece));
        List<Pile> piles = new ArrayList<>();
        piles.add(new Pile(
                Optional.empty(), "", Folding.OPEN, standing.getOrDefault(Optional.<GroupId>empty(), List.of())));
        wall.groups()
                .forEach((group, name) -> piles.add(new Pile(
                        Optional.of(group),
                        name,
                        wall.folded().containsKey(group) ? Folding.FOLDED : Folding.OPEN,
                        standing.getOrDefault(Optional.of(group), List.of()))));
        return piles;
    }
}
