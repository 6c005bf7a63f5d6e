package org.folkmoot.testimony.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.call.CallId;

/**
 * What is known of a telling without opening its seal.
 *
 * @param account the account its author keeps it with, if any
 * @param codeSerial which code opens it; the next one takes the place of the one before
 * @param revision how often the draft was saved
 * @param changed when its words last changed
 * @param acts what happened to it, oldest first; its author sees all of it
 * @param care how it is looked after
 * @param version grows by one with each write
 */
public record Telling(
        TellingId id,
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
        COMPLAINED,
        COMPLAINT_ACKNOWLEDGED
    }

    /**
     * @param by the account that did it; its author if empty
     * @param reason a fixed word for why, if there is one
     */
    public record Act(Kind kind, Instant at, Optional<AccountId> by, Optional<String> reason) {}

    public Telling {
        acts = List.copyOf(acts);
    }

    @Override
    public Scope scope() {
        return place.scope();
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** True if analysts may find it, as far as stage and author go; consent is asked for apart. */
    public boolean isOut() {
        return stage == Stage.PUBLISHED && standing == Standing.THERE;
    }

    Telling saved(long newRevision, Instant at) {
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial, newRevision, created, at, sent,
                consents, acts, care, version);
    }

    Telling sentAt(Instant at, Consents given) {
        return new Telling(
                        id, call, place, contributor, account, Stage.WAITING, standing, codeSerial, revision, created,
                        at, Optional.of(at), given, acts, care, version)
                .with(new Act(Kind.SENT, at, Optional.empty(), Optional.empty()));
    }

    Telling with(Consents newConsents) {
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial, revision, created, changed, sent,
                newConsents, acts, care, version);
    }

    public Telling with(Act act) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial, revision, created, changed, sent,
                consents, all, care, version);
    }

    public Telling at(Stage newStage) {
        return new Telling(
                id, call, place, contributor, account, newStage, standing, codeSerial, revision, created, changed, sent,
                consents, acts, care, version);
    }

    public Telling with(Care newCare) {
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial, revision, created, changed, sent,
                consents, acts, newCare, version);
    }

    Telling at(Standing newStanding) {
        return new Telling(
                id, call, place, contributor, account, stage, newStanding, codeSerial, revision, created, changed, sent,
                consents, acts, care, version);
    }

    Telling withNextCode() {
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial + 1, revision, created, changed,
                sent, consents, acts, care, version);
    }

    Telling keptBy(AccountId owner) {
        return new Telling(
                id, call, place, contributor, Optional.of(owner), stage, standing, codeSerial, revision, created,
                changed, sent, consents, acts, care, version);
    }

    Telling changedAt(Instant at) {
        return new Telling(
                id, call, place, contributor, account, stage, standing, codeSerial, revision, created, at, sent,
                consents, acts, care, version);
    }
}
