package org.folkmoot.testimony.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.RedactedWords;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.TellingSecret;
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

    MyWordsController(MyWords words) {
        this.words = words;
    }

    record UseNow(ConsentUse use, Optional<Consent.Answer> answer, Optional<LocalDate> until) {}

    record Happened(Telling.Kind what, Instant at, Optional<String> reason) {}

    record Said(int version, Instant at, TellingContent content) {}

    record Asked(TellingSecret.Message.From from, TellingSecret.Message.Topic topic, Instant at, String text) {}

    /**
     * Everything kept about one telling.
     *
     * @param asOthersSee each part as others see it, once a person has checked it
     */
    record Status(
            UUID id,
            String call,
            Telling.Stage stage,
            Telling.Standing standing,
            Optional<Instant> sent,
            Optional<LocalDate> readBy,
            List<UseNow> consents,
            List<Said> versions,
            Map<String, String> asOthersSee,
            List<Asked> messages,
            List<Happened> happened,
            String name,
            String contact) {

        static Status of(OwnWords own) {
            Telling telling = own.telling();
            TellingSecret secret = own.secret();
            Map<String, String> others = new java.util.LinkedHashMap<>();
            if (secret.isChecked()) {
                RedactedWords.redacted(secret).forEach((part, text) -> others.put(part, text.words()));
            }
            return new Status(
                    telling.id().value(),
                    own.call().terms().title(),
                    telling.stage(),
                    telling.standing(),
                    telling.sent(),
                    own.readBy(),
                    uses(telling),
                    secret.versions().stream()
                            .map(version -> new Said(version.number(), version.at(), version.content()))
                            .toList(),
                    others,
                    secret.messages().stream()
                            .map(one -> new Asked(one.from(), one.topic(), one.at(), one.text()))
                            .toList(),
                    telling.acts().stream()
                            .map(act -> new Happened(act.kind(), act.at(), act.reason()))
                            .toList(),
                    secret.name(),
                    secret.contact());
        }

        private static List<UseNow> uses(Telling telling) {
            List<UseNow> uses = new ArrayList<>();
            Arrays.stream(ConsentUse.values())
                    .map(use -> telling.consents()
                            .of(use)
                            .map(given -> new UseNow(use, Optional.of(given.answer()), given.until()))
                            .orElseGet(() -> new UseNow(use, Optional.empty(), Optional.empty())))
                    .forEach(uses::add);
            return uses;
        }
    }

    /** Everything that is kept, as it stands. This is also the download. */
    @GetMapping
    Status status(@RequestHeader(CallsController.WORDS_CODE) String code) {
        return Status.of(words.open(opener(code)));
    }

    /** Changes one or more consents from this moment on. */
    @PutMapping("/consents")
    Status allow(
            @RequestHeader(CallsController.WORDS_CODE) String code,
            @RequestBody Map<ConsentUse, Sending.Wish> answers) {
        return Status.of(words.allow(opener(code), answers));
    }

    record NewVersion(ContentBody content, Optional<Addition> why) {
        enum Addition {
            CORRECTED,
            ADDED_TO
        }
    }

    /** Puts a new version beside the ones before. */
    @PutMapping("/words")
    Status write(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody NewVersion version) {
        Telling.Kind kind = version.why().orElse(NewVersion.Addition.CORRECTED) == NewVersion.Addition.CORRECTED
                ? Telling.Kind.CORRECTED
                : Telling.Kind.ADDED_TO;
        return Status.of(words.write(opener(code), version.content().content(), kind));
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
    Status withdraw(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody TakeBack wanted) {
        Opener opener = opener(code);
        return Status.of(
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
    Status answer(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text answer) {
        return Status.of(words.answer(opener(code), answer.text()));
    }

    /** Complains about how the words were treated. */
    @PostMapping("/complaints")
    Status complain(@RequestHeader(CallsController.WORDS_CODE) String code, @RequestBody Text complaint) {
        return Status.of(words.complain(opener(code), complaint.text()));
    }

    private static Opener opener(String code) {
        return CallsController.opener(Optional.empty(), Optional.of(code));
    }
}
