package io.casework.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What metrics the documentation, the sources and a scrape name. */
class MetricNames {

    static final Path DOCS = Path.of("docs/operations.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(casework\\.[a-z.]+)` \\| `(casework_[a-z_]+)` \\|");
    private static final Pattern METER =
            Pattern.compile("(?:counter|builder|gauge|count|traces\\.work)\\([^;]{0,40}?\"(casework\\.[a-z.]+)\""
                    + "(?:[^;]{0,10}\"(casework\\.[a-z.]+)\")?");
    private static final Pattern SCRAPED = Pattern.compile("(?m)^(casework_[a-z_]+)[ {]");
    private static final Pattern USED = Pattern.compile("casework_[a-z_]+");

    private final List<MatchResult> rows = all(ROW, read(DOCS));

    /** As the product calls them. */
    Set<String> documented() {
        return rows.stream().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the product calls them. */
    static Set<String> made() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> all(METER, read(file)).stream())
                    .flatMap(found ->
                            Stream.of(found.group(1), found.group(2) == null ? found.group(1) : found.group(2)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a scrape that the documentation knows nothing of. */
    Set<String> missingIn(String scrape) {
        Set<String> missing = all(SCRAPED, scrape).stream()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeIf(this::isDocumented);
        return missing;
    }

    /** Those of a file that the documentation knows nothing of. */
    Set<String> missingIn(Path file) {
        Set<String> missing = usedIn(read(file));
        missing.removeIf(this::isDocumented);
        return missing;
    }

    static Set<String> usedIn(String text) {
        return all(USED, text).stream().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isDocumented(String series) {
        return rows.stream().map(row -> row.group(2)).anyMatch(name -> isSeriesOf(series, name));
    }

    /** A timer is several series. */
    private static boolean isSeriesOf(String series, String name) {
        return series.equals(name)
                || (name.endsWith("_seconds")
                        && Set.of(name + "_count", name + "_sum", name + "_max").contains(series));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
