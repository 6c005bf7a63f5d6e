package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Onboarding.Given;
import org.folkmoot.assembly.OnboardingAnswers;
import org.folkmoot.assembly.OnboardingAnswers.Choice;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member reads and answers before they take part, by their card. What a device sends may be sent again. */
@RestController
@RequestMapping("/api/v1/room/onboarding")
record OnboardingController(Assemblies assemblies, OnboardingDesk desk, Clock clock) {

    /** @param answers as they hold now; empty until the member has finished */
    record Page(
            RoomBodies.NamedBody assembly,
            @JsonInclude Optional<PromiseBody> promise,
            List<AccessNeed> needs,
            @JsonInclude Optional<AnswersBody> answers) {}

    record PromiseBody(String who, String text, LocalDate respondBy) {}

    record AnswersBody(
            Instant at,
            Choice photo,
            Choice named,
            Choice news,
            String email,
            List<AccessNeed> needs,
            String interpreter,
            String line) {

        static AnswersBody of(Given given) {
            OnboardingAnswers answers = given.answers();
            return new AnswersBody(
                    given.at(),
                    answers.photo(),
                    answers.named(),
                    answers.news(),
                    answers.email().map(EmailAddress::value).orElse(""),
                    List.copyOf(answers.needs()),
                    answers.language(),
                    answers.line());
        }
    }

    @GetMapping
    ResponseEntity<Page> page() {
        Assembly assembly = mine();
        Page page = new Page(
                new RoomBodies.NamedBody(assembly.id().value(), assembly.name()),
                assembly.promise().map(promise -> new PromiseBody(promise.who(), promise.text(), promise.respondBy())),
                List.of(AccessNeed.values()),
                desk.mine(assembly.id()).map(AnswersBody::of));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    /** What a device sends; each choice has to be made. */
    record ToAnswer(
            @Nullable String id,
            @Nullable Choice photo,
            @Nullable Choice named,
            @Nullable Choice news,
            Optional<String> email,
            Optional<List<AccessNeed>> needs,
            Optional<String> interpreter,
            Optional<String> line) {

        OnboardingAnswers answers() {
            try {
                return read();
            } catch (AssemblyRefused tooLong) {
                throw new InvalidRequest("line", "line has 300 characters at most, and interpreter 40.");
            }
        }

        private OnboardingAnswers read() {
            return new OnboardingAnswers(
                    InvalidRequest.required("photo", photo),
                    InvalidRequest.required("named", named),
                    InvalidRequest.required("news", news),
                    email.filter(text -> !text.isBlank())
                            .map(text -> EmailAddress.parse(text)
                                    .orElseThrow(() -> new InvalidRequest("email", "email is an e-mail address."))),
                    needs.orElse(List.of()).stream().collect(Collectors.toSet()),
                    interpreter.orElse(""),
                    line.orElse(""));
        }
    }

    /** @param reason why it was refused */
    record Kept(RoomActs.Answered.Kind answer, Instant at, Optional<String> reason) {}

    @PostMapping
    Kept answer(@RequestBody ToAnswer body) {
        UUID act = RequestedId.find(InvalidRequest.required("id", body.id()))
                .orElseThrow(() -> new InvalidRequest("id", "id is an id, a UUID in full."));
        OnboardingAnswers answers = body.answers();
        try {
            Assembly assembly = assemblies.mine().stream()
                    .findFirst()
                    .orElseThrow(() -> new AssemblyRefused(AssemblyRefused.Reason.NOT_A_MEMBER));
            Given given = desk.answer(assembly.id(), act, answers);
            return new Kept(RoomActs.Answered.Kind.IN, given.at(), Optional.empty());
        } catch (AssemblyRefused refused) {
            return new Kept(
                    RoomActs.Answered.Kind.REFUSED,
                    clock.instant(),
                    Optional.of(refused.reason().name()));
        }
    }

    private Assembly mine() {
        return assemblies.mine().stream().findFirst().orElseThrow(() -> new NotFound("You are in no assembly"));
    }
}
