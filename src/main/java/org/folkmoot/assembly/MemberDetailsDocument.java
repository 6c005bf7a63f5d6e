package org.folkmoot.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** What is known of a member as it stands in the store. Traits are pairs in a list, since a name may hold what no field's name may. */
final class MemberDetailsDocument {

    private MemberDetailsDocument() {}

    static Document of(MemberDetails details) {
        return new Document(
                        "traits",
                        details.traits().entrySet().stream()
                                .map(trait -> List.of(trait.getKey(), trait.getValue()))
                                .toList())
                .append("needs", details.needs().stream().map(AccessNeed::name).toList())
                .append("language", details.language())
                .append("note", details.note());
    }

    @SuppressWarnings("unchecked")
    static MemberDetails read(Document document) {
        Map<String, String> traits = new LinkedHashMap<>();
        document.getList("traits", List.class).forEach(pair -> traits.put((String) pair.get(0), (String) pair.get(1)));
        return new MemberDetails(
                traits,
                document.getList("needs", String.class).stream()
                        .map(AccessNeed::valueOf)
                        .collect(Collectors.toSet()),
                document.getString("language"),
                document.getString("note"));
    }
}
