package org.folkmoot.floor.notes;

import java.util.List;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.CallerChecked;

/** The wall of a session, for services that show it to others than those who sort it. */
@CallerChecked
public class ShownWall {

    private final WallRecords walls;
    private final NoteRecords notes;

    ShownWall(WallRecords walls, NoteRecords notes) {
        this.walls = walls;
        this.notes = notes;
    }

    public WallNow of(SessionId session) {
        return WallNow.of(walls.of(session), notes.all(session));
    }

    /**
     * A group as the hall may see it: what was said, and by how many tables, without anybody's name.
     *
     * @param notes in it
     * @param tables from which they come
     */
    public record Group(String name, int notes, int tables, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One line of a group, and of how many notes and tables it is. */
    public record Line(Note.Kind kind, String words, int notes, int tables) {}

    /** The groups for the hall, without what is not sorted yet. */
    public List<Group> groups(SessionId session) {
        return groups(of(session));
    }

    static List<Group> groups(WallNow wall) {
        return wall.piles().stream()
                .filter(pile -> pile.group().isPresent())
                .map(pile -> new Group(
                        pile.name(),
                        pile.notes().size(),
                        (int) pile.tables(),
                        pile.pieces().stream().map(ShownWall::line).toList()))
                .toList();
    }

    private static Line line(WallNow.Piece piece) {
        int tables =
                (int) piece.notes().stream().map(WallNow.Said::table).distinct().count();
        return new Line(piece.kind(), piece.words(), piece.notes().size(), tables);
    }
}
