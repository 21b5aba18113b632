package io.casework.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a flow new cases start with, where somebody chose one.
 *
 * @param besides the version that the other cases start with; null when all start with the first
 * @param percent of the new cases that start with {@code version}; 100 without another one
 * @param chosenBy id of the user
 */
public record FlowStart(
        String flowKey, int version, @Nullable Integer besides, int percent, String chosenBy, Instant chosenAt) {

    /** All new cases. */
    public static final int ALL = 100;

    /**
     * The version for one case. A case has one place among all, whichever the flow: the processes and decisions that were
     * released together with the same share meet in the same cases, and a share that grows keeps the cases it had.
     *
     * @param caseNumber null: whatever belongs to no case goes with most
     */
    public int versionOf(@Nullable String caseNumber) {
        if (caseNumber == null) {
            return mostly();
        }
        return (besides == null || placeOf(caseNumber) < percent) ? version : besides;
    }

    /** How many percent of the new cases start with a version. */
    public int shareOf(int asked) {
        int first = asked == version ? percent : 0;
        return (besides != null && asked == besides) ? first + ALL - percent : first;
    }

    /** The version that most new cases start with. */
    public int mostly() {
        return (besides == null || percent * 2 >= ALL) ? version : besides;
    }

    private static int placeOf(String caseNumber) {
        var crc = new CRC32();
        crc.update(caseNumber.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % ALL);
    }
}
