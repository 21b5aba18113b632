package io.casework.messaging;

import java.net.URI;
import org.springframework.stereotype.Component;

/** Where customers say how satisfied they are. */
@Component
public class SurveyLinks {

    /** Stands for a secret where it must not be read. */
    static final String HIDDEN = "…";

    private final URI publicUrl;

    SurveyLinks(MessagingSettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    public String url(String token) {
        return page("survey/", token);
    }

    /** Where a lead ends its consent to mail. */
    String unsubscribeUrl(String token) {
        return page("unsubscribe/", token);
    }

    private String page(String path, String token) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base : base + '/') + path + token;
    }
}
