package org.folkmoot.testimony.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.care.CareRefused.Reason;
import org.folkmoot.testimony.redaction.Detectors;
import org.folkmoot.testimony.redaction.HarmWords;
import org.folkmoot.testimony.redaction.LearnedNames;
import org.folkmoot.testimony.redaction.RedactedText;
import org.folkmoot.testimony.redaction.Redaction;
import org.folkmoot.testimony.telling.KeptTelling;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Service;

/** Opens the words of what was told, for the team of the place. Each opening stands in the audit trail. */
@Service
public class TellingReading {

    private static final Caller PRODUCT = new Caller.Product("opening what a person told for a reader");

    private final TellingsInCare tellings;
    private final CareSettings settings;
    private final CareRuleRecords records;
    private final NamesLearned names;
    private final Staff staff;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    TellingReading(
            TellingsInCare tellings,
            CareSettings settings,
            CareRuleRecords records,
            NamesLearned names,
            Staff staff,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.tellings = tellings;
        this.settings = settings;
        this.records = records;
        this.names = names;
        this.staff = staff;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the words. Opened again on the same day it doesn't count again.
     *
     * @throws NotFound if there is none, or none for the caller
     * @throws CareRefused if the caller has opened as many today as the place allows, or its author hides it
     */
    @AllowSomewhere(Role.FACILITATOR)
    public Opened open(TellingId id) {
        Telling telling = callers.as(PRODUCT, () -> tellings.find(id))
                .filter(one -> staff.isOnTheTeam(one.place()))
                .orElseThrow(TellingReading::none);
        if (!CareQueue.isThere(telling)) {
            throw new CareRefused(Reason.AUTHOR_HIDES_IT);
        }
        countAt(telling);
        KeptTelling kept = callers.as(PRODUCT, () -> tellings.open(id)).orElseThrow(TellingReading::none);
        audit.record("telling.read", List.of(id.value()));
        return opened(kept);
    }

    /** @throws CareRefused if it would be one more than the day allows */
    void countAt(Telling telling) {
        settings.limitFor(telling.place()).ifPresent(rules -> {
            String day = LocalDate.ofInstant(clock.instant(), Dates.ZONE).toString();
            boolean counted = records.open(
                    staff.caller(),
                    rules.place(),
                    day,
                    telling.id().value(),
                    rules.opensADay().orElseThrow());
            if (!counted) {
                throw new CareRefused(Reason.ENOUGH_FOR_TODAY);
            }
        });
    }

    private Opened opened(KeptTelling kept) {
        TellingSecret secret = kept.secret();
        PlaceId place = kept.telling().place();
        LearnedNames learned = names.at(place);
        List<DeskPart> parts = new ArrayList<>();
        secret.latest().content().parts().forEach((part, text) -> parts.add(part(secret, part, text, learned)));
        return new Opened(
                kept.telling(),
                secret.latest().number(),
                secret.latest().content(),
                parts,
                secret.redacted().filter(_ -> secret.isChecked()),
                secret.messages());
    }

    private static DeskPart part(TellingSecret secret, String part, String text, LearnedNames learned) {
        Optional<TellingSecret.Redacted> last = secret.redacted();
        List<Redaction> hidden = last.map(TellingSecret.Redacted::hidings).orElse(List.of()).stream()
                .filter(hiding -> hiding.part().equals(part))
                .map(TellingSecret.Hiding::redaction)
                .toList();
        RedactedText.Carried carried = secret.isChecked()
                ? new RedactedText.Carried(RedactedText.of(text, hidden), List.of())
                : carried(secret, last, part, text, hidden);
        return new DeskPart(
                part,
                text,
                Detectors.propose(text, learned),
                carried.text().redactions(),
                HarmWords.in(text),
                carried.lost());
    }

    private static RedactedText.Carried carried(
            TellingSecret secret,
            Optional<TellingSecret.Redacted> last,
            String part,
            String text,
            List<Redaction> hidden) {
        Map<String, String> before = last.stream()
                .flatMap(done -> secret.versions().stream().filter(one -> one.number() == done.version()))
                .findFirst()
                .map(version -> version.content().parts())
                .orElse(Map.of());
        return hidden.isEmpty() || !before.containsKey(part)
                ? new RedactedText.Carried(RedactedText.of(text, List.of()), List.of())
                : RedactedText.of(before.get(part), hidden).carriedTo(text);
    }

    private static NotFound none() {
        return new NotFound("There is no such telling");
    }
}
