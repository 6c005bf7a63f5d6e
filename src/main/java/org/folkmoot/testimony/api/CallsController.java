package org.folkmoot.testimony.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.invited.PersonalKey;
import org.folkmoot.testimony.telling.CameBy;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.DraftSaved;
import org.folkmoot.testimony.telling.FirstLook;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.PrivateCode;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.TellingRefused;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.Tellings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
class CallsController {

    static final String DRAFT_KEY = "Draft-Key";
    static final String WORDS_CODE = "Words-Code";
    static final String INVITATION_KEY = "Invitation-Key";

    private final Calls calls;
    private final Tellings tellings;
    private final MyWords words;
    private final OpenCalls openCalls;

    CallsController(Calls calls, Tellings tellings, MyWords words, OpenCalls openCalls) {
        this.calls = calls;
        this.tellings = tellings;
        this.words = words;
        this.openCalls = openCalls;
    }

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
        return tellings.draft(link, opener(draft, code)).orElseThrow(() -> new NotFound("There is no such draft"));
    }

    /** @param revision counts the saves of the device upward */
    record DraftToSave(long revision, ContentBody content) {}

    /** Saves a draft. The same save twice is saved once; one that is older than what the server has is refused with 409. */
    @PutMapping("/draft")
    DraftSaved save(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code,
            @RequestHeader(name = INVITATION_KEY, required = false) Optional<String> invitation,
            @RequestBody DraftToSave body) {
        return tellings.save(
                cameBy(link, invitation),
                opener(draft, code),
                body.revision(),
                body.content().content());
    }

    record Code(String code) {}

    /** The code to come back with on any device. */
    @PostMapping("/draft/pause")
    Code pause(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code) {
        return new Code(tellings.pause(link, opener(draft, code)).shown());
    }

    /** Deletes a draft that was not sent. */
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code) {
        tellings.discard(link, opener(draft, code));
    }

    record ToSend(
            ContentBody content,
            Map<ConsentUse, Sending.Wish> consents,
            Optional<String> name,
            Optional<String> contact,
            Optional<TellingSecret.CallBack> callBack) {

        Sending sending() {
            return new Sending(
                    content.content(),
                    consents,
                    name.orElse(""),
                    contact.orElse(""),
                    callBack.orElse(TellingSecret.CallBack.NOT_ASKED_FOR));
        }
    }

    /**
     * @param code opens the private page
     * @param readBy the day until which somebody is to read it
     */
    record Sent(String code, Optional<LocalDate> readBy) {}

    /** Sends what was told. The same key twice sends once and answers with the same code. */
    @PostMapping("/testimony")
    ResponseEntity<Sent> send(
            @PathVariable String link,
            @RequestHeader(name = DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = WORDS_CODE, required = false) Optional<String> code,
            @RequestHeader(name = INVITATION_KEY, required = false) Optional<String> invitation,
            @RequestBody ToSend body) {
        PrivateCode sent = tellings.send(cameBy(link, invitation), opener(draft, code), body.sending());
        return ResponseEntity.created(URI.create("/api/v1/my-words"))
                .body(new Sent(sent.shown(), words.open(new Opener.ByCode(sent)).readBy()));
    }

    record ToPreview(String words) {}

    /** What would be hidden in the words at a first look. A person checks every hidden name later. */
    @PostMapping("/preview")
    Preview preview(@PathVariable String link, @RequestBody ToPreview body) {
        return new Preview(tellings.firstLook(link, body.words()));
    }

    /** @param parts the words in order, each shown as it is or in place of what is hidden */
    record Preview(List<FirstLook> parts) {}

    private static CameBy cameBy(String link, Optional<String> invitation) {
        return new CameBy(link, invitation.flatMap(PersonalKey::read));
    }

    static Opener opener(Optional<String> draft, Optional<String> code) {
        if (code.isPresent()) {
            return code.flatMap(PrivateCode::read)
                    .<Opener>map(Opener.ByCode::new)
                    .orElseThrow(() -> new TellingRefused(TellingRefused.Reason.CODE_UNKNOWN));
        }
        try {
            return draft.map(DraftKey::of)
                    .map(Opener.ByDraft::new)
                    .orElseThrow(() -> new InvalidRequest(DRAFT_KEY, "Send a random UUID as " + DRAFT_KEY));
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest(DRAFT_KEY, "This is no random UUID (version 4)");
        }
    }
}
