package io.casework.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionCookieTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isBoundToTheHost_behindTls() {
        request.setSecure(true);

        assertThat(SessionCookie.holding("s3cret", request).toString())
                .startsWith("__Host-casework_session=s3cret;")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(SessionCookie.gone(request).toString()).contains("Max-Age=0", "Secure");
    }

    @Test
    void isNotReadByItsPlainName_behindTls() {
        request.setSecure(true);
        request.setCookies(new Cookie("casework_session", "planted"));

        assertThat(SessionCookie.read(request)).isEmpty();
    }
}
