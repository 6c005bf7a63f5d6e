package org.folkmoot.people;

import org.folkmoot.people.internal.Letters;
import org.springframework.stereotype.Component;

/** E-mails of other parts of the product, sent in the background. Without mail a person hands links over by other means. */
@Component
public class OutgoingMail {

    private final Letters letters;

    OutgoingMail(Letters letters) {
        this.letters = letters;
    }

    /** True if e-mails go out at all, and links in them lead here. */
    public boolean goesOut() {
        return letters.goOut();
    }

    /** The address of this installation, without a slash at its end. */
    public String address() {
        return letters.url().orElse("");
    }

    /**
     * Sends an e-mail, if any go out.
     *
     * @param kind a fixed word for what it is; all that a log may say of it
     */
    public void send(EmailAddress to, String kind, String subject, String text) {
        if (goesOut()) {
            letters.send(to, kind, subject, text);
        }
    }
}
