package io.casework.identity.web;

import io.casework.identity.AuditTrail;
import io.casework.identity.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts on record who tried what they may not do. */
@Component
class RefusalRecord extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecord.class);

    private final AuditTrail audit;
    private final CurrentActor actor;

    RefusalRecord(AuditTrail audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            record(request);
        }
    }

    private void record(HttpServletRequest request) {
        try {
            actor.find()
                    .ifPresent(known ->
                            audit.record("access-refused", "path:" + request.getRequestURI(), request.getMethod()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A refusal could not be put on record: {}", e.toString());
        }
    }
}
