package org.folkmoot.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.PlaceId;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Component;

/**
 * What those who redact took out as names and what they left, place by place. These are names of people, so they are in memory only and never
 * written anywhere: after a start they are read again out of the sealed originals, and with an original that is erased they are gone at once.
 */
@Component
class NamesLearned implements SubmissionFollower {

    private static final int MOST_SUBMISSIONS = 300;

    private final SubmissionsInModeration submissions;
    private final Map<PlaceId, Known> places = new ConcurrentHashMap<>();

    NamesLearned(SubmissionsInModeration submissions) {
        this.submissions = submissions;
    }

    /** What is known of a place; read and changed by one thread at a time, so that nothing of what is erased meanwhile is put back. */
    private static final class Known {
        private final Map<SubmissionId, Learned> submissions = new LinkedHashMap<>();
        private boolean isRead;
    }

    private record Learned(List<String> taken, List<String> left) {}

    /** What was learned from the latest 300 that were checked at the place. */
    LearnedNames at(PlaceId place) {
        Known known = known(place);
        LearnedNames names = LearnedNames.none();
        synchronized (known) {
            for (Learned learned : read(place, known).values()) {
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
    void learn(Submission submission) {
        Known known = known(submission.place());
        synchronized (known) {
            Map<SubmissionId, Learned> learned = read(submission.place(), known);
            learned.remove(submission.id());
            submissions
                    .open(submission.id())
                    .flatMap(NamesLearned::of)
                    .ifPresent(names -> learned.put(submission.id(), names));
            if (learned.size() > MOST_SUBMISSIONS) {
                learned.remove(learned.keySet().iterator().next());
            }
        }
    }

    @Override
    public void gone(SubmissionId submission) {
        for (Known known : places.values()) {
            synchronized (known) {
                known.submissions.remove(submission);
            }
        }
    }

    private Known known(PlaceId place) {
        return places.computeIfAbsent(place, _ -> new Known());
    }

    private Map<SubmissionId, Learned> read(PlaceId place, Known known) {
        if (known.isRead) {
            return known.submissions;
        }
        submissions.at(List.of(place)).stream()
                .filter(submission -> submission.stage() == Submission.Stage.PUBLISHED)
                .sorted(Comparator.comparing(Submission::changed).reversed())
                .limit(MOST_SUBMISSIONS)
                .sorted(Comparator.comparing(Submission::changed))
                .forEach(submission -> submissions
                        .open(submission.id())
                        .flatMap(NamesLearned::of)
                        .ifPresent(names -> known.submissions.put(submission.id(), names)));
        known.isRead = true;
        return known.submissions;
    }

    /** Whatever would be proposed as a name and was not hidden was left by the person who read all of it. */
    private static Optional<Learned> of(OpenedSubmission kept) {
        SubmissionContent secret = kept.secret();
        if (!secret.isChecked()) {
            return Optional.empty();
        }
        List<SubmissionContent.Hiding> hidings = secret.redacted().orElseThrow().hidings();
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
