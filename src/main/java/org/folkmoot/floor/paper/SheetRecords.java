package org.folkmoot.floor.paper;

import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperWords;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Tables' sheets in the store: one document a table and item, whose id says both, replaced by compare-and-set on its version. */
@Repository
class SheetRecords implements RehearsalTraces {

    private static final String COLLECTION = "tableSheets";
    private static final String SETTLED = "settled";
    private static final String SESSION = "session";

    private final Documents<KeptSheet> documents;

    SheetRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, SheetRecords::read);
    }

    Optional<KeptSheet> find(SheetId id) {
        return documents.find(id.toString());
    }

    List<Sheet> of(SessionId session) {
        return documents.all(Filters.eq(SESSION, session.value())).stream()
                .map(KeptSheet::sheet)
                .toList();
    }

    /** Keeps it, unless there is one of its table and item. */
    void add(Sheet first) {
        documents.add(document(new KeptSheet(first, PaperWords.none()), 0));
    }

    /**
     * Writes the sheet as the change makes it of its newest version. The change may run more than once.
     *
     * @throws NotFound if there is none
     */
    KeptSheet change(SheetId id, UnaryOperator<KeptSheet> change) {
        return Documents.change(
                        "The sheet " + id,
                        () -> find(id),
                        change,
                        after -> documents.replace(document(after, after.sheet().version() + 1)))
                .orElseThrow(() -> new NotFound("There is no such sheet"));
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions(SESSION, rehearsal));
    }

    private static Document document(KeptSheet kept, long version) {
        Sheet sheet = kept.sheet();
        return new Document("_id", sheet.id().toString())
                .append("version", version)
                .append("assembly", sheet.assembly().value())
                .append(SESSION, sheet.id().session().value())
                .append("table", sheet.id().table())
                .append("item", sheet.id().item().value())
                .append("stage", sheet.stage().name())
                .append("changed", Date.from(sheet.changed()))
                .append(
                        "keyers",
                        sheet.keyers().entries().stream()
                                .map(entry -> new Document("by", entry.by().value())
                                        .append("state", entry.state().name()))
                                .toList())
                .append(
                        "entries",
                        kept.words().entries().stream()
                                .map(answers -> new Document(answers.given()))
                                .toList())
                .append(SETTLED, new Document(kept.words().settled()));
    }

    private static KeptSheet read(Document document) {
        SheetId id = new SheetId(
                new SessionId(document.get(SESSION, UUID.class)),
                document.getInteger("table"),
                new ItemId(document.get("item", UUID.class)));
        Keyers keyers = new Keyers(document.getList("keyers", Document.class).stream()
                .map(entry -> new Keyers.Entry(
                        new AccountId(entry.get("by", UUID.class)),
                        Keyers.Entry.State.valueOf(entry.getString("state"))))
                .toList());
        PaperWords words = new PaperWords(
                document.getList("entries", Document.class).stream()
                        .map(SheetRecords::texts)
                        .map(PaperAnswers::new)
                        .toList(),
                texts(document.get(SETTLED, Document.class)));
        return new KeptSheet(
                new Sheet(
                        id,
                        new AssemblyId(document.get("assembly", UUID.class)),
                        keyers,
                        Sheet.Stage.valueOf(document.getString("stage")),
                        document.getDate("changed").toInstant(),
                        document.getLong("version")),
                words);
    }

    private static Map<String, String> texts(Document document) {
        return document.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-12-01-table-sheets", of(COLLECTION).on(SESSION));
        }
    }
}
