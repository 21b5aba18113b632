package io.casework.shared;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller is told about, as RFC 9457 describes it. The web layer renders it; nothing else catches it.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String title;
    private final int status;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * @param slug the last part of the problem's type, {@code /problems/<slug>}
     * @param title the same for every problem of the type
     * @param status the HTTP status
     * @param detail what happened this time, in words for the caller, without internals
     */
    protected Problem(String slug, String title, int status, String detail) {
        super(detail);
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    /** A problem that needs no type of its own in Java. */
    public static Problem of(String slug, String title, int status, String detail) {
        return new Problem(slug, title, status, detail);
    }

    /** A problem of which no more is to be said than its status. */
    public static Problem ofStatus(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return of(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, status, sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "The address does not take this method.";
            case 406 -> "The answer does not come in a form that the request accepts.";
            case 413 -> "The body is too large.";
            case 415 -> "The address does not take a body of this type.";
            default -> status < 500 ? "The request cannot be answered." : "Something went wrong on our side.";
        };
    }

    protected final Problem with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    /** Members beyond the standard ones, such as {@code violations} or {@code heldBy}. */
    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    /** When trying again may do, for the header Retry-After; null when it is not a matter of time. */
    public @Nullable Duration retryAfter() {
        return null;
    }

    /** 404: there is no such thing, or the caller may not know that there is. */
    public static class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        public NotFound(String what) {
            super("not-found", "Not found", 404, what + " does not exist.");
        }
    }

    /** 403: the caller is known and lacks the permission. */
    public static class Forbidden extends Problem {
        private static final long serialVersionUID = 1L;

        public Forbidden(String permission) {
            super("forbidden", "Not allowed", 403, "This needs the permission " + permission + ".");
        }
    }

    /** 409: the thing is not in a state that allows this. */
    public static class Conflict extends Problem {
        private static final long serialVersionUID = 1L;

        public Conflict(String slug, String title, String detail) {
            super(slug, title, 409, detail);
        }
    }

    /** 412: somebody changed the thing since the caller read it. */
    public static class StaleVersion extends Problem {
        private static final long serialVersionUID = 1L;

        public StaleVersion(String what) {
            super("stale-version", "Changed meanwhile", 412, what + " was changed since you read it.");
        }
    }

    /** 400: the input is malformed, unknown or out of bounds. */
    public static class InvalidInput extends Problem {
        private static final long serialVersionUID = 1L;

        public InvalidInput(List<Violation> violations) {
            super("invalid-input", "Invalid input", 400, "The input was refused; nothing was changed.");
            with("violations", violations);
        }

        public InvalidInput(String field, String message) {
            this(List.of(new Violation(field, message)));
        }
    }

    /** 422: well-formed, but the form's rules refuse it. */
    public static class Unprocessable extends Problem {
        private static final long serialVersionUID = 1L;

        public Unprocessable(List<Violation> violations) {
            super("unprocessable", "Cannot be processed", 422, "Some answers need attention; nothing was changed.");
            with("violations", violations);
        }
    }

    /** 401: nobody is signed in, or not with what was sent. */
    public static class Unauthenticated extends Problem {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(String detail) {
            super("unauthenticated", "Not signed in", 401, detail);
        }
    }

    /** 428: a change of something that has versions names none in If-Match. */
    public static class VersionRequired extends Problem {
        private static final long serialVersionUID = 1L;

        public VersionRequired() {
            super("version-required", "Version required", 428, "Send the ETag that you read in the header If-Match.");
        }
    }

    /** 413: the input is larger than the product takes. */
    public static class TooLarge extends Problem {
        private static final long serialVersionUID = 1L;

        public TooLarge(String detail) {
            super("too-large", "Too large", 413, detail);
        }
    }

    /** A refusal that a later try may not meet: 429 too many requests, 503 something is away, 408 too slow. */
    public static class TryLater extends Problem {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        private TryLater(String slug, String title, int status, String detail, Duration retryAfter) {
            super(slug, title, status, detail);
            this.retryAfter = retryAfter;
        }

        public static TryLater tooManyRequests(String detail, Duration retryAfter) {
            return new TryLater("too-many-requests", "Too many requests", 429, detail, retryAfter);
        }

        public static TryLater unavailable(String detail, Duration retryAfter) {
            return new TryLater("unavailable", "Unavailable", 503, detail, retryAfter);
        }

        /** The caller did not finish its request in time. */
        public static TryLater tooSlow() {
            return new TryLater("too-slow", "Too slow", 408, "The request took too long to arrive.", Duration.ZERO);
        }

        @Override
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
