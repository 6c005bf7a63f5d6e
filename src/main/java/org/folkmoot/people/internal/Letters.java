package org.folkmoot.people.internal;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * E-mails with links, sent in the background. Needs {@code spring.mail.host} and {@code folkmoot.url}, the address at which people reach
 * this installation: a link built from a request's own words could be made to lead elsewhere.
 */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Optional<JavaMailSender> sender;
    private final String url;
    private final String from;
    private final Texts texts;
    private final ExecutorService post = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("letters").daemon().factory());

    Letters(
            ObjectProvider<JavaMailSender> sender,
            Texts texts,
            @Value("${folkmoot.url:}") String url,
            @Value("${folkmoot.mail.from:}") String from) {
        this.sender = sender.stream().findFirst();
        this.url = url.strip().replaceAll("/+$", "");
        this.from = from;
        this.texts = texts;
        if (this.sender.isPresent() && this.url.isEmpty()) {
            LOG.warn("Mail is configured but folkmoot.url is not, so no mail is sent and links are shown to be copied");
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

    /** Runs in turn with the sending of letters, so that the caller's time tells nothing of what it does. */
    public void later(Runnable work) {
        post.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException broken) {
                LOG.error("Work on a letter broke: {}", broken.getClass().getName());
            }
        });
    }

    /**
     * Sends a letter with a link. Its words are {@code people.letter.<kind>.subject} and {@code .text}, given the link and the values.
     *
     * @param path of the link, with a slash in front
     */
    public void send(EmailAddress to, Locale language, String kind, String path, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = url + path;
        System.arraycopy(values, 0, all, 1, values.length);
        send(
                to,
                kind,
                texts.in(language, "people.letter." + kind + ".subject", all),
                texts.in(language, "people.letter." + kind + ".text", all));
    }

    /**
     * Sends a letter in somebody else's words. A subject is one line.
     *
     * @param kind a fixed word for what it is, for the log
     */
    public void send(EmailAddress to, String kind, String subject, String text) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setTo(to.value());
        if (!from.isBlank()) {
            letter.setFrom(from);
        }
        letter.setSubject(subject.replaceAll("\\s+", " "));
        letter.setText(text);
        later(() -> send(letter, kind));
    }

    private void send(SimpleMailMessage letter, String kind) {
        try {
            sender.ifPresent(mail -> mail.send(letter));
        } catch (MailException refused) {
            // The message of the exception may hold the address.
            LOG.error(
                    "A letter of kind {} was not taken by the mail server: {}",
                    kind,
                    refused.getClass().getName());
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        post.shutdown();
        if (!post.awaitTermination(10, TimeUnit.SECONDS)) {
            post.shutdownNow();
        }
    }
}
