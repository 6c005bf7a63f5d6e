package org.folkmoot.people.internal;

import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.OutgoingMail.LetterRequest;
import org.folkmoot.people.OutgoingMail.LetterWriter;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.springframework.stereotype.Component;

/** Letters to people who are asked in; none once the invitation is accepted, withdrawn or past its day. */
@Component
public record InvitationLetters(InvitationBook book, Letters letters) implements LetterWriter {

    public static final String KIND = "invitation";

    /** The address of the page behind a link, with a slash in front. */
    public static String path(String token) {
        return "/invitation/" + token;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<WrittenLetter> write(LetterRequest letter) {
        return book.find(new InvitationId(letter.about()))
                .filter(invitation -> invitation.state() == Invitation.State.OPEN && !invitation.isExpired(book.now()))
                .flatMap(invitation -> letter.secret()
                        .map(token -> letters.written(
                                invitation.email(), invitation.language(), KIND, path(token), invitation.label())));
    }
}
