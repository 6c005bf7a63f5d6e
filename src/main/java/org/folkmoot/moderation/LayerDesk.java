package org.folkmoot.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.moderation.SaysWho.Place;
import org.folkmoot.moderation.SaysWho.Sure;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.RedactedText;
import org.folkmoot.submission.Care.Action;
import org.folkmoot.submission.Layers;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.RedactedWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionContent.Layer;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Service;

/**
 * Translations and Easy Read versions of what people told. They are made of the words as others read them, belong to one version of these, and are
 * under the same seal. The author sees them with who made them; those who analyse find the submission by their words too, as long as they are current.
 *
 * @see DecidedMeanwhile thrown by each of the acts if somebody acted since
 * @see CareRefused thrown by each of the acts
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class LayerDesk {

    /** Longest part of a layer, in characters. */
    public static final int LONGEST_PART = 200_000;

    private static final Set<Stage> OPEN = Set.of(Stage.WAITING, Stage.ASKED, Stage.HELD, Stage.PUBLISHED);

    private final ModerationSteps acts;
    private final SubmissionsInModeration submissions;
    private final SubmissionReading reading;
    private final NamesLearned names;
    private final Staff staff;

    LayerDesk(
            ModerationSteps acts,
            SubmissionsInModeration submissions,
            SubmissionReading reading,
            NamesLearned names,
            Staff staff) {
        this.acts = acts;
        this.submissions = submissions;
        this.reading = reading;
        this.names = names;
        this.staff = staff;
    }

    /** Whether a person has looked at what detectors propose in a layer. */
    public enum Looked {
        NOT_YET,
        /** None of it says who somebody is. */
        AT_ALL_OF_IT
    }

    /**
     * Opens the words as others read them, and what was made of them. It counts as an opening of the day.
     *
     * @throws NotFound if there is none, or none for the caller
     * @throws CareRefused if the caller has opened as many today as the place allows, or its author hides it
     */
    public OpenedLayers open(SubmissionId id) {
        reading.open(id);
        OpenedSubmission kept = submissions.open(id).orElseThrow(Staff::noSuchStory);
        SubmissionContent secret = kept.secret();
        Map<String, String> words = new LinkedHashMap<>();
        if (secret.isChecked()) {
            RedactedWords.redacted(secret).forEach((part, text) -> words.put(part, text.words()));
        }
        return new OpenedLayers(
                kept.submission(),
                secret.latest().number(),
                secret.latest().content().language(),
                words,
                Layers.standing(secret).stream()
                        .map(layer -> new OpenedLayers.Made(
                                layer, staff.name(layer.madeBy()), layer.at(), Layers.state(secret, layer)))
                        .toList());
    }

    /**
     * Puts a translation or an Easy Read version beside the words, in place of the one in that language before.
     *
     * @param wordsVersion the version of the words it was made of; refused if its author has written another
     * @param parts each part in other words, by its name; parts that are left empty are left out
     * @throws SaysWho if what is hidden in the words told stands in it; also if detectors propose something and nobody has looked at it
     */
    public Submission make(
            ExpectedVersion seen,
            Layer.Kind kind,
            String language,
            int wordsVersion,
            Map<String, String> parts,
            Looked looked) {
        return acts.step(seen, Action.LAYER_MADE, kept -> {
            acts.checkOwn(kept, OPEN);
            Map<String, String> written = written(kept.secret(), wordsVersion, parts);
            List<SaysWho.Place> places = LayerWords.sayingWho(
                    kept.secret(), written, names.at(kept.submission().place()));
            boolean isRefused =
                    places.stream().anyMatch(place -> place.sure() == SaysWho.Sure.HIDDEN || looked == Looked.NOT_YET);
            if (isRefused) {
                throw new SaysWho(places);
            }
            Layer layer = new Layer(kind, tag(language), wordsVersion, written, staff.caller(), acts.now());
            return layered(kept, layer, Kind.LAYER_MADE);
        });
    }

    /** Takes one away. */
    public Submission remove(ExpectedVersion seen, Layer.Kind kind, String language) {
        return acts.step(seen, Action.LAYER_REMOVED, kept -> {
            acts.checkOwn(kept, OPEN);
            Layer standing = Layers.standing(kept.secret()).stream()
                    .filter(layer -> layer.kind() == kind && layer.language().equals(language))
                    .findFirst()
                    .orElseThrow(() -> new CareRefused(Reason.NOT_NOW));
            return layered(
                    kept,
                    new Layer(kind, language, standing.version(), Map.of(), staff.caller(), acts.now()),
                    Kind.LAYER_REMOVED);
        });
    }

    private OpenedSubmission layered(OpenedSubmission kept, Layer layer, Kind kind) {
        Submission submission = kept.submission();
        return new OpenedSubmission(
                submission
                        .with(submission.care().ownedBy(staff.caller()))
                        .with(new Submission.Act(
                                kind,
                                acts.now(),
                                Optional.of(staff.caller()),
                                Optional.of(layer.kind().name()))),
                kept.secret().with(layer));
    }

    private static Map<String, String> written(SubmissionContent secret, int wordsVersion, Map<String, String> parts) {
        if (!secret.isChecked()) {
            throw new CareRefused(Reason.NOT_CHECKED);
        }
        Map<String, RedactedText> words = RedactedWords.redacted(secret);
        if (secret.latest().number() != wordsVersion || !words.keySet().containsAll(parts.keySet())) {
            throw new CareRefused(Reason.NOT_THESE_WORDS);
        }
        Map<String, String> written = new LinkedHashMap<>();
        words.keySet().stream()
                .filter(part -> !parts.getOrDefault(part, "").isBlank())
                .forEach(part -> written.put(part, parts.getOrDefault(part, "").strip()));
        if (written.isEmpty()) {
            throw new CareRefused(Reason.TEXT_MISSING);
        }
        if (written.values().stream().anyMatch(text -> text.length() > LONGEST_PART)) {
            throw new CareRefused(Reason.TEXT_TOO_LONG);
        }
        return written;
    }

    private static String tag(String language) {
        if (!LayerLanguages.all().contains(language)) {
            throw new CareRefused(Reason.LANGUAGE_UNKNOWN);
        }
        return language;
    }

    /**
     * A submission as those open it who translate it or write it in Easy Read: the words as others read them, and what was made of them.
     *
     * @param language the language it was told in, as a language tag
     * @param words each part with what was hidden, in the order of the submission; empty if nobody has checked the words that count now
     */
    public record OpenedLayers(
            Submission submission, int wordsVersion, String language, Map<String, String> words, List<Made> layers) {

        /** @param by the name of who made it, if they still have an account */
        public record Made(Layer layer, Optional<String> by, Instant at, Layers.State state) {}

        public OpenedLayers {
            layers = List.copyOf(layers);
        }
    }

    /** Looks in the words of a layer for what is hidden in the words told, whatever its case and spaces, and for what detectors propose. */
    static final class LayerWords {

        private LayerWords() {}

        static List<Place> sayingWho(SubmissionContent secret, Map<String, String> layer, LearnedNames names) {
            List<String> hidden = RedactedWords.redacted(secret).values().stream()
                    .flatMap(text -> hidden(text).stream())
                    .distinct()
                    .toList();
            List<Place> places = new ArrayList<>();
            layer.forEach((part, text) -> {
                hidden.stream()
                        .filter(words -> stands(words, text))
                        .forEach(words -> places.add(new Place(part, words, Sure.HIDDEN)));
                Detectors.propose(text, names).stream()
                        .map(proposal -> proposal.span().in(text))
                        .filter(words -> hidden.stream().noneMatch(one -> one.equalsIgnoreCase(words)))
                        .forEach(words -> places.add(new Place(part, words, Sure.PROPOSED)));
            });
            return places.stream().distinct().toList();
        }

        private static List<String> hidden(RedactedText text) {
            return text.redactions().stream()
                    .map(redaction -> redaction.span().in(text.original()).strip())
                    .filter(words -> !words.isEmpty())
                    .toList();
        }

        /** As whole words, so that a hidden “Al” does not stand in “also”. */
        private static boolean stands(String hidden, String text) {
            String spaced = String.join(
                    "\\s+",
                    Arrays.stream(hidden.split("\\s+")).map(Pattern::quote).toList());
            return Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find();
        }
    }

    /** The languages a translation may be in: those most spoken at home in England and Wales (Census 2021), as language tags. */
    public static final class LayerLanguages {

        private static final List<String> ALL = List.of(
                "en", "cy", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "fr", "ta", "tr", "zh", "so",
                "lt", "fa", "uk", "bg", "de", "hu", "ku", "ti", "ps", "vi", "hi");

        private LayerLanguages() {}

        public static List<String> all() {
            return ALL;
        }
    }
}
