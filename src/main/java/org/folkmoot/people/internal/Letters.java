package org.folkmoot.people.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.WrittenLetter;
import org.folkmoot.platform.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server and the words of letters. Needs {@code spring.mail.host} and {@code folkmoot.url}, the address at which people reach
 * this installation: a link built from a request's own words could be made to lead elsewhere.
 */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Optional<JavaMailSender> sender;
    private final String url;
    private final String from;
    private final Texts texts;

    Letters(
            ObjectProvider<JavaMailSender> sender,
            Texts texts,
            @Value("${folkmoot.url:}") String url,
            @Value("${folkmoot.mail.from:}") String from) {
        this.sender = sender.stream().findFirst();
        this.sender.ifPresent(Letters::withoutEndlessWaits);
        this.url = url.strip().replaceAll("/+$", "");
        this.from = from;
        this.texts = texts;
        if (this.sender.isPresent() && this.url.isEmpty()) {
            LOG.warn("Mail is configured but folkmoot.url is not, so no mail is sent and links are shown to be copied");
        }
    }

    /** A mail server that says nothing would keep every later letter waiting. */
    private static void withoutEndlessWaits(JavaMailSender mail) {
        if (mail instanceof JavaMailSenderImpl configured) {
            List.of("connectiontimeout", "timeout", "writetimeout")
                    .forEach(wait -> configured.getJavaMailProperties().putIfAbsent("mail.smtp." + wait, "30000"));
        }
    }

    /** True if letters go out at all. */
    public boolean goOut() {
        return sender.isPresent() && !url.isEmpty();
    }

    /** The address of this installation, if it was told. */
    public Optional<String> url() {
        return Optional.of(url).filter(text -> !text.isEmpty());
    }

    /**
     * A letter with a link. Its words are {@code people.letter.<kind>.subject} and {@code .text}, given the link and the values.
     *
     * @param path of the link, with a slash in front
     */
    WrittenLetter written(EmailAddress to, Locale language, String kind, String path, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = url + path;
        System.arraycopy(values, 0, all, 1, values.length);
        return new WrittenLetter(
                to,
                texts.in(language, "people.letter." + kind + ".subject", all),
                texts.in(language, "people.letter." + kind + ".text", all));
    }

    /**
     * Hands a letter to the mail server and waits for its answer. A subject is one line.
     *
     * @throws MailException if it was not taken, or that is not known
     */
    void handOver(WrittenLetter written) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setTo(written.to().value());
        if (!from.isBlank()) {
            letter.setFrom(from);
        }
        letter.setSubject(written.subject().replaceAll("\\s+", " "));
        letter.setText(written.text());
        sender.orElseThrow().send(letter);
    }
}
