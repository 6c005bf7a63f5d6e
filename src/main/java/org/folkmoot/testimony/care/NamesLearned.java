package org.folkmoot.testimony.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.redaction.Detectors;
import org.folkmoot.testimony.redaction.IdentifierKind;
import org.folkmoot.testimony.redaction.LearnedNames;
import org.folkmoot.testimony.redaction.Span;
import org.folkmoot.testimony.telling.KeptTelling;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingFollower;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Component;

/**
 * What those who redact took out as names and what they left, place by place. These are names of people, so they are in memory only and never
 * written anywhere: after a start they are read again out of the sealed originals, and with an original that is erased they are gone at once.
 */
@Component
class NamesLearned implements TellingFollower {

    private static final Caller PRODUCT = new Caller.Product("learning names from what was hidden");
    private static final int MOST_TELLINGS = 300;

    private final TellingsInCare tellings;
    private final Callers callers;
    private final Map<PlaceId, Map<TellingId, Learned>> places = new ConcurrentHashMap<>();

    NamesLearned(TellingsInCare tellings, Callers callers) {
        this.tellings = tellings;
        this.callers = callers;
    }

    private record Learned(List<String> taken, List<String> left) {}

    /** What was learned from the latest 300 that were checked at the place. */
    LearnedNames at(PlaceId place) {
        Map<TellingId, Learned> known = known(place);
        LearnedNames names = LearnedNames.none();
        synchronized (known) {
            for (Learned learned : known.values()) {
                for (String name : learned.taken()) {
                    names = names.takenOut(name);
                }
                for (String name : learned.left()) {
                    names = names.left(name);
                }
            }
        }
        return names;
    }

    /** Learns from how it is redacted now; forgets what it learned from it before. */
    void learn(Telling telling) {
        Map<TellingId, Learned> known = known(telling.place());
        Optional<Learned> learned =
                callers.as(PRODUCT, () -> tellings.open(telling.id())).flatMap(NamesLearned::of);
        synchronized (known) {
            known.remove(telling.id());
            learned.ifPresent(names -> known.put(telling.id(), names));
            if (known.size() > MOST_TELLINGS) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    @Override
    public void sending(Telling telling, TellingSecret.CallBack callBack) {
        // Nobody has read it yet.
    }

    @Override
    public void gone(TellingId telling) {
        for (Map<TellingId, Learned> known : places.values()) {
            synchronized (known) {
                known.remove(telling);
            }
        }
    }

    private Map<TellingId, Learned> known(PlaceId place) {
        return places.computeIfAbsent(place, this::read);
    }

    private Map<TellingId, Learned> read(PlaceId place) {
        Map<TellingId, Learned> known = new LinkedHashMap<>();
        callers.runAs(
                PRODUCT,
                () -> tellings.at(List.of(place)).stream()
                        .filter(telling -> telling.stage() == Telling.Stage.PUBLISHED)
                        .sorted(Comparator.comparing(Telling::changed).reversed())
                        .limit(MOST_TELLINGS)
                        .sorted(Comparator.comparing(Telling::changed))
                        .forEach(telling -> tellings.open(telling.id())
                                .flatMap(NamesLearned::of)
                                .ifPresent(names -> known.put(telling.id(), names))));
        return known;
    }

    /** Whatever would be proposed as a name and was not hidden was left by the person who read all of it. */
    private static Optional<Learned> of(KeptTelling kept) {
        TellingSecret secret = kept.secret();
        if (!secret.isChecked()) {
            return Optional.empty();
        }
        List<TellingSecret.Hiding> hidings = secret.redacted().orElseThrow().hidings();
        List<String> taken = new ArrayList<>();
        List<String> left = new ArrayList<>();
        secret.latest().content().parts().forEach((part, text) -> {
            List<Span> hidden = hidings.stream()
                    .filter(hiding -> hiding.part().equals(part))
                    .map(hiding -> hiding.redaction().span())
                    .toList();
            hidings.stream()
                    .filter(hiding ->
                            hiding.part().equals(part) && hiding.redaction().kind() == IdentifierKind.NAME)
                    .forEach(hiding -> taken.add(hiding.redaction().span().in(text)));
            Detectors.propose(text, LearnedNames.none()).stream()
                    .filter(proposal -> proposal.kind() == IdentifierKind.NAME)
                    .filter(proposal -> hidden.stream().noneMatch(proposal.span()::overlaps))
                    .forEach(proposal -> left.add(proposal.span().in(text)));
        });
        return Optional.of(new Learned(taken, left));
    }
}
