package org.folkmoot.platform.api;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST API as RFC 9457 problems that say what to do. */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequest invalid) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-request", String.valueOf(invalid.getMessage()));
        problem.setProperty("parameter", invalid.parameter());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(AccessDeniedException refused) {
        return problem(
                HttpStatus.FORBIDDEN,
                "no-access",
                "These credentials do not reach this. Ask an administrator for a role at this place.");
    }

    @ExceptionHandler
    ProblemDetail unknown(AuthenticationCredentialsNotFoundException unknown) {
        return problem(
                HttpStatus.UNAUTHORIZED, "no-credentials", "Send a bearer token that an administrator made for you.");
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:folkmoot:problem:" + type));
        return problem;
    }
}
