package io.casework.messaging.mailbox;

import java.util.List;

/** Puts the lines of format=flowed (RFC 3676) together again. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private final StringBuilder joined = new StringBuilder();
    private final boolean deletesSpace;
    private int openDepth = -1;

    private FlowedText(boolean deletesSpace) {
        this.deletesSpace = deletesSpace;
    }

    static String join(String text, boolean deletesSpace) {
        var flowed = new FlowedText(deletesSpace);
        List.of(text.split("\r?\n", -1)).forEach(flowed::add);
        return flowed.joined.toString();
    }

    private void add(String line) {
        int depth = depthOf(line);
        String bare = line.substring(depth);
        String content = bare.startsWith(" ") ? bare.substring(1) : bare;
        boolean isSignature = content.equals(SIGNATURE);
        if (depth != openDepth || isSignature) {
            begin(depth);
        }
        boolean flows = content.endsWith(" ") && !isSignature;
        joined.append(flows && deletesSpace ? content.substring(0, content.length() - 1) : content);
        openDepth = flows ? depth : -1;
    }

    private void begin(int depth) {
        if (!joined.isEmpty()) {
            joined.append('\n');
        }
        if (depth > 0) {
            joined.append(">".repeat(depth)).append(' ');
        }
    }

    private static int depthOf(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
