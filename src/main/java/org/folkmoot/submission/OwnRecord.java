package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.submission.OwnWords.OwnComplaint;

/**
 * Everything that is kept about one submission, as its author gets it: on their page, as a file, and over REST.
 *
 * @param revision names these words when they are corrected
 * @param readBy the day until which somebody is to read it
 * @param consents the answer that counts for each use
 * @param answers every answer ever given, oldest first
 * @param files photos, sound and documents that belong to it; their content is fetched one by one
 * @param complaint where the latest complaint stands
 * @param asOthersSee each part as others see it, once a person has checked it
 */
public record OwnRecord(
        UUID id,
        String call,
        Submission.Stage stage,
        Submission.Standing standing,
        long revision,
        Optional<Instant> sent,
        Optional<LocalDate> readBy,
        List<UseNow> consents,
        List<Consent> answers,
        List<SubmissionContent.Version> versions,
        Map<String, String> asOthersSee,
        List<SubmissionContent.Layer> layers,
        List<OwnFile> files,
        List<SubmissionContent.Message> messages,
        Optional<OwnComplaint> complaint,
        List<Happened> happened,
        String name,
        String contact) {

    /** What counts for one use; no answer allows nothing. */
    public record UseNow(ConsentUse use, Optional<Consent.Answer> answer, Optional<LocalDate> until) {}

    /** Something that happened to the words, and when. */
    public record Happened(Submission.Kind what, Instant at, Optional<String> reason) {}

    public static OwnRecord of(OwnWords own, List<OwnFile> files) {
        Submission submission = own.submission();
        SubmissionContent secret = own.secret();
        return new OwnRecord(
                submission.id().value(),
                own.call().terms().title(),
                submission.stage(),
                submission.standing(),
                submission.revision(),
                submission.sent(),
                own.readBy(),
                uses(submission),
                submission.consents().given(),
                secret.versions(),
                asOthersSee(secret),
                Layers.standing(secret),
                files,
                secret.messages(),
                own.complaint(),
                submission.acts().stream()
                        .map(act -> new Happened(act.kind(), act.at(), act.reason()))
                        .toList(),
                secret.name(),
                secret.contact());
    }

    private static Map<String, String> asOthersSee(SubmissionContent secret) {
        Map<String, String> others = new LinkedHashMap<>();
        if (secret.isChecked()) {
            RedactedWords.redacted(secret).forEach((part, text) -> others.put(part, text.words()));
        }
        return others;
    }

    private static List<UseNow> uses(Submission submission) {
        return Arrays.stream(ConsentUse.values())
                .map(use -> submission
                        .consents()
                        .of(use)
                        .map(given -> new UseNow(use, Optional.of(given.answer()), given.until()))
                        .orElseGet(() -> new UseNow(use, Optional.empty(), Optional.empty())))
                .toList();
    }

    /**
     * A file that belongs to a submission, as its author gets told of it.
     *
     * @param type what it is by its content, as a media type
     * @param sha256 of the file as it is kept, in hexadecimal
     * @param hidden the fixed word for why the team does not look at it, if so
     */
    public record OwnFile(
            UUID id, String name, String type, long bytes, String sha256, Instant added, Optional<String> hidden) {}
}
