package org.folkmoot.testimony.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.CodeTries;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.Telling.Act;
import org.folkmoot.testimony.telling.Telling.Kind;
import org.folkmoot.testimony.telling.Telling.Stage;
import org.folkmoot.testimony.telling.Telling.Standing;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.springframework.stereotype.Service;

/** The private page of a contributor: everything about their own words, opened by their code or their account and by nothing else. */
@Service
@AllowAnyone
public class MyWords {

    /** Days within which somebody reads what was sent. */
    static final int DAYS_TO_READ = 5;

    private final TellingBook book;
    private final TellingRecords records;
    private final OwnPages pages;
    private final Publishing publishing;
    private final Testimonies testimonies;
    private final Erasures erasures;
    private final Calls calls;
    private final Places places;
    private final CodeTries tries;
    private final Removal removal;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    MyWords(
            TellingBook book,
            TellingRecords records,
            OwnPages pages,
            Publishing publishing,
            Testimonies testimonies,
            Erasures erasures,
            Calls calls,
            Places places,
            CodeTries tries,
            Removal removal,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.records = records;
        this.pages = pages;
        this.publishing = publishing;
        this.testimonies = testimonies;
        this.erasures = erasures;
        this.calls = calls;
        this.places = places;
        this.tries = tries;
        this.removal = removal;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws TellingRefused if the code is not known or too many were tried */
    public OwnWords open(Opener opener) {
        return pages.of(opened(opener));
    }

    /** The place that called for it. */
    public String placeName(OwnWords own) {
        return places.find(own.call().place()).map(Place::name).orElse("");
    }

    /** What the caller keeps with their account, newest first; nothing for someone without an account. */
    public List<Telling> mine() {
        return caller().map(records::keptBy).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Telling::created).reversed())
                .toList();
    }

    /** True if the caller is signed in. */
    public boolean hasAccount() {
        return caller().isPresent();
    }

    /** Keeps what the code opens with the caller's account too. */
    public OwnWords keepWithAccount(PrivateCode code) {
        AccountId account = caller().orElseThrow(() -> new TellingRefused(Reason.CODE_UNKNOWN));
        return changed(new Opener.ByCode(code), kept -> kept.with(kept.telling().keptBy(account)));
    }

    /**
     * Changes what the words may be used for, from this moment on.
     *
     * @throws TellingRefused if a yes would end before today
     */
    public OwnWords allow(Opener opener, Map<ConsentUse, Sending.Wish> answers) {
        return changed(opener, kept -> {
            Consents consents = kept.telling().consents();
            for (Map.Entry<ConsentUse, Sending.Wish> answer : answers.entrySet()) {
                consents = consents.with(Sending.consent(answer.getKey(), answer.getValue(), calls.today(), now()));
            }
            return consents.equals(kept.telling().consents())
                    ? kept
                    : kept.with(kept.telling().with(consents).with(act(Kind.CONSENT_CHANGED)));
        });
    }

    /**
     * Puts a new version beside the ones before. What others see of the old one goes at once; the new one is read first.
     *
     * @param kind {@link Kind#CORRECTED} or {@link Kind#ADDED_TO}
     */
    public OwnWords write(Opener opener, TellingContent content, Kind kind) {
        if (content.isEmpty()) {
            throw new TellingRefused(Reason.WORDS_MISSING);
        }
        return changed(opener, kept -> {
            if (kept.secret().latest().content().equals(content)) {
                return kept;
            }
            Telling changed = kept.telling().at(Stage.WAITING).changedAt(now()).with(act(kind));
            return new KeptTelling(changed, kept.secret().withVersion(content, now()));
        });
    }

    /**
     * What hiding, taking back or erasing would touch.
     *
     * @param found whether others can find the words today
     * @param themes in how many themes they count
     * @param services at how many services they count
     */
    public record Effect(Found found, int themes, int services) {

        public enum Found {
            YES,
            NO
        }
    }

    public Effect effect(Opener opener) {
        KeptTelling kept = opened(opener);
        List<Testimony> out = callers.as(
                new Caller.Product("showing an author what taking back would touch"),
                () -> testimonies.forIndex(
                        List.of(new TestimonyId(kept.telling().id().value()))));
        return new Effect(
                out.isEmpty() ? Effect.Found.NO : Effect.Found.YES,
                out.stream().mapToInt(one -> one.themes().size()).sum(),
                out.stream().mapToInt(one -> one.services().size()).sum());
    }

    /** Hides the words from everyone, until they are shown again. */
    public OwnWords hide(Opener opener) {
        return stand(opener, Standing.HIDDEN, Kind.HIDDEN);
    }

    public OwnWords showAgain(Opener opener) {
        return stand(opener, Standing.THERE, Kind.SHOWN_AGAIN);
    }

    /** Takes the words back: they count nowhere any more; the author can still see them here, show them again, or erase them. */
    public OwnWords withdraw(Opener opener) {
        return stand(opener, Standing.WITHDRAWN, Kind.WITHDRAWN);
    }

    /** Answers what the team asked. */
    public OwnWords answer(Opener opener, String text) {
        return said(opener, text, TellingSecret.Message.Topic.QUESTION, Kind.ANSWERED);
    }

    /** Complains about how the words were treated; somebody acknowledges and answers it within the days of {@link ComplaintDays}. */
    public OwnWords complain(Opener opener, String text) {
        return said(opener, text, TellingSecret.Message.Topic.COMPLAINT, Kind.COMPLAINED);
    }

    /** Makes a new code; the one before opens nothing from now on. */
    public OwnWords newCode(Opener opener) {
        return changed(opener, kept -> kept.with(kept.telling().withNextCode().with(act(Kind.NEW_CODE))));
    }

    /**
     * Destroys the key of the words and everything about them. Nobody can bring them back.
     *
     * @throws TellingRefused if the code is not known
     */
    public void erase(Opener opener) {
        Telling telling = opened(opener).telling();
        removal.buried(telling);
        callers.runAs(
                new Caller.Product("a contributor erases their words"),
                () -> erasures.erase(List.of(telling.contributor()), TakeBackReason.OWN_WISH));
        records.of(telling.contributor()).forEach(removal::of);
        audit.record("telling.erased", List.of(telling.id().value()));
    }

    private OwnWords stand(Opener opener, Standing standing, Kind kind) {
        return changed(
                opener,
                kept -> kept.telling().standing() == standing
                        ? kept
                        : kept.with(kept.telling().at(standing).with(act(kind))));
    }

    private OwnWords said(Opener opener, String text, TellingSecret.Message.Topic topic, Kind kind) {
        String words = TellingText.paragraphs(text).strip();
        if (words.isEmpty()) {
            throw new TellingRefused(Reason.WORDS_MISSING);
        }
        return changed(opener, kept -> {
            Telling telling = kept.telling().with(act(kind));
            boolean answered = kind == Kind.ANSWERED && telling.stage() == Stage.ASKED;
            return new KeptTelling(
                    answered ? telling.at(Stage.WAITING) : telling,
                    kept.secret()
                            .with(new TellingSecret.Message(TellingSecret.Message.From.AUTHOR, topic, now(), words)));
        });
    }

    private OwnWords changed(Opener opener, UnaryOperator<KeptTelling> change) {
        KeptTelling before = opened(opener);
        KeptTelling after =
                book.change(before.telling().id(), change).orElseThrow(() -> new TellingRefused(Reason.ERASED));
        publishing.bringInLine(after);
        after.telling().acts().stream()
                .skip(before.telling().acts().size())
                .forEach(act -> audit.record(
                        "telling."
                                + act.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        List.of(after.telling().id().value())));
        return pages.of(after);
    }

    private KeptTelling opened(Opener opener) {
        Optional<KeptTelling> found = switch (opener) {
            case Opener.ByDraft(DraftKey key) -> book.find(key);
            case Opener.ByCode(PrivateCode code) -> {
                tries.take(CodeTries.Kind.CODE);
                Optional<KeptTelling> ofCode = book.find(code);
                ofCode.ifPresent(_ -> tries.giveBack(CodeTries.Kind.CODE));
                yield ofCode;
            }
            case Opener.ByAccount(TellingId id) ->
                book.find(id).filter(kept -> caller().equals(kept.telling().account()) && caller().isPresent());
        };
        return found.filter(kept -> !kept.telling().isDraft())
                .orElseThrow(() -> new TellingRefused(Reason.CODE_UNKNOWN));
    }

    private Optional<AccountId> caller() {
        return callers.current() instanceof Caller.Account account
                ? Optional.of(new AccountId(account.id()))
                : Optional.empty();
    }

    private Act act(Kind kind) {
        return new Act(kind, now(), Optional.empty(), Optional.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
