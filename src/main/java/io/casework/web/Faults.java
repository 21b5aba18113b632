package io.casework.web;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Says what the caller may know about what went wrong. Only what nobody foresaw is logged with its trace. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);
    private static final Duration LOCK_FREE = Duration.ofSeconds(1);

    private Faults() {}

    static Problem problemOf(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (fault instanceof ServletException && fault.getCause() != null && !(fault instanceof ErrorResponse)) {
            return problemOf(fault.getCause());
        }
        return Stream.<@Nullable Problem>of(ofInput(fault), ofSecurity(fault), ofDatabase(fault), ofFrame(fault))
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> unforeseen(fault));
    }

    private static @Nullable Problem ofInput(Throwable fault) {
        if (fault instanceof HttpMessageNotReadableException unreadable) {
            return JsonFaults.problemOf(unreadable);
        }
        if (fault instanceof BindException invalid) {
            return new Problem.InvalidInput(
                    invalid.getAllErrors().stream().map(Faults::violation).toList());
        }
        if (fault instanceof HandlerMethodValidationException invalid) {
            return new Problem.InvalidInput(invalid.getParameterValidationResults().stream()
                    .flatMap(Faults::violations)
                    .toList());
        }
        return ofParameter(fault);
    }

    private static @Nullable Problem ofParameter(Throwable fault) {
        if (fault instanceof MethodArgumentTypeMismatchException mismatch) {
            return new Problem.InvalidInput(mismatch.getName(), "has not the expected form");
        }
        if (fault instanceof MissingServletRequestParameterException missing) {
            return new Problem.InvalidInput(missing.getParameterName(), "is missing");
        }
        if (fault instanceof MissingRequestHeaderException missing) {
            return new Problem.InvalidInput(missing.getHeaderName(), "is missing");
        }
        return fault instanceof ServletRequestBindingException ? badRequest("The request is incomplete.") : null;
    }

    private static @Nullable Problem ofSecurity(Throwable fault) {
        if (fault instanceof CsrfException) {
            return Problem.of(
                    "csrf", "Not allowed", 403, "Send the cookie XSRF-TOKEN again in the header X-XSRF-TOKEN.");
        }
        if (fault instanceof AccessDeniedException) {
            return Problem.of("forbidden", "Not allowed", 403, "This is not allowed.");
        }
        if (fault instanceof AuthenticationException) {
            return new Problem.Unauthenticated("Sign in first.");
        }
        return fault instanceof RequestRejectedException ? badRequest("The address or a header is malformed.") : null;
    }

    private static @Nullable Problem ofDatabase(Throwable fault) {
        if (isOrIsCausedBy(fault, Faults::isAway)) {
            LOG.warn("The database is away: {}", fault.toString());
            return Problem.TryLater.unavailable("The database is away for a moment.", DATABASE_BACK);
        }
        if (fault instanceof ConcurrencyFailureException) {
            LOG.warn("Somebody else was at work on the same thing: {}", fault.toString());
            return Problem.TryLater.unavailable("Somebody else is at work on the same thing.", LOCK_FREE);
        }
        if (fault instanceof DataIntegrityViolationException) {
            LOG.warn("The database refused a change", fault);
            return isOrIsCausedBy(fault, Faults::isTooLong)
                    ? badRequest("A value does not fit.")
                    : new Problem.Conflict("conflict", "Conflict", "The change contradicts what is there.");
        }
        return null;
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof CannotCreateTransactionException;
    }

    private static boolean isTooLong(Throwable fault) {
        return fault instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("22");
    }

    private static boolean isOrIsCausedBy(Throwable fault, Predicate<Throwable> test) {
        return Stream.iterate(fault, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(20)
                .anyMatch(test);
    }

    private static @Nullable Problem ofFrame(Throwable fault) {
        if (fault instanceof AsyncRequestTimeoutException || isOrIsCausedBy(fault, Faults::isGone)) {
            return Problem.TryLater.unavailable("The answer took too long.", LOCK_FREE);
        }
        if (fault instanceof ErrorResponse known) {
            return Problem.ofStatus(known.getStatusCode().value());
        }
        return fault instanceof MultipartException ? badRequest("The multipart body is malformed.") : null;
    }

    /** Whoever asked has left: nobody reads an answer, and nothing is wrong. */
    private static boolean isGone(Throwable fault) {
        return fault instanceof AsyncRequestNotUsableException || fault instanceof ClientAbortException;
    }

    private static Problem unforeseen(Throwable fault) {
        LOG.error("A request failed in a way that nobody foresaw", fault);
        return Problem.ofStatus(500);
    }

    private static Problem badRequest(String detail) {
        return Problem.of("bad-request", "Bad request", 400, detail);
    }

    private static Violation violation(ObjectError error) {
        String field = error instanceof FieldError named ? named.getField() : "";
        boolean misread = error instanceof FieldError named && named.isBindingFailure();
        String message = error.getDefaultMessage();
        return new Violation(field, misread || message == null ? "has not the expected form" : message);
    }

    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Faults::violation);
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new Violation(name, String.valueOf(error.getDefaultMessage())));
    }
}
