package org.folkmoot.floor.materials;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Materials in the store: one document a session, replaced by compare-and-set on its version. */
@Repository
class MaterialRecords implements RehearsalTraces {

    static final String COLLECTION = "sessionMaterials";

    private final Documents<SessionMaterials> documents;

    MaterialRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, MaterialRecords::read);
    }

    Optional<SessionMaterials> find(AssemblyId assembly, SessionId session) {
        return documents.find(session.value()).filter(kept -> kept.assembly().equals(assembly));
    }

    /** Writes them as the change makes them of the newest. The change may run more than once. */
    SessionMaterials change(AssemblyId assembly, SessionId session, UnaryOperator<SessionMaterials> change) {
        if (find(assembly, session).isEmpty()) {
            documents.add(document(SessionMaterials.none(assembly, session)));
        }
        return Documents.change(
                        "The materials of " + session,
                        () -> find(assembly, session),
                        change,
                        all -> documents.replace(document(all.next())))
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofSessions("_id", rehearsal));
    }

    private static Document document(SessionMaterials materials) {
        return new Document("_id", materials.key())
                .append("assembly", materials.assembly().value())
                .append("version", materials.version())
                .append(
                        "materials",
                        materials.all().stream().map(MaterialRecords::document).toList());
    }

    private static Document document(Material material) {
        Document variants = new Document();
        material.variants()
                .forEach((which, variant) -> variants.append(
                        which.name(),
                        new Document("text", document(variant.text())).append("madeFor", document(variant.madeFor()))));
        Document document = new Document("id", material.id().value())
                .append("kind", material.kind().name())
                .append("from", material.from())
                .append("text", document(material.text()))
                .append("link", material.link())
                .append("variants", variants)
                .append("hidden", material.isHidden())
                .append("version", material.version());
        material.item().ifPresent(item -> document.append("item", item.value()));
        return document;
    }

    private static Document document(MaterialText text) {
        return new Document("title", text.title()).append("words", text.words());
    }

    private static SessionMaterials read(Document document) {
        return new SessionMaterials(
                new SessionId(document.get("_id", UUID.class)),
                new AssemblyId(document.get("assembly", UUID.class)),
                document.getList("materials", Document.class).stream()
                        .map(MaterialRecords::material)
                        .toList(),
                document.getLong("version"));
    }

    private static Material material(Document document) {
        Map<Variant.Kind, Variant> variants = new EnumMap<>(Variant.Kind.class);
        document.get("variants", Document.class)
                .forEach((which, variant) -> variants.put(Variant.Kind.valueOf(which), variant((Document) variant)));
        return new Material(
                new MaterialId(document.get("id", UUID.class)),
                MaterialForm.Kind.valueOf(document.getString("kind")),
                Optional.ofNullable(document.get("item", UUID.class)).map(ItemId::new),
                document.getString("from"),
                text(document.get("text", Document.class)),
                document.getString("link"),
                variants,
                document.getBoolean("hidden") ? Material.Visibility.HIDDEN : Material.Visibility.SHOWN,
                document.getLong("version"));
    }

    private static Variant variant(Document document) {
        return new Variant(text(document.get("text", Document.class)), text(document.get("madeFor", Document.class)));
    }

    private static MaterialText text(Document document) {
        return new MaterialText(document.getString("title"), document.getString("words"));
    }

    /** For tests and lists: those of a session that was never given any. */
    List<Material> all(AssemblyId assembly, SessionId session) {
        return find(assembly, session).map(SessionMaterials::all).orElse(List.of());
    }
}
