package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.limit.Busy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refusals of the API that come before any controller, as RFC 9457 problems of the same shape as theirs. */
final class ApiProblems {

    private ApiProblems() {}

    static void noCredentials(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Folkmoot\"");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "no-credentials",
                "Send a bearer token that an administrator made for you.");
    }

    static void noSuchCard(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Card realm=\"Folkmoot\"");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "no-such-card",
                "This card is not valid, or not any more. Ask for a new one at the desk.");
    }

    static void noAccess(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "no-access",
                "These credentials do not reach this. Ask an administrator for a role at this place.");
    }

    static void tooManyTries(HttpServletResponse response, Refusal refused) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-tries",
                "Too many wrong tokens came from this address. Wait a quarter of an hour.");
    }

    static void tooMuchRead(HttpServletResponse response, Refusal refused) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-much-read",
                "What was read from this address took all the time that it has. Ask again after the seconds of Retry-After.");
    }

    static void busy(HttpServletResponse response, Busy busy) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
        write(response, HttpStatus.SERVICE_UNAVAILABLE, "busy", String.valueOf(busy.getMessage()));
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("""
                        {"type":"urn:folkmoot:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type, status.getReasonPhrase(), status.value(), detail));
    }
}
