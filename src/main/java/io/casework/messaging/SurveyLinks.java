package io.casework.messaging;

import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Where customers say how satisfied they are, and leads that they want no more mail. */
@Component
public class SurveyLinks {

    /** Stands for a secret where it must not be read. */
    static final String HIDDEN = "…";

    private final URI publicUrl;
    private final Pattern unsubscribeUrl;

    SurveyLinks(MessagingSettings settings) {
        this.publicUrl = settings.publicUrl();
        this.unsubscribeUrl = Pattern.compile(Pattern.quote(unsubscribeUrl("")) + "[\\w-]{43}");
    }

    public String url(String token) {
        return page("survey/", token);
    }

    /** Where a lead ends its consent to mail. */
    String unsubscribeUrl(String token) {
        return page("unsubscribe/", token);
    }

    /** The link in what was written to a lead; it stands below whatever the lead itself may have written. */
    Optional<String> unsubscribeUrlIn(String text) {
        return unsubscribeUrl.matcher(text).results().map(MatchResult::group).reduce((first, next) -> next);
    }

    private String page(String path, String token) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base : base + '/') + path + token;
    }
}
