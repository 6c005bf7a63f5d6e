package org.folkmoot.floor.witnesses;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;

/** A round of questions as it stands in the store, without its ticks. */
final class RoundDocument {

    static final String STAGE = "stage";
    static final String VERSION = "version";

    private static final String NUMBER = "number";
    private static final String ITEM = "item";
    private static final String TALLIED = "tallied";
    private static final String PEOPLE = "people";
    private static final String TABLE = "table";

    private RoundDocument() {}

    static Document of(Round round) {
        Document document = new Document("_id", RoundId.of(round).toString())
                .append("assembly", round.assembly().value())
                .append("session", round.session().value())
                .append(NUMBER, round.number())
                .append(STAGE, round.stage().name())
                .append(
                        "asked",
                        round.asked().all().stream().map(RoundDocument::of).toList())
                .append("places", round.slate().places())
                .append(
                        "list",
                        round.slate().list().stream().map(RoundDocument::of).toList())
                .append("edition", round.edition())
                .append(VERSION, round.version());
        round.item().ifPresent(item -> document.append(ITEM, item.value()));
        round.tallied().ifPresent(tallied -> document.append(TALLIED, of(tallied)));
        return document;
    }

    static Round read(Document document) {
        return new Round(
                new AssemblyId(document.get("assembly", UUID.class)),
                new SessionId(document.get("session", UUID.class)),
                document.getInteger(NUMBER),
                Optional.ofNullable(document.get(ITEM, UUID.class)).map(ItemId::new),
                Stage.valueOf(document.getString(STAGE)),
                new AskedList(document.getList("asked", Document.class).stream()
                        .map(RoundDocument::asked)
                        .toList()),
                new Slate(
                        document.getInteger("places"),
                        document.getList("list", Document.class).stream()
                                .map(RoundDocument::listed)
                                .toList()),
                Optional.ofNullable(document.get(TALLIED, Document.class)).map(RoundDocument::tallied),
                document.getInteger("edition"),
                document.getLong(VERSION));
    }

    private static Document of(AskedQuestion question) {
        Document document = new Document("id", question.id().value())
                .append(NUMBER, question.number())
                .append("own", question.own())
                .append("at", Date.from(question.asked()))
                .append(VERSION, question.version());
        question.reworded().ifPresent(words -> document.append("reworded", words));
        switch (question.asker()) {
            case Asker.Table(int table, NoteId note) ->
                document.append(TABLE, table).append("note", note.value());
            case Asker.OfMember(String token) -> document.append("token", token);
        }
        switch (question.fate()) {
            case Fate.Standing _ -> document.append("fate", "STANDING");
            case Fate.Merged(AskedId into) -> document.append("fate", "MERGED").append("into", into.value());
            case Fate.Hidden(Fate.Why why) -> document.append("fate", "HIDDEN").append("why", why.name());
            case Fate.TakenBack _ -> document.append("fate", "TAKEN_BACK");
        }
        return document;
    }

    private static AskedQuestion asked(Document document) {
        Asker asker = document.containsKey(TABLE)
                ? new Asker.Table(document.getInteger(TABLE), new NoteId(document.get("note", UUID.class)))
                : new Asker.OfMember(document.getString("token"));
        return new AskedQuestion(
                new AskedId(document.get("id", UUID.class)),
                document.getInteger(NUMBER),
                asker,
                document.getString("own"),
                Optional.ofNullable(document.getString("reworded")),
                document.getDate("at").toInstant(),
                fate(document),
                document.getInteger(VERSION));
    }

    private static Fate fate(Document document) {
        return switch (document.getString("fate")) {
            case "MERGED" -> new Fate.Merged(new AskedId(document.get("into", UUID.class)));
            case "HIDDEN" -> new Fate.Hidden(Fate.Why.valueOf(document.getString("why")));
            case "TAKEN_BACK" -> Fate.TAKEN_BACK;
            default -> Fate.STANDING;
        };
    }

    private static Document of(Listed listed) {
        return new Document("id", listed.question().value())
                .append("progress", listed.progress().name())
                .append("note", listed.note());
    }

    private static Listed listed(Document document) {
        return new Listed(
                new AskedId(document.get("id", UUID.class)),
                Listed.Progress.valueOf(document.getString("progress")),
                document.getString("note"));
    }

    private static Document of(Tallied tallied) {
        return put(new Document(), tallied.people())
                .append(
                        "supporters",
                        tallied.supporters().entrySet().stream()
                                .map(each ->
                                        put(new Document("id", each.getKey().value()), each.getValue()))
                                .toList())
                .append(
                        "missed",
                        tallied.missed().stream()
                                .map(group ->
                                        put(new Document("id", group.question().value()), group.people()))
                                .toList());
    }

    private static Tallied tallied(Document document) {
        Map<AskedId, Count> supporters = new LinkedHashMap<>();
        document.getList("supporters", Document.class).forEach(each -> supporters.put(id(each), count(each)));
        List<Tallied.Missed> missed = document.getList("missed", Document.class).stream()
                .map(group -> new Tallied.Missed(id(group), count(group)))
                .toList();
        return new Tallied(count(document), supporters, missed);
    }

    private static AskedId id(Document document) {
        return new AskedId(document.get("id", UUID.class));
    }

    /** A number that is withheld is kept nowhere. */
    private static Document put(Document document, Count count) {
        count.shown().ifPresent(people -> document.append(PEOPLE, people));
        return document;
    }

    private static Count count(Document document) {
        return new Count(
                document.containsKey(PEOPLE) ? OptionalInt.of(document.getInteger(PEOPLE)) : OptionalInt.empty());
    }
}
