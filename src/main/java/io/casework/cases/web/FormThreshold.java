package io.casework.cases.web;

import io.casework.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what is too much or too often before a byte of its body is read, files included. */
@Component
class FormThreshold extends OncePerRequestFilter {

    /** Room for what was written and for what stands between the parts. */
    private static final long MOST_BYTES = PublicTicketsController.MOST_BYTES + 1024 * 1024;

    private static final RequestMatcher FORMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/public/tickets"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/public/leads"));

    private final FormDoor door;

    FormThreshold(FormDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORMS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        door.enter();
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new Problem.TooLarge(PublicTicketsController.TOO_MUCH);
        }
        chain.doFilter(request, response);
    }
}
