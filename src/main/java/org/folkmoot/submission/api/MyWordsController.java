package org.folkmoot.submission.api;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.AuthorDetails;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnRecord;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A contributor's own words, for a council's own pages. The private code stands in the header {@code Words-Code}. */
@RestController
@RequestMapping("/api/v1/my-words")
record MyWordsController(MyWords words, Attachments attachments) {

    /** Everything that is kept, as it stands. This is also the download. */
    @GetMapping
    OwnRecord status(@RequestHeader(CallsController.WORDS_CODE) String code) {
        return own(code, words.open(opener(code)));
    }

    /** Changes one or more consents from this moment on. */
    @PutMapping("/consents")
    OwnRecord allow(
            @RequestHeader(CallsController.WORDS_CODE) String code,
            @RequestBody Map<ConsentUse, Sending.Wish> answers) {
        return own(code, words.allow(opener(code), answers));
    }

    /** @param revision of the words that it rests on; without it, of the newest */
    record NewVersion(@Nullable ContentBody content, Optional<Addition> why, Optional<Long> revision) {
        enum Addition {
            CORRECTED,
            ADDED_TO
        }
    }

    /** Puts a new version beside the ones before; refused with 409 if there are newer words than the revision it names. */
    @PutMapping("/words")
    OwnRecord write(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody NewVersion version) {
        Submission.Kind kind = version.why().orElse(NewVersion.Addition.CORRECTED) == NewVersion.Addition.CORRECTED
                ? Submission.Kind.CORRECTED
                : Submission.Kind.ADDED_TO;
        AuthorCredential credential = opener(code);
        long restsOn = version.revision()
                .orElseGet(() -> words.open(credential).submission().revision());
        return own(
                code,
                words.write(
                        credential,
                        restsOn,
                        InvalidRequest.required("content", version.content()).content(),
                        kind));
    }

    /** Changes the name that may stand by a quote, and how the author can be reached. */
    @PutMapping("/person")
    OwnRecord introduce(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody AuthorDetails person) {
        return own(code, words.allow(opener(code), Map.of(), person));
    }

    record TakeBack(@Nullable How how) {
        enum How {
            HIDE,
            SHOW_AGAIN,
            WITHDRAW
        }
    }

    /** Hides the words for now, takes them back, or shows them again. */
    @PostMapping("/withdrawal")
    OwnRecord withdraw(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody TakeBack wanted) {
        AuthorCredential credential = opener(code);
        return own(
                code,
                switch (InvalidRequest.required("how", wanted.how())) {
                    case HIDE -> words.hide(credential);
                    case SHOW_AGAIN -> words.showAgain(credential);
                    case WITHDRAW -> words.withdraw(credential);
                });
    }

    /** Erases the words for good; the code opens nothing afterwards. */
    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@RequestHeader(CallsController.WORDS_CODE) String code) {
        words.erase(opener(code));
    }

    record Text(@Nullable String text) {

        String given() {
            return InvalidRequest.required("text", text);
        }
    }

    /** Answers what the team asked. */
    @PostMapping("/answers")
    OwnRecord answer(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text answer) {
        return own(code, words.answer(opener(code), answer.given()));
    }

    /** Complains about how the words were treated. */
    @PostMapping("/complaints")
    OwnRecord complain(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text complaint) {
        return own(code, words.complain(opener(code), complaint.given()));
    }

    private OwnRecord own(String code, OwnWords own) {
        return OwnRecord.of(
                own, attachments.of(opener(code)).stream().map(Attachment::own).toList());
    }

    private static AuthorCredential opener(String code) {
        return CallsController.opener(Optional.empty(), Optional.of(code));
    }
}
