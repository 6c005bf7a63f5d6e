package org.folkmoot.submission.api;

import java.net.URI;
import java.util.Locale;
import org.folkmoot.call.CallRefused;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.limit.Busy;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can't be done with a submission, as an RFC 9457 problem that says what to do, in the language asked for. Nothing a person wrote is repeated. */
@RestControllerAdvice(
        assignableTypes = {
            CallsController.class,
            MyWordsController.class,
            DraftFilesController.class,
            MyFilesController.class,
            InvitationsController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
record SubmissionProblems(Texts texts) {

    /** Where the texts of the page are, which says the same. */
    private static final String PAGE = "submission.tell.";

    @ExceptionHandler
    ProblemDetail refused(SubmissionRefused refused, Locale language) {
        HttpStatus status = switch (refused.reason()) {
            case NEWER_ON_SERVER, ALREADY_SENT, DECIDED_MEANWHILE, INVITATION_USED -> HttpStatus.CONFLICT;
            case CALL_CLOSED, ERASED -> HttpStatus.GONE;
            case CODE_UNKNOWN -> HttpStatus.NOT_FOUND;
            case INVITATION_NEEDED -> HttpStatus.FORBIDDEN;
            case TOO_MANY_TRIES -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, refused.reason().name(), language);
    }

    @ExceptionHandler
    ProblemDetail refused(CallRefused refused, Locale language) {
        String reason = refused.reason().name();
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, reason, texts.in(language, "call.refused." + reason));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        return switch (refusal.reason()) {
            case TOO_MANY_TRIES, TOO_MUCH ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, refusal.retryAfter())
                        .body(problem(
                                HttpStatus.TOO_MANY_REQUESTS, refusal.reason().name(), language));
            default ->
                ResponseEntity.status(HttpStatus.FORBIDDEN)
                        .body(problem(HttpStatus.FORBIDDEN, "CODE_UNKNOWN", language));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy, Locale language) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FileRefused refused, Locale language) {
        HttpStatus status = switch (refused.reason()) {
            case TOO_LARGE, TOO_MUCH -> HttpStatus.CONTENT_TOO_LARGE;
            case TYPE_NOT_TAKEN, PICTURE_TYPE, FILM -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case ID_TAKEN -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case EMPTY, TOO_MANY, DAMAGED, PICTURE_TOO_LARGE, MACROS -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        String reason = refused.reason().name();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
        }
        return answer.body(problem(status, reason, texts.in(language, PAGE + "file.refused." + reason)));
    }

    /** A body that can't be read may be one of our own refusals, thrown while it was put together. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale language) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SubmissionRefused refused) {
                return refused(refused, language);
            }
        }
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "UNREADABLE", language);
        InvalidRequest.fieldIn(unreadable).ifPresent(field -> problem.setProperty("parameter", field));
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String reason, Locale language) {
        return problem(status, reason, texts.in(language, "submission.refused." + reason));
    }

    private static ProblemDetail problem(HttpStatus status, String reason, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(
                "urn:folkmoot:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-')));
        return problem;
    }
}
