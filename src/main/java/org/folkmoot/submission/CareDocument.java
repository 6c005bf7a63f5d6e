package org.folkmoot.submission;

import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.testimony.ContentNote;

/** The care of a submission as it stands in the store, beside the seal. */
final class CareDocument {

    private CareDocument() {}

    static Document of(Care care) {
        return state(care.grade(), care.owner(), care.complaintOwner(), care.notes())
                .append("steps", care.steps().stream().map(CareDocument::of).toList());
    }

    static Care read(Document document) {
        return new Care(
                grade(document),
                account(document, "owner"),
                account(document, "complaintOwner"),
                notes(document),
                document.getList("steps", Document.class, List.of()).stream()
                        .map(CareDocument::step)
                        .toList());
    }

    private static Document of(Care.Step step) {
        return state(step.grade(), step.owner(), step.complaintOwner(), step.notes())
                .append("doing", step.doing().name())
                .append("by", step.by().value())
                .append("at", Date.from(step.at()))
                .append("version", step.version())
                .append("stage", step.stage().name());
    }

    private static Care.Step step(Document document) {
        return new Care.Step(
                Care.Action.valueOf(document.getString("doing")),
                new AccountId(document.get("by", UUID.class)),
                document.getDate("at").toInstant(),
                document.getLong("version"),
                Submission.Stage.valueOf(document.getString("stage")),
                grade(document),
                account(document, "owner"),
                account(document, "complaintOwner"),
                notes(document));
    }

    private static Document state(
            Optional<Grade> grade,
            Optional<AccountId> owner,
            Optional<AccountId> complaintOwner,
            Collection<ContentNote> notes) {
        Document document = new Document();
        grade.ifPresent(known -> document.append("grade", known.name()));
        owner.ifPresent(known -> document.append("owner", known.value()));
        complaintOwner.ifPresent(known -> document.append("complaintOwner", known.value()));
        return document.append(
                "notes", notes.stream().map(ContentNote::name).sorted().toList());
    }

    private static Optional<Grade> grade(Document document) {
        return Optional.ofNullable(document.getString("grade")).map(Grade::valueOf);
    }

    private static Optional<AccountId> account(Document document, String field) {
        return Optional.ofNullable(document.get(field, UUID.class)).map(AccountId::new);
    }

    private static Set<ContentNote> notes(Document document) {
        Set<ContentNote> notes = EnumSet.noneOf(ContentNote.class);
        document.getList("notes", String.class, List.of()).forEach(name -> notes.add(ContentNote.valueOf(name)));
        return notes;
    }
}
