package io.casework.assistant.masking;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a regular expression of ours finds: its first group, or all of it; of a user's all. The time is linear in the text,
 * whatever the expression.
 */
record Expressions(MaskKind kind, List<Pattern> patterns) implements Detector {

    static final Expressions EMAILS = of(MaskKind.EMAIL, "[\\pL\\pN._%+'-]{1,64}@[\\pL\\pN-]+(?:\\.[\\pL\\pN-]+)+");

    static final Expressions SECRETS = of(
            MaskKind.SECRET,
            "(?i)\\b(?:password|passwort|kennwort|passphrase|pwd|passcode|secret|token|api[ _-]?key|access[ _-]?key"
                    + "|pin(?: code)?|cvv|cvc|tan|otp)\\b[\"']?\\s*(?:is|was|ist|war|lautet|=|:)+\\s*[\"']?([^\\s\"',;]{3,200})",
            "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)",
            "\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?",
            "\\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abprs]|cwt|whsec|AKIA|ASIA|AIza)[-_]?[A-Za-z0-9_/+=-]{14,}",
            "(?i)\\bbearer\\s+([A-Za-z0-9._~+/=-]{12,})");

    static final Expressions BIRTHDAYS = of(
            MaskKind.BIRTHDAY,
            "(?i)\\b(?:born|birthday|birth|dob|geboren|geburtsdatum|geburtstag|geb)\\b[^\\d\\n]{0,20}"
                    + "(\\d{1,4}[-./ ]{1,2}(?:\\d{1,2}|\\pL{3,9})[-./ ]{1,2}\\d{2,4})");

    static final Expressions HEALTH = of(
            MaskKind.HEALTH,
            "\\b[A-TV-Z]\\d{2}\\.\\d{1,2}\\b",
            "(?i)\\b(?:diagnos\\pL*|depressi\\pL*|cancer|tumou?r|chemotherap\\pL*|hiv|aids|diabet\\pL*|epilep\\pL*"
                    + "|pregnan\\pL*|miscarriage|psychiatr\\pL*|psychotherap\\pL*|schizophren\\pL*|dementia|asthma"
                    + "|krebs\\pL*|schwanger\\pL*|fehlgeburt|demenz|krankgeschrieben|schwerbehinder\\pL*|disabilit\\pL*)");

    static final Expressions BRACKETS = of(MaskKind.BRACKET, "(?i)\\[[A-Z]+_\\d{1,6}\\]");

    private static Expressions of(MaskKind kind, String... patterns) {
        return new Expressions(kind, Stream.of(patterns).map(Pattern::compile).toList());
    }

    @Override
    public Stream<Span> find(String text) {
        return patterns.stream().flatMap(pattern -> found(pattern, text).stream());
    }

    private List<Span> found(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int group = kind == MaskKind.PATTERN || pattern.groupCount() == 0 ? 0 : 1;
        while (matcher.find()) {
            if (matcher.end(group) > matcher.start(group)) {
                spans.add(new Span(matcher.start(group), matcher.end(group), kind));
            }
        }
        return spans;
    }
}
