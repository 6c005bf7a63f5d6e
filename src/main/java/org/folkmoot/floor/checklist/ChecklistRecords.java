package org.folkmoot.floor.checklist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.Place;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Checklists in the store: one document a session once something of it was changed, replaced by compare-and-set on its version. */
@Repository
class ChecklistRecords implements RehearsalTraces {

    static final String COLLECTION = "sessionChecklists";

    private final Documents<Checklist> documents;

    ChecklistRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, ChecklistRecords::read);
    }

    /** As it is kept, else as each session begins. */
    Checklist of(AssemblyId assembly, SessionId session) {
        return find(assembly, session).orElseGet(() -> Checklist.standard(assembly, session));
    }

    private Optional<Checklist> find(AssemblyId assembly, SessionId session) {
        return documents.find(session.value()).filter(kept -> kept.assembly().equals(assembly));
    }

    /** Writes it as the change makes it of the newest. The change may run more than once. */
    Checklist change(AssemblyId assembly, SessionId session, UnaryOperator<Checklist> change) {
        if (find(assembly, session).isEmpty()) {
            documents.add(document(Checklist.standard(assembly, session)));
        }
        return Documents.change(
                        "The checklist of " + session,
                        () -> find(assembly, session),
                        change,
                        list -> documents.replace(document(list.next())))
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(Checklist list) {
        return new Document("_id", list.session().value())
                .append("assembly", list.assembly().value())
                .append("version", list.version())
                .append(
                        "entries",
                        list.entries().stream().map(ChecklistRecords::document).toList());
    }

    private static Document document(Entry entry) {
        Document document = new Document("id", entry.id().value())
                .append("label", entry.form().label())
                .append("owner", entry.form().owner())
                .append("state", entry.form().state().name())
                .append("place", entry.place().name())
                .append("version", entry.version());
        entry.standard().ifPresent(standard -> document.append("standard", standard.name()));
        entry.form().due().ifPresent(due -> document.append("due", due.toString()));
        return document;
    }

    private static Checklist read(Document document) {
        return new Checklist(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                document.getList("entries", Document.class).stream()
                        .map(ChecklistRecords::entry)
                        .toList(),
                document.getLong("version"));
    }

    private static Entry entry(Document document) {
        return new Entry(
                new EntryId(document.get("id", UUID.class)),
                Optional.ofNullable(document.getString("standard")).map(Standard::valueOf),
                new Form(
                        document.getString("label"),
                        document.getString("owner"),
                        State.valueOf(document.getString("state")),
                        Optional.ofNullable(document.getString("due")).map(LocalDate::parse)),
                Place.valueOf(document.getString("place")),
                document.getLong("version"));
    }
}
