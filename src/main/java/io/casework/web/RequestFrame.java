package io.casework.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter. Gives the request an id, which the log, the answer and its problem name; sets the security
 * headers; bounds the body; and turns what fails further in, before a controller is reached, into a problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFrame extends OncePerRequestFilter {

    static final String TRACE_ID = "traceId";

    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

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
        MDC.put(TRACE_ID, id);
        response.setHeader("X-Request-Id", id);
        ResponseHeaders.set(request, response, embedding);
        try {
            chain.doFilter(BoundedBody.around(request), response);
        } catch (ServletException | RuntimeException e) {
            problems.write(Faults.problemOf(e), request, response);
        } finally {
            MDC.remove(TRACE_ID);
        }
    }

    private static String nextId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
