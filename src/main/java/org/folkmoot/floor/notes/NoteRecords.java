package org.folkmoot.floor.notes;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.KeptTable.Entry;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Tables' notes in the store: one document a session and table, whose id says both, so that those of a session are found without an index. */
@Repository
class NoteRecords implements RehearsalTraces {

    static final String COLLECTION = "tableNotes";

    private static final String CHANGED = "changed";
    private static final String HELP = "help";
    private static final String ORIGIN = "origin";
    private static final String AS_WRITTEN = "asWritten";
    private static final String TAKEN_DOWN = "takenDown";

    private final Documents<KeptTable> documents;

    NoteRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, NoteRecords::read);
    }

    Optional<KeptTable> find(SessionId session, int table) {
        return documents.find(id(session, table));
    }

    /** By number; also of tables that the session had once. */
    List<KeptTable> all(SessionId session) {
        List<String> ids = IntStream.rangeClosed(1, Session.MOST_TABLES)
                .mapToObj(table -> id(session, table))
                .toList();
        return documents.all(Filters.in("_id", ids)).stream()
                .sorted(Comparator.comparingInt(KeptTable::table))
                .toList();
    }

    /**
     * Writes the table as the change makes it of its newest state. The change may run more than once; what it answered of the state that was written
     * is answered.
     */
    <T> T change(KeptTable ifNew, Function<KeptTable, Changed<T>> change) {
        String id = id(ifNew.session(), ifNew.table());
        if (documents.find(id).isEmpty()) {
            documents.add(document(ifNew, 0));
        }
        List<T> answers = new ArrayList<>();
        Documents.change(
                "The notes of table " + id,
                () -> documents.find(id),
                before -> {
                    Changed<T> changed = change.apply(before);
                    answers.add(changed.answer());
                    return changed.table();
                },
                after -> documents.replace(document(after, after.version() + 1)));
        return answers.getLast();
    }

    /** A table as it is to be written, and what is to be answered then. */
    record Changed<T>(KeptTable table, T answer) {}

    private static String id(SessionId session, int table) {
        return session + "/" + table;
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("session", rehearsal));
    }

    private static Document document(KeptTable kept, long version) {
        Document document = new Document("_id", id(kept.session(), kept.table()))
                .append("version", version)
                .append("assembly", kept.assembly().value())
                .append("session", kept.session().value())
                .append("table", kept.table())
                .append(
                        "entries",
                        kept.entries().stream().map(NoteRecords::document).toList())
                .append("helpActs", kept.helpActs());
        kept.helpSince().ifPresent(since -> document.append(HELP, Date.from(since)));
        kept.changed().ifPresent(changed -> document.append(CHANGED, Date.from(changed)));
        return document;
    }

    private static Document document(Entry entry) {
        Document document = new Document("id", entry.id().value())
                .append("version", entry.version())
                .append("acts", entry.acts());
        entry.note().ifPresent(note -> append(document, note));
        entry.takenDown()
                .ifPresent(down -> document.append(
                        TAKEN_DOWN,
                        append(new Document("version", down.note().version()), down.note())
                                .append("reason", down.reason())
                                .append("at", Date.from(down.at()))));
        return document;
    }

    private static Document append(Document document, Note note) {
        document.append("item", note.item().value())
                .append("kind", note.kind().name())
                .append("text", note.text())
                .append("author", note.author())
                .append("written", Date.from(note.written()));
        note.readBack().ifPresent(at -> document.append("readBack", Date.from(at)));
        if (note.origin() != Note.Origin.SCREEN) {
            document.append(ORIGIN, note.origin().name());
        }
        note.asWritten().ifPresent(words -> document.append(AS_WRITTEN, words));
        return document;
    }

    private static KeptTable read(Document document) {
        return new KeptTable(
                new AssemblyId(document.get("assembly", UUID.class)),
                new SessionId(document.get("session", UUID.class)),
                document.getInteger("table"),
                document.getList("entries", Document.class).stream()
                        .map(NoteRecords::entry)
                        .toList(),
                instant(document, HELP),
                document.getList("helpActs", UUID.class),
                instant(document, CHANGED),
                document.getLong("version"));
    }

    private static Entry entry(Document document) {
        NoteId id = new NoteId(document.get("id", UUID.class));
        return new Entry(
                id,
                Optional.ofNullable(document.getString("text")).map(_ -> note(id, document)),
                document.getInteger("version"),
                document.getList("acts", UUID.class),
                Optional.ofNullable(document.get(TAKEN_DOWN, Document.class))
                        .map(down -> new TakenDown(
                                note(id, down),
                                down.getString("reason"),
                                down.getDate("at").toInstant())));
    }

    private static Note note(NoteId id, Document document) {
        return new Note(
                id,
                new ItemId(document.get("item", UUID.class)),
                Note.Kind.valueOf(document.getString("kind")),
                document.getString("text"),
                document.get("author", UUID.class),
                document.getDate("written").toInstant(),
                document.getInteger("version"),
                instant(document, "readBack"),
                Optional.ofNullable(document.getString(ORIGIN))
                        .map(Note.Origin::valueOf)
                        .orElse(Note.Origin.SCREEN),
                Optional.ofNullable(document.getString(AS_WRITTEN)));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
