package io.casework.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of something as the headers ETag and If-Match carry it. */
public final class VersionTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private VersionTag() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @throws Problem.VersionRequired without the header
     * @throws Problem.StaleVersion when it names none of our versions
     */
    public static int required(@Nullable String ifMatch, String what) {
        Integer version = optional(ifMatch, what);
        if (version == null) {
            throw new Problem.VersionRequired();
        }
        return version;
    }

    public static @Nullable Integer optional(@Nullable String ifMatch, String what) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Problem.StaleVersion(what);
        }
        return Integer.valueOf(tag.group(1));
    }
}
