package io.casework.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may show ours within them.
 *
 * @param embedOrigins such as {@code https://www.example.com}; none by default. They may embed the public form, and
 *     no other page
 */
@ConfigurationProperties("casework.public-forms")
record EmbeddingSettings(@DefaultValue List<String> embedOrigins) {

    private static final String FORM = "/form/ticket";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    EmbeddingSettings {
        embedOrigins = List.copyOf(embedOrigins);
        embedOrigins.forEach(EmbeddingSettings::requireOrigin);
    }

    /** The origins that may embed the page at this path. */
    List<String> ancestorsOf(String path) {
        return FORM.equals(path) ? embedOrigins : List.of();
    }

    private static void requireOrigin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException("casework.public-forms.embed-origins: \"" + text
                    + "\" is not an origin such as https://www.example.com");
        }
    }
}
