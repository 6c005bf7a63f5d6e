package org.folkmoot.platform.access;

import java.util.UUID;
import org.bson.Document;

/** A scope as it stands in the store. */
public final class ScopeDocument {

    private ScopeDocument() {}

    public static Document of(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere _ -> new Document("kind", "everywhere");
            case Scope.OfPlace(var place) -> new Document("kind", "place").append("id", place);
            case Scope.OfAssembly(var assembly) -> new Document("kind", "assembly").append("id", assembly);
        };
    }

    /** @throws IllegalArgumentException if the kind is unknown */
    public static Scope toScope(Document document) {
        String kind = document.getString("kind");
        return switch (kind) {
            case "everywhere" -> Scope.everywhere();
            case "place" -> new Scope.OfPlace(document.get("id", UUID.class));
            case "assembly" -> new Scope.OfAssembly(document.get("id", UUID.class));
            default -> throw new IllegalArgumentException("No such kind of scope: " + kind);
        };
    }
}
