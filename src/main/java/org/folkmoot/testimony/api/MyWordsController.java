package org.folkmoot.testimony.api;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnRecord;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.Telling;
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
class MyWordsController {

    private final MyWords words;
    private final Attachments attachments;

    MyWordsController(MyWords words, Attachments attachments) {
        this.words = words;
        this.attachments = attachments;
    }

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

    record NewVersion(ContentBody content, Optional<Addition> why) {
        enum Addition {
            CORRECTED,
            ADDED_TO
        }
    }

    /** Puts a new version beside the ones before. */
    @PutMapping("/words")
    OwnRecord write(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody NewVersion version) {
        Telling.Kind kind = version.why().orElse(NewVersion.Addition.CORRECTED) == NewVersion.Addition.CORRECTED
                ? Telling.Kind.CORRECTED
                : Telling.Kind.ADDED_TO;
        return own(code, words.write(opener(code), version.content().content(), kind));
    }

    record TakeBack(How how) {
        enum How {
            HIDE,
            SHOW_AGAIN,
            WITHDRAW
        }
    }

    /** Hides the words for now, takes them back, or shows them again. */
    @PostMapping("/withdrawal")
    OwnRecord withdraw(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody TakeBack wanted) {
        Opener opener = opener(code);
        return own(
                code,
                switch (wanted.how()) {
                    case HIDE -> words.hide(opener);
                    case SHOW_AGAIN -> words.showAgain(opener);
                    case WITHDRAW -> words.withdraw(opener);
                });
    }

    /** Erases the words for good; the code opens nothing afterwards. */
    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@RequestHeader(CallsController.WORDS_CODE) String code) {
        words.erase(opener(code));
    }

    record Text(String text) {}

    /** Answers what the team asked. */
    @PostMapping("/answers")
    OwnRecord answer(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text answer) {
        return own(code, words.answer(opener(code), answer.text()));
    }

    /** Complains about how the words were treated. */
    @PostMapping("/complaints")
    OwnRecord complain(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text complaint) {
        return own(code, words.complain(opener(code), complaint.text()));
    }

    private OwnRecord own(String code, OwnWords own) {
        return OwnRecord.of(
                own, attachments.of(opener(code)).stream().map(Attachment::own).toList());
    }

    private static Opener opener(String code) {
        return CallsController.opener(Optional.empty(), Optional.of(code));
    }
}
