package org.folkmoot.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterWriter;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.springframework.stereotype.Component;

/** Letters to people who forgot their password. The link is made when the letter is written, so that no link lies anywhere. */
@Component
public record ResetLetters(KnownAccounts accounts, ResetLinks links, Letters letters, Clock clock)
        implements LetterWriter {

    public static final String KIND = "reset";

    /** The address of the page behind a link, with a slash in front. */
    public static String path(LinkToken token) {
        return "/reset/" + token.value();
    }

    /** One to whoever has the account of the address, if anybody. Its id is of its own: it must not tell the address. */
    public static LetterRequest to(EmailAddress email, Instant until) {
        return new LetterRequest(
                KIND, UUID.randomUUID(), Optional.empty(), Optional.of(until), Optional.of(email.value()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<WrittenLetter> write(LetterRequest letter) {
        Instant until = letter.until().orElseThrow();
        return accountOf(letter).filter(ResetLetters::isWanted).map(stored -> {
            Account account = stored.account();
            LinkToken token = links.make(stored, Duration.between(clock.instant(), until));
            return letters.written(account.email(), account.language(), KIND, path(token));
        });
    }

    /** One that waits since before requests were kept names its account. */
    private Optional<StoredAccount> accountOf(LetterRequest letter) {
        return letter.secret()
                .map(email -> EmailAddress.parse(email).flatMap(accounts::find))
                .orElseGet(() -> accounts.find(new AccountId(letter.about())));
    }

    /** Whether the account has a password that its owner may set anew. */
    private static boolean isWanted(StoredAccount stored) {
        return stored.passwordHash().isPresent() && !stored.account().disabled();
    }
}
