package io.casework.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter but for the one that counts. Gives the request an id, which the log, the answer and its problem name; sets the security
 * headers; bounds the body; and turns what fails further in, before a controller is reached, into a problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestFrame extends OncePerRequestFilter {

    /** Tracing, which has a {@code traceId} of its own, begins further in. */
    static final String REQUEST_ID = "requestId";

    private final ProblemWriter problems;
    private final EmbeddingSettings embedding;

    RequestFrame(ProblemWriter problems, EmbeddingSettings embedding) {
        this.problems = problems;
        this.embedding = embedding;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = nextId();
        MDC.put(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        ResponseHeaders.set(request, response, embedding);
        try {
            chain.doFilter(BoundedBody.around(request), response);
        } catch (ServletException | RuntimeException e) {
            problems.write(Faults.problemOf(e), request, response);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    /** It names a request and opens nothing, so it need not wait for the one source of secrets. */
    private static String nextId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
