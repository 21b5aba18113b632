package io.casework.customers;

import io.casework.shared.Problem;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address.
 *
 * @param text as it was written, without the space around it
 * @param key equal for all ways to write the same address: compatibility forms and case folded independently of the
 *     machine's language, an international domain in its ASCII form
 */
public record EmailAddress(String text, String key) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[^\\s\\p{C}\\p{Z}@\"(),:;<>\\[\\]\\\\.]+(\\.[^\\s\\p{C}\\p{Z}@\"(),:;<>\\[\\]\\\\.]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    /** Empty when the text is no address that mail could be sent to. */
    public static Optional<EmailAddress> find(@Nullable String text) {
        try {
            return Optional.of(of(text));
        } catch (Problem.InvalidInput e) {
            return Optional.empty();
        }
    }

    /** @throws Problem.InvalidInput when the text is no address that mail could be sent to */
    public static EmailAddress of(@Nullable String text) {
        String written = text == null ? "" : text.strip();
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        if (at < 1 || written.length() > LONGEST) {
            throw invalid();
        }
        return new EmailAddress(written, localPart(folded.substring(0, at)) + '@' + domain(folded.substring(at + 1)));
    }

    private static String localPart(String text) {
        if (text.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(text).matches()) {
            throw invalid();
        }
        return text;
    }

    private static String domain(String text) {
        String ascii = toAscii(text);
        if (!DOMAIN.matcher(ascii).matches()) {
            throw invalid();
        }
        return ascii;
    }

    private static String toAscii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Problem.InvalidInput invalid() {
        return new Problem.InvalidInput("customer.email", "is not an e-mail address");
    }
}
