package io.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/**
 * Security headers of every answer. They are set before anything else happens, so that answers of the firewall, of the
 * error page and of the container have them too.
 */
final class ResponseHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; frame-src 'none'; frame-ancestors %s; "
                    + "base-uri 'none'; form-action 'self'; object-src 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** What pages of others load from here. */
    private static final String EMBEDDING_SCRIPT = "/embed.js";

    private ResponseHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response, EmbeddingSettings embedding) {
        String path = request.getRequestURI();
        ALWAYS.forEach(response::setHeader);
        setAncestors(response, embedding.ancestorsOf(path));
        response.setHeader(
                "Cross-Origin-Resource-Policy", path.equals(EMBEDDING_SCRIPT) ? "cross-origin" : "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/api")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static void setAncestors(HttpServletResponse response, List<String> origins) {
        if (origins.isEmpty()) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        String ancestors = origins.isEmpty() ? "'none'" : String.join(" ", origins);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(ancestors));
    }
}
