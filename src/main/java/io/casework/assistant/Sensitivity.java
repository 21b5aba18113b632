package io.casework.assistant;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a text speaks of something that no flow should act on without a person. */
@Component
class Sensitivity {

    private static final int LONGEST_READ = 20_000;
    private static final String NUMBER = "\\d(?:[\\d.,'\u2019]|[ \u00a0](?=\\d{3})){0,20}";
    private static final String CURRENCY = "(?:€|\\$|£|(?:eur(?:os?)?|usd|gbp|chf|dollars?|pounds?)(?!\\p{L}))";
    private static final Pattern AMOUNT =
            Pattern.compile("(?iu)" + CURRENCY + "\\s?(" + NUMBER + ")|(" + NUMBER + ")\\s?" + CURRENCY);
    private static final Pattern CENTS = Pattern.compile("[.,]\\d{1,2}$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final int LONGEST_NUMBER = 18;

    private final Pattern words;
    private final BigDecimal amount;

    Sensitivity(SensitivitySettings settings) {
        this.words = settings.words().isEmpty() ? NOTHING : anyOf(settings.words());
        this.amount = settings.amount();
    }

    /** A text that is too long to be read whole is one for a person. */
    boolean of(String text) {
        if (text.length() > LONGEST_READ) {
            return true;
        }
        String plain =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        return words.matcher(plain).find() || hasLargeAmount(plain);
    }

    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(words.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        "|", "(?iu)(?<![\\p{L}\\p{N}])(?:", ")(?:s|es|'s|e|er|n|en|in|nen|innen)?(?![\\p{L}\\p{N}])")));
    }

    private boolean hasLargeAmount(String text) {
        Matcher amounts = AMOUNT.matcher(text);
        return amounts.results().anyMatch(found -> value(found).compareTo(amount) >= 0);
    }

    private static BigDecimal value(MatchResult found) {
        String number = (found.group(1) == null ? found.group(2) : found.group(1)).replaceAll("\\D+$", "");
        Matcher cents = CENTS.matcher(number);
        String whole = (cents.find() ? number.substring(0, cents.start()) : number).replaceAll("\\D", "");
        return new BigDecimal(whole.length() > LONGEST_NUMBER ? "9".repeat(LONGEST_NUMBER) : whole);
    }
}
