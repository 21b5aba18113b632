package io.casework.operations.web;

import io.casework.operations.ServedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests as their callers see them, so it stands before everything that may refuse or fail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServedRequestsFilter extends OncePerRequestFilter {

    private static final int OUR_FAULT = 500;

    private final ServedRequests served;

    ServedRequestsFilter(ServedRequests served) {
        this.served = served;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            served.served(thrown || response.getStatus() >= OUR_FAULT);
        }
    }
}
