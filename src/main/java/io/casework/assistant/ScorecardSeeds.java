package io.casework.assistant;

import io.casework.assistant.scoring.Facts;
import io.casework.assistant.scoring.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The fictional cases that ship with the product, from which it scores before a company has outcomes of its own.
 *
 * <p>A CSV file without quotes: the last column is the outcome, 1 or 0; a column whose name begins with {@code #} holds
 * numbers; an empty field is not known.
 *
 * @param fingerprint changes whenever an example does
 */
record ScorecardSeeds(List<Observation> observations, String fingerprint) {

    private static final int FINGERPRINT_LENGTH = 32;

    static ScorecardSeeds shipped(ScorecardKind kind) {
        try {
            return of(new ClassPathResource("assistant/scorecards/" + kind.key() + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScorecardSeeds of(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        String[] names = lines.get(0).split(",");
        return new ScorecardSeeds(
                lines.stream().skip(1).map(line -> observation(names, line)).toList(), fingerprint(csv));
    }

    private static Observation observation(String[] names, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != names.length) {
            throw new IllegalStateException("Not " + names.length + " fields: " + line);
        }
        Facts facts = Facts.NONE;
        for (int i = 0; i < names.length - 1; i++) {
            facts = with(facts, names[i], fields[i]);
        }
        return Observation.of(facts, fields[names.length - 1].equals("1"));
    }

    private static Facts with(Facts facts, String name, String field) {
        if (!name.startsWith("#")) {
            return facts.with(name, field);
        }
        return field.isEmpty() ? facts : facts.with(name.substring(1), Double.valueOf(field));
    }

    /** Hashes what training would see, so that the same data is never trained on twice. */
    static String fingerprint(Object... data) {
        try {
            byte[] everything = Arrays.toString(data).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(everything));
            return hash.substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
