package org.folkmoot.submission.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.call.invited.PersonalKey;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.DraftSaved;
import org.folkmoot.submission.FirstLook;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.submission.Submissions.SentWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answering a call for testimony, by anyone who has its link. A draft is named by the header {@code Draft-Key}, a random UUID that the
 * device makes up, or by {@code Words-Code}, the private code; neither ever stands in an address, where it would be logged. Who was invited by
 * name sends the key of their link as {@code Invitation-Key}: their answer is noted, not which words it was.
 */
@RestController
@RequestMapping("/api/v1/calls/{link}")
record CallsController(Calls calls, Submissions submissions, OpenCalls openCalls) {

    static final String DRAFT_KEY = "Draft-Key";
    static final String WORDS_CODE = "Words-Code";
    static final String INVITATION_KEY = "Invitation-Key";

    /** What is asked, by whom, and under which rules. */
    @GetMapping
    OpenCall call(@PathVariable String link) {
        Call call = calls.byLink(link).orElseThrow(() -> new NotFound("There is no such call"));
        return openCalls.of(call);
    }

    /** A draft as the server has it. */
    @GetMapping("/draft")
    DraftSaved draft(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code) {
        return submissions.draft(link, opener(draft, code)).orElseThrow(() -> new NotFound("There is no such draft"));
    }

    /** @param revision counts the saves of the device upward */
    record DraftToSave(long revision, @Nullable ContentBody content) {}

    /** Saves a draft. The same save twice is saved once; one that is older than what the server has is refused with 409. */
    @PutMapping("/draft")
    DraftSaved save(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code,
            @RequestHeader(name = INVITATION_KEY, required = false) Optional<String> invitation,
            @RequestBody DraftToSave body) {
        return submissions.save(
                cameBy(link, invitation),
                opener(draft, code),
                possible(body.revision()),
                InvalidRequest.required("content", body.content()).content());
    }

    record Code(String code) {}

    /** The code to come back with on any device. */
    @PostMapping("/draft/pause")
    Code pause(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code) {
        return new Code(submissions.pause(link, opener(draft, code)).shown());
    }

    /** Deletes a draft that was not sent. */
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code) {
        submissions.discard(link, opener(draft, code));
    }

    /** @param revision of the draft that it rests on, or of what was sent already; 0 or nothing if no draft was saved */
    record ToSend(
            Optional<Long> revision,
            @Nullable ContentBody content,
            @Nullable Map<ConsentUse, Sending.Wish> consents,
            Optional<String> name,
            Optional<String> contact,
            Optional<SubmissionContent.CallBack> callBack) {

        Sending sending() {
            return new Sending(
                    InvalidRequest.required("content", content).content(),
                    InvalidRequest.required("consents", consents),
                    name.orElse(""),
                    contact.orElse(""),
                    callBack.orElse(SubmissionContent.CallBack.NOT_ASKED_FOR));
        }
    }

    /**
     * @param code opens the private page
     * @param readBy the day until which somebody is to read it
     * @param narrowed the uses for which two devices gave different answers: the one that allows less counts
     */
    record Sent(String code, Optional<LocalDate> readBy, Set<ConsentUse> narrowed) {}

    /**
     * Sends what was told. The same key twice sends once and answers with the same code. If another device has saved newer words, it is refused with
     * 409 {@code newer-on-server}; if another device has sent other words, with 409 {@code already-sent}. Then show both: the draft gives what is here
     * with its revision, and sending again with that revision puts these words in its place. Consents that allow less count at once either way.
     */
    @PostMapping("/testimony")
    ResponseEntity<Sent> send(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code,
            @RequestHeader(name = INVITATION_KEY, required = false) Optional<String> invitation,
            @RequestBody ToSend body) {
        SentWords sent = submissions.send(
                cameBy(link, invitation),
                opener(draft, code),
                possible(body.revision().orElse(0L)),
                body.sending());
        return ResponseEntity.created(URI.create("/api/v1/my-words"))
                .body(new Sent(sent.code().shown(), sent.readBy(), sent.narrowed()));
    }

    record ToPreview(@Nullable String words) {}

    /** What would be hidden in the words at a first look. A person checks every hidden name later. */
    @PostMapping("/preview")
    Preview preview(@PathVariable String link, @RequestBody ToPreview body) {
        return new Preview(submissions.firstLook(link, InvalidRequest.required("words", body.words())));
    }

    /** @param parts the words in order, each shown as it is or in place of what is hidden */
    record Preview(List<FirstLook> parts) {}

    private static long possible(long revision) {
        if (revision < 0) {
            throw new InvalidRequest("revision", "Revisions count upward from 0.");
        }
        return revision;
    }

    private static EntryLink cameBy(String link, Optional<String> invitation) {
        return new EntryLink(link, invitation.flatMap(PersonalKey::read));
    }

    static AuthorCredential opener(Optional<String> draft, Optional<String> code) {
        if (code.isPresent()) {
            return code.flatMap(PrivateCode::read)
                    .<AuthorCredential>map(AuthorCredential.ByCode::new)
                    .orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.CODE_UNKNOWN));
        }
        try {
            return draft.map(DraftKey::of)
                    .map(AuthorCredential.ByDraft::new)
                    .orElseThrow(() -> new InvalidRequest(DRAFT_KEY, "Send a random UUID as " + DRAFT_KEY));
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest(DRAFT_KEY, "This is no random UUID (version 4)");
        }
    }

    /** A call as anyone sees it. */
    record OpenCall(
            UUID id,
            String link,
            String title,
            String purpose,
            String readers,
            String place,
            List<String> prompts,
            List<String> meanings,
            List<NamedService> services,
            Optional<LocalDate> closes,
            List<String> languages,
            int youngest,
            int oldest,
            LawfulBasis basis,
            int monthsKept,
            String help,
            Admission admission,
            State state) {

        enum State {
            OPEN,
            CLOSED
        }

        record NamedService(UUID id, String name) {}
    }

    /** Puts names to the ids of a call. */
    @Component
    record OpenCalls(Calls calls, Places places, ServiceDirectory directory) {

        OpenCall of(Call call) {
            CallTerms terms = call.terms();
            return new OpenCall(
                    call.id().value(),
                    call.link(),
                    terms.title(),
                    terms.purpose(),
                    terms.readers(),
                    places.find(call.place()).map(Place::name).orElse(""),
                    terms.prompts(),
                    terms.meanings(),
                    services(call),
                    terms.closes(),
                    terms.languages().stream()
                            .map(Locale::toLanguageTag)
                            .sorted()
                            .toList(),
                    terms.ages().from(),
                    terms.ages().to(),
                    terms.basis(),
                    terms.monthsKept(),
                    terms.help(),
                    call.admission(),
                    calls.isOpen(call) ? OpenCall.State.OPEN : OpenCall.State.CLOSED);
        }

        private List<OpenCall.NamedService> services(Call call) {
            return call.terms().services().stream()
                    .flatMap(id -> directory.find(id).stream())
                    .map(found -> new OpenCall.NamedService(found.id().value(), found.name()))
                    .sorted(Comparator.comparing(OpenCall.NamedService::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }
    }
}
