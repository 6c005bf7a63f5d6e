package org.folkmoot.people.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: its own origin's files, and of scripts inside the page only those that carry this answer's number.
 * {@code unsafe-eval} is for Flow's client engine, which makes functions of the server's calls; {@code unsafe-inline} for styles is for
 * its components. Answers that are no page of Flow's get neither.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    private static final String COMMON =
            "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; ";

    /** Of answers that are no page of Flow's. */
    static final String STRICT = COMMON + "script-src 'self'; style-src 'self'";

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(this::number);
        } else {
            event.addIndexHtmlRequestListener(
                    response -> response.getVaadinResponse()
                            .setHeader(
                                    HEADER,
                                    COMMON.replace("connect-src 'self'", "connect-src 'self' ws:")
                                            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"));
        }
    }

    private void number(IndexHtmlResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().select("script").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(
                        HEADER,
                        COMMON
                                + "script-src 'self' 'nonce-" + nonce
                                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'");
    }
}
