package org.folkmoot.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.testimony.ContributorId;

/**
 * What is known of a submission without opening its seal.
 *
 * @param account the account its author keeps it with, if any
 * @param codeSerial which code opens it; the next one takes the place of the one before
 * @param revision counts the states of its words, saved, sent and corrected; what a device sends names the one it rests on
 * @param changed when its words last changed
 * @param acts what happened to it, oldest first; its author sees all of it
 * @param care how it is looked after
 * @param version grows by one with each write
 */
public record Submission(
        SubmissionId id,
        CallId call,
        PlaceId place,
        ContributorId contributor,
        Optional<AccountId> account,
        Stage stage,
        Standing standing,
        int codeSerial,
        long revision,
        Instant created,
        Instant changed,
        Optional<Instant> sent,
        Consents consents,
        List<Act> acts,
        Care care,
        long version)
        implements Scoped {

    /** Where it is on its way to the people who learn from it. */
    public enum Stage {
        /** Not sent yet; nobody but its author can see it. */
        DRAFT,
        /** Sent, not decided. */
        WAITING,
        /** Its author was asked something back. */
        ASKED,
        /** To be found by analysts, with what was hidden. */
        PUBLISHED,
        /** Kept and shown to nobody but those who decide. */
        HELD,
        /** Not taken, with a reason of the published policy. */
        DECLINED
    }

    /** What its author wants of it. */
    public enum Standing {
        THERE,
        /** Hidden for now. */
        HIDDEN,
        /** Taken back. */
        WITHDRAWN
    }

    /** Something that happened, in fixed words. */
    public enum Kind {
        SENT,
        /** Sent once more from another device, with answers that allow less: those count. */
        SENT_AGAIN,
        CORRECTED,
        ADDED_TO,
        CONSENT_CHANGED,
        TAKEN,
        REDACTED,
        ASKED_BACK,
        ANSWERED,
        PUBLISHED,
        HELD,
        DECLINED,
        UNDONE,
        HIDDEN,
        SHOWN_AGAIN,
        WITHDRAWN,
        NEW_CODE,
        /** Its author changed their name or how to reach them. */
        PERSON_CHANGED,
        COMPLAINED,
        COMPLAINT_ACKNOWLEDGED,
        COMPLAINT_CLOSED,
        LAYER_MADE,
        LAYER_REMOVED,
        FILE_ADDED,
        FILE_REMOVED,
        /** Its files were looked at by the team. */
        FILES_READ,
        /** One of its files is not looked at any more. */
        FILE_HIDDEN,
        FILE_SHOWN_AGAIN
    }

    /**
     * @param by the account that did it; its author if empty
     * @param reason a fixed word for why, if there is one
     */
    public record Act(Kind kind, Instant at, Optional<AccountId> by, Optional<String> reason) {

        /** What the audit trail calls an act upon a submission. */
        public static String inTrail(Enum<?> act) {
            return "telling." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Act ofAuthor(Kind kind, Instant at) {
            return new Act(kind, at, Optional.empty(), Optional.empty());
        }
    }

    public Submission {
        acts = List.copyOf(acts);
    }

    @Override
    public Scope scope() {
        return place.scope();
    }

    /** What happened and was not undone, oldest first. */
    public List<Act> standingActs() {
        List<Act> standing = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        for (Act act : acts.reversed()) {
            if (act.kind() == Kind.UNDONE) {
                act.reason().ifPresent(undone::add);
            } else if (!undone.remove(act.kind().name())) {
                standing.addFirst(act);
            }
        }
        return List.copyOf(standing);
    }

    boolean has(Kind kind) {
        return acts.stream().anyMatch(act -> act.kind() == kind);
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** True if analysts may find it, as far as stage and author go; consent is asked for apart. */
    public boolean isOut() {
        return stage == Stage.PUBLISHED && standing == Standing.THERE;
    }

    Submission saved(long newRevision, Instant at) {
        return copy(account, stage, standing, codeSerial, newRevision, at, sent, consents, acts, care);
    }

    Submission sentAt(Instant at, Consents given) {
        return copy(account, Stage.WAITING, standing, codeSerial, revision + 1, at, Optional.of(at), given, acts, care)
                .with(Act.ofAuthor(Kind.SENT, at));
    }

    /** With another state of its words, which is to be read. */
    Submission toBeReadAgain(Kind kind, Instant at) {
        return saved(revision + 1, at).at(Stage.WAITING).with(Act.ofAuthor(kind, at));
    }

    /** The uses for which a later sending allowed less than the first, and nothing was said since. */
    Set<ConsentUse> narrowed() {
        Set<Instant> again = new HashSet<>();
        acts.stream().filter(act -> act.kind() == Kind.SENT_AGAIN).map(Act::at).forEach(again::add);
        Set<ConsentUse> narrowed = EnumSet.noneOf(ConsentUse.class);
        for (ConsentUse use : ConsentUse.values()) {
            consents.of(use).map(Consent::at).filter(again::contains).ifPresent(_ -> narrowed.add(use));
        }
        return narrowed;
    }

    Submission with(Consents newConsents) {
        return copy(account, stage, standing, codeSerial, revision, changed, sent, newConsents, acts, care);
    }

    public Submission with(Act act) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return copy(account, stage, standing, codeSerial, revision, changed, sent, consents, all, care);
    }

    public Submission at(Stage newStage) {
        return copy(account, newStage, standing, codeSerial, revision, changed, sent, consents, acts, care);
    }

    public Submission with(Care newCare) {
        return copy(account, stage, standing, codeSerial, revision, changed, sent, consents, acts, newCare);
    }

    Submission at(Standing newStanding) {
        return copy(account, stage, newStanding, codeSerial, revision, changed, sent, consents, acts, care);
    }

    Submission withNextCode() {
        return copy(account, stage, standing, codeSerial + 1, revision, changed, sent, consents, acts, care);
    }

    Submission keptBy(AccountId owner) {
        return copy(Optional.of(owner), stage, standing, codeSerial, revision, changed, sent, consents, acts, care);
    }

    private Submission copy(
            Optional<AccountId> newAccount,
            Stage newStage,
            Standing newStanding,
            int newSerial,
            long newRevision,
            Instant newlyChanged,
            Optional<Instant> newlySent,
            Consents newConsents,
            List<Act> newActs,
            Care newCare) {
        return new Submission(
                id,
                call,
                place,
                contributor,
                newAccount,
                newStage,
                newStanding,
                newSerial,
                newRevision,
                created,
                newlyChanged,
                newlySent,
                newConsents,
                newActs,
                newCare,
                version);
    }
}
