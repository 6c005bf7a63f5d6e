package org.folkmoot.platform.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.folkmoot.platform.limit.Busy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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

    /** Names the field of the body, and repeats nothing of what stood there. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "The body can’t be read. Send JSON as the description of the API says.");
        InvalidRequest.fieldIn(unreadable).ifPresent(field -> problem.setProperty("parameter", field));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    /** Names the parameter, and repeats nothing of what was sent. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-request", parameter + " can’t be read as what it should be.");
        problem.setProperty("parameter", parameter);
        return handleExceptionInternal(mismatch, problem, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", String.valueOf(busy.getMessage())));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:folkmoot:problem:" + type));
        return problem;
    }

    /** The answer to every address of the API that nothing else answers: a program gets a problem, not a page made for people. */
    @Hidden
    @RestController
    static class UnknownAddress {

        @RequestMapping("/api/**")
        void answer() {
            throw new NotFound("The API has no such address. /api/v1/openapi lists those there are.");
        }
    }
}
