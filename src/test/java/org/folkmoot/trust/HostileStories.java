package org.folkmoot.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.submission.SubmittedStory.JourneyStep;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.Attachments;

/** A call with markup in each of its terms, and what somebody tells there with markup in every part. */
record HostileStories(Submissions submissions, MyWords words, Attachments attachments) {

    /** Sent by somebody who asks to be contacted, so that it stands on every screen of care. */
    SubmissionId told(Call call) {
        Sending plain = Told.sending("I waited " + Hostile.PAYLOAD);
        SubmittedStory content = new SubmittedStory(
                "en",
                "I waited " + Hostile.PAYLOAD,
                List.of(),
                "The desk " + Hostile.PAYLOAD,
                "Ward " + Hostile.PAYLOAD,
                "",
                Optional.empty(),
                "Felt " + Hostile.PAYLOAD,
                "Should " + Hostile.PAYLOAD,
                "Better " + Hostile.PAYLOAD,
                List.of(new JourneyStep(
                        "Nurse " + Hostile.PAYLOAD,
                        Optional.empty(),
                        "Team " + Hostile.PAYLOAD,
                        "Waited " + Hostile.PAYLOAD,
                        Optional.empty(),
                        JourneyStep.WaitUnit.DAYS,
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                Optional.empty());
        AuthorCredential author = new AuthorCredential.ByCode(submissions.send(
                call.link(),
                new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())),
                new Sending(
                        content,
                        plain.answers(),
                        "Nia " + Hostile.PAYLOAD,
                        "Ring " + Hostile.PAYLOAD,
                        SubmissionContent.CallBack.ASKED_FOR)));
        words.complain(author, "Wrong " + Hostile.PAYLOAD);
        attach(author, "letter " + Hostile.PAYLOAD + ".pdf.html");
        return words.open(author).submission().id();
    }

    void attach(AuthorCredential author, String name) {
        byte[] letter = "Nobody came that day.".getBytes(StandardCharsets.UTF_8);
        try {
            attachments.add(author, new AttachmentId(UUID.randomUUID()), name, new ByteArrayInputStream(letter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static CallTerms asked() {
        return new CallTerms(
                "Call " + Hostile.PAYLOAD,
                "Purpose " + Hostile.PAYLOAD,
                "Readers " + Hostile.PAYLOAD,
                Set.of(ServiceId.of(Hostile.SERVICE)),
                List.of("Prompt " + Hostile.PAYLOAD),
                List.of("Meaning " + Hostile.PAYLOAD),
                Optional.of(LocalDate.parse("2031-06-12")),
                Set.of(Languages.ENGLISH, Languages.WELSH),
                CallTerms.Ages.anyone(),
                LawfulBasis.PUBLIC_TASK_STATUTORY,
                24,
                "Help " + Hostile.PAYLOAD);
    }
}
