package io.casework.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may show ours within them.
 *
 * @param embedOrigins such as {@code https://www.example.com}; none by default. They may embed the public forms,
 *     and no other page
 */
@ConfigurationProperties("casework.public-forms")
record EmbeddingSettings(@DefaultValue List<String> embedOrigins) {

    private static final Set<String> FORMS = Set.of("/form/ticket", "/form/lead");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    EmbeddingSettings {
        embedOrigins = List.copyOf(embedOrigins);
        embedOrigins.forEach(EmbeddingSettings::requireOrigin);
    }

    /** The origins that may embed the page at this path. */
    List<String> ancestorsOf(String path) {
        return FORMS.contains(path) ? embedOrigins : List.of();
    }

    private static void requireOrigin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException("casework.public-forms.embed-origins: \"" + text
                    + "\" is not an origin such as https://www.example.com");
        }
    }
}
