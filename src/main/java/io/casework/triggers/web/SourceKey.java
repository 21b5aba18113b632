package io.casework.triggers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The key of a source, wherever its sender can put it: Authorization (Bearer, or the password of Basic), X-API-Key, address. */
final class SourceKey {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private SourceKey() {}

    static @Nullable String read(HttpServletRequest request, @Nullable String ofAddress) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return password(authorization.substring(BASIC.length()).strip());
        }
        String header = request.getHeader("X-API-Key");
        return header == null ? ofAddress : header.strip();
    }

    private static @Nullable String password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
