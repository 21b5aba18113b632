package io.casework.sales;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address reduced to the mailbox that it reaches.
 *
 * @param mailbox equal for all ways to write to the same mailbox that its provider is known to take
 * @param domain null where the domain says nothing about the employer
 */
record MailName(String mailbox, @Nullable String domain) {

    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");
    private static final Set<String> TAGGED = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "icloud.com",
            "me.com",
            "fastmail.com",
            "proton.me",
            "protonmail.com");
    private static final Set<String> ANYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.de",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "web.de",
            "t-online.de",
            "freenet.de",
            "mail.com",
            "fastmail.com",
            "proton.me",
            "protonmail.com");

    static MailName of(String address) {
        String folded = WHITE.matcher(
                        Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        int at = folded.lastIndexOf('@');
        String domain = folded.substring(at + 1);
        String local = at < 0 ? "" : folded.substring(0, at);
        String canonical = domain.equals("googlemail.com") ? "gmail.com" : domain;
        return new MailName(local(local, domain) + '@' + canonical, ANYBODYS.contains(domain) ? null : domain);
    }

    /** What is left of the tag or the dots is never nothing: {@code +@gmail.com} stays what it is. */
    private static String local(String local, String domain) {
        int plus = local.indexOf('+');
        String untagged = plus > 0 && TAGGED.contains(domain) ? local.substring(0, plus) : local;
        String undotted = DOTLESS.contains(domain) ? untagged.replace(".", "") : untagged;
        return Normalizer.normalize(undotted.isEmpty() ? local : undotted, Normalizer.Form.NFKC);
    }
}
