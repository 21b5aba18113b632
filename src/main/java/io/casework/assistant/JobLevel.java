package io.casework.assistant;

import io.casework.shared.Keyed;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How high somebody stands, as a job title tells in English or German. */
enum JobLevel implements Keyed {
    EXECUTIVE("\\b(ceo|cto|cio|coo|cfo|cmo|chief|founder|co-founder|owner|president|partner|managing director"
            + "|gr(ü|ue)nder(in)?|inhaber(in)?|vorstand|gesch(ä|ae)ftsf(ü|ue)hr\\w*)\\b"),
    HEAD("\\b(head|director|vp|vice president|manager(in)?|lead|leader|leit(er|erin|ung)|\\w+leit(er|erin|ung))\\b"),
    STUDENT("\\b(student(in)?|intern|trainee|praktikant(in)?|azubi|auszubildende[r]?|werkstudent(in)?)\\b"),
    SPECIALIST(".*");

    private final Pattern words;

    JobLevel(String words) {
        this.words = Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }

    static JobLevel of(String title) {
        String folded = title.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.words.matcher(folded).find())
                .findFirst()
                .orElse(SPECIALIST);
    }
}
