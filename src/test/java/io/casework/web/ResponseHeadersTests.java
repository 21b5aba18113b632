package io.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResponseHeadersTests {

    private static final EmbeddingSettings NOBODY = new EmbeddingSettings(List.of());
    private static final EmbeddingSettings SHOP =
            new EmbeddingSettings(List.of("https://shop.example.com", "http://localhost:9000"));

    @Test
    void insistOnTls_whereThereIsTls() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        ResponseHeaders.set(request, response, NOBODY);

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form/ticket", "/form/lead"})
    void letTheFormsBeEmbedded_byThoseWhoAreNamed(String path) {
        MockHttpServletResponse response = headersAt(path, SHOP);

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors https://shop.example.com http://localhost:9000;");
        assertThat(response.getHeader("X-Frame-Options")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tasks",
                "/survey/abc",
                "/form/ticket/",
                "/form/ticket;x",
                "/form/lead/",
                "/form/lead/x",
                "/form/other",
                "/api/session",
                "/embed.js"
            })
    void letNoOtherPageBeEmbedded(String path) {
        MockHttpServletResponse response = headersAt(path, SHOP);

        assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none';");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void letNobodyEmbed_unlessSomebodyIsNamed() {
        assertThat(headersAt("/form/ticket", NOBODY).getHeader("X-Frame-Options"))
                .isEqualTo("DENY");
    }

    @Test
    void letPagesOfOthersLoadTheEmbeddingScript_andNothingElse() {
        assertThat(headersAt("/embed.js", SHOP).getHeader("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        assertThat(headersAt("/form/ticket", SHOP).getHeader("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "https://a.example/path",
                "a.example",
                "https://a; script-src *",
                ""
            })
    void areNotBent_byWhatIsNoOrigin(String origin) {
        List<String> origins = List.of(origin);
        assertThatThrownBy(() -> new EmbeddingSettings(origins)).hasMessageContaining("is not an origin");
    }

    private static MockHttpServletResponse headersAt(String path, EmbeddingSettings embedding) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ResponseHeaders.set(new MockHttpServletRequest("GET", path), response, embedding);
        return response;
    }
}
