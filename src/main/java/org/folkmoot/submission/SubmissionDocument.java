package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.ContributorId;

/** A submission as it stands in the store. What a person wrote is under the seal; all else is fixed words, ids and times. */
record SubmissionDocument(Submission submission, String draftHash, String codeHash, Binary sealed) {

    static final String LISTS = "lists";

    Document toDocument(long version) {
        Document document = new Document("_id", submission.id().value())
                .append("version", version)
                .append("call", submission.call().value())
                .append("place", submission.place().value())
                .append("by", submission.contributor().value())
                .append("stage", submission.stage().name())
                .append("standing", submission.standing().name())
                .append(LISTS, listsOf(submission))
                .append("codeSerial", submission.codeSerial())
                .append("revision", submission.revision())
                .append("created", Date.from(submission.created()))
                .append("changed", Date.from(submission.changed()))
                .append(
                        "consents",
                        submission.consents().given().stream()
                                .map(SubmissionDocument::of)
                                .toList())
                .append(
                        "acts",
                        submission.acts().stream().map(SubmissionDocument::of).toList())
                .append("care", CareDocument.of(submission.care()))
                .append("draft", draftHash)
                .append("code", codeHash)
                .append("sealed", sealed);
        submission.account().ifPresent(account -> document.append("account", account.value()));
        submission.sent().ifPresent(sent -> document.append("sent", Date.from(sent)));
        return document;
    }

    static List<String> listsOf(Submission submission) {
        return CareList.of(submission).stream().map(CareList::name).toList();
    }

    static SubmissionDocument read(Document document) {
        return new SubmissionDocument(
                submission(document),
                document.getString("draft"),
                document.getString("code"),
                document.get("sealed", Binary.class));
    }

    /** Also of a document read without its seal. */
    static Submission submission(Document document) {
        return new Submission(
                new SubmissionId(document.get("_id", UUID.class)),
                new CallId(document.get("call", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                Optional.ofNullable(document.get("account", UUID.class)).map(AccountId::new),
                Submission.Stage.valueOf(document.getString("stage")),
                Submission.Standing.valueOf(document.getString("standing")),
                document.getInteger("codeSerial"),
                document.getLong("revision"),
                document.getDate("created").toInstant(),
                document.getDate("changed").toInstant(),
                instant(document, "sent"),
                new Consents(document.getList("consents", Document.class).stream()
                        .map(SubmissionDocument::consent)
                        .toList()),
                document.getList("acts", Document.class).stream()
                        .map(SubmissionDocument::act)
                        .toList(),
                Optional.ofNullable(document.get("care", Document.class))
                        .map(CareDocument::read)
                        .orElse(Care.none()),
                document.getLong("version"));
    }

    private static Document of(Consent consent) {
        Document document = new Document("use", consent.use().name())
                .append("answer", consent.answer().name())
                .append("at", Date.from(consent.at()));
        consent.until().ifPresent(until -> document.append("until", until.toString()));
        return document;
    }

    private static Consent consent(Document document) {
        return new Consent(
                ConsentUse.valueOf(document.getString("use")),
                Consent.Answer.valueOf(document.getString("answer")),
                Optional.ofNullable(document.getString("until")).map(LocalDate::parse),
                document.getDate("at").toInstant());
    }

    private static Document of(Submission.Act act) {
        Document document = new Document("kind", act.kind().name()).append("at", Date.from(act.at()));
        act.by().ifPresent(by -> document.append("by", by.value()));
        act.reason().ifPresent(reason -> document.append("reason", reason));
        return document;
    }

    private static Submission.Act act(Document document) {
        return new Submission.Act(
                Submission.Kind.valueOf(document.getString("kind")),
                document.getDate("at").toInstant(),
                Optional.ofNullable(document.get("by", UUID.class)).map(AccountId::new),
                Optional.ofNullable(document.getString("reason")));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    static List<String> openFields() {
        return List.of(
                "version",
                "call",
                "place",
                "by",
                "account",
                "stage",
                "standing",
                "codeSerial",
                "revision",
                "created",
                "changed",
                "sent",
                "consents",
                "acts",
                "care");
    }

    /** The care of a submission as it stands in the store, beside the seal. */
    static final class CareDocument {

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
}
