package io.casework.identity;

import io.casework.shared.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which passwords people may choose: long ones that are not among the first that anybody tries. No other rules. */
@Component
class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> WELL_KNOWN = List.of(
            "password",
            "passwort",
            "qwerty",
            "qwertz",
            "asdfgh",
            "zxcvbn",
            "letmein",
            "iloveyou",
            "welcome",
            "willkommen",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "batman",
            "trustno",
            "master",
            "administrator",
            "admin",
            "changeme",
            "default",
            "secret",
            "geheim",
            "hallo",
            "hello",
            "casework",
            "login",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx",
            "1q2w3e4r",
            "q1w2e3r4",
            "summer",
            "winter",
            "spring",
            "autumn");

    /** @throws Problem.InvalidInput with the reason, for the field {@code password} */
    void check(String password, String username) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw refused("must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (folded.chars().distinct().count() < FEWEST_DIFFERENT || isWellKnown(folded)) {
            throw refused("is too easy to guess");
        }
        if (username.length() >= FEWEST_DIFFERENT && folded.contains(username.toLowerCase(Locale.ROOT))) {
            throw refused("must not contain the user name");
        }
    }

    /** A well-known word stays one with digits and signs around it. */
    private static boolean isWellKnown(String folded) {
        String rest = plainLetters(folded);
        for (String word : WELL_KNOWN) {
            rest = rest.replace(word, "");
        }
        return rest.chars().filter(Character::isLetter).distinct().count() < FEWEST_DIFFERENT - 1;
    }

    private static String plainLetters(String text) {
        return text.replace('0', 'o')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('3', 'e')
                .replace('1', 'i');
    }

    private static Problem.InvalidInput refused(String reason) {
        return new Problem.InvalidInput("password", reason);
    }
}
