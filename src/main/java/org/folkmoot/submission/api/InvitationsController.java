package org.folkmoot.submission.api;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.CallInvitation;
import org.folkmoot.call.invited.InvitedId;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Inviting people by name, for a council's own mailing. For those who open calls at the place; what was told can't be reached from here. */
@RestController
@RequestMapping("/api/v1/calls/{link}/invitations")
record InvitationsController(Calls calls, InvitedPeople invited) {

    /**
     * @param link opens an empty form, once
     * @param reminded the last time
     */
    record Invitation(
            UUID id,
            String name,
            Optional<String> email,
            String link,
            Instant invited,
            Optional<Instant> reminded,
            CallInvitation.Standing standing,
            CallInvitation.Progress progress) {

        static Invitation of(PersonInvited person) {
            return new Invitation(
                    person.invited().id().value(),
                    person.name(),
                    person.email().map(EmailAddress::value),
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/" + person.path())
                            .build()
                            .toUriString(),
                    person.invited().at(),
                    person.invited().reminded(),
                    person.invited().standing(),
                    person.invited().progress());
        }
    }

    /** Everybody invited, by name. */
    @GetMapping
    List<Invitation> list(@PathVariable String link) {
        return invited.list(call(link).id()).stream().map(Invitation::of).toList();
    }

    record Person(Optional<String> name, Optional<String> email) {

        PersonToInvite toInvite() {
            Optional<String> given = email.filter(text -> !text.isBlank());
            Optional<EmailAddress> address = given.flatMap(EmailAddress::parse);
            if (given.isPresent() && address.isEmpty()) {
                throw new CallRefused(CallRefused.Reason.EMAIL_INVALID);
            }
            return new PersonToInvite(name.orElse(""), address);
        }
    }

    /** @param language of the letters; the first of the product's if none is given */
    record ToInvite(@Nullable List<Person> people, Optional<String> language) {}

    /** @param known how many were left out, since their e-mail address was invited before */
    record Made(List<Invitation> invitations, int known) {}

    /** Invites people, at most 200 at once; who was invited with the same e-mail address before is left out. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made invite(@PathVariable String link, @RequestBody ToInvite body) {
        Locale language = Languages.nearest(
                body.language().map(InvitationsController::tagged).orElse(Languages.ENGLISH));
        InvitedPeople.Made made = invited.invite(
                call(link).id(),
                InvalidRequest.required("people", body.people()).stream()
                        .map(Person::toInvite)
                        .toList(),
                language);
        return new Made(made.made().stream().map(Invitation::of).toList(), made.known());
    }

    private static Locale tagged(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build();
        } catch (IllformedLocaleException _) {
            throw new InvalidRequest("language", "Name the language by its tag, such as en or cy.");
        }
    }

    /** Takes an invitation back: its link opens nothing any more. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String link, @PathVariable UUID id) {
        call(link);
        invited.takeBack(new InvitedId(id));
    }

    private Call call(String link) {
        return calls.byLink(link).orElseThrow(() -> new NotFound("There is no such call"));
    }
}
