package org.folkmoot.floor.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.Arrangement.Fold;
import org.folkmoot.floor.notes.Arrangement.Line;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Walls in the store: one document a session, replaced by compare-and-set on its version. */
@Repository
class WallRecords implements RehearsalTraces {

    private static final String NAME = "name";
    private static final String GROUP = "group";

    private final Documents<Kept> documents;

    WallRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, "walls", WallRecords::read);
    }

    private record Kept(AssemblyId assembly, SessionId session, Arrangement wall, long version) {}

    Arrangement of(SessionId session) {
        return documents.find(session.value()).map(Kept::wall).orElse(Arrangement.EMPTY);
    }

    /** Writes the wall as the change makes it of its newest state. The change may run more than once. */
    Arrangement change(AssemblyId assembly, SessionId session, UnaryOperator<Arrangement> change) {
        if (documents.find(session.value()).isEmpty()) {
            documents.add(document(new Kept(assembly, session, Arrangement.EMPTY, 0)));
        }
        return Documents.change(
                        "The wall of " + session,
                        () -> documents.find(session.value()),
                        kept -> new Kept(assembly, session, change.apply(kept.wall()), kept.version()),
                        kept -> documents.replace(
                                document(new Kept(assembly, session, kept.wall(), kept.version() + 1))))
                .map(Kept::wall)
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(Kept kept) {
        Arrangement wall = kept.wall();
        return new Document("_id", kept.session().value())
                .append("version", kept.version())
                .append("assembly", kept.assembly().value())
                .append(
                        "groups",
                        wall.groups().entrySet().stream()
                                .map(group -> new Document("id", group.getKey().value())
                                        .append(NAME, group.getValue())
                                        .append("folded", wall.folded().containsKey(group.getKey())))
                                .toList())
                .append(
                        "lines",
                        wall.lines().entrySet().stream()
                                .map(line -> new Document("id", line.getKey().value())
                                        .append("words", line.getValue().words())
                                        .append(
                                                "notes",
                                                line.getValue().notes().stream()
                                                        .map(NoteId::value)
                                                        .toList()))
                                .toList())
                .append(
                        "places",
                        wall.places().entrySet().stream()
                                .map(place -> new Document("id", place.getKey().value())
                                        .append("line", place.getKey() instanceof LineId)
                                        .append(GROUP, place.getValue().value()))
                                .toList());
    }

    private static Kept read(Document document) {
        Map<GroupId, String> groups = new LinkedHashMap<>();
        Map<GroupId, Fold> folded = new LinkedHashMap<>();
        Map<LineId, Line> lines = new LinkedHashMap<>();
        Map<PieceId, GroupId> places = new LinkedHashMap<>();
        for (Document group : document.getList("groups", Document.class)) {
            GroupId id = new GroupId(group.get("id", UUID.class));
            groups.put(id, group.getString(NAME));
            if (group.getBoolean("folded")) {
                folded.put(id, Fold.FOLDED);
            }
        }
        for (Document line : document.getList("lines", Document.class)) {
            List<NoteId> notes =
                    line.getList("notes", UUID.class).stream().map(NoteId::new).toList();
            lines.put(new LineId(line.get("id", UUID.class)), new Line(line.getString("words"), notes));
        }
        for (Document place : document.getList("places", Document.class)) {
            UUID id = place.get("id", UUID.class);
            places.put(
                    place.getBoolean("line") ? new LineId(id) : new NoteId(id),
                    new GroupId(place.get(GROUP, UUID.class)));
        }
        return new Kept(
                new AssemblyId(document.get("assembly", UUID.class)),
                new SessionId(document.get("_id", UUID.class)),
                new Arrangement(groups, folded, lines, places),
                document.getLong("version"));
    }
}
