package io.casework.messaging.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The lines before the first empty one. Mail libraries read them into memory, so what is handed to one is bounded. */
final class MailHead {

    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST = 1024 * 1024;

    private final InputStream content;
    private final OutputStream target;
    private int fieldBytes;
    private int headBytes;
    private boolean isCut;

    private MailHead(InputStream content, OutputStream target) {
        this.content = content;
        this.target = target;
    }

    /**
     * Copies a mail, each field of its head cut after 64 KiB and the head after 1 MiB.
     *
     * @return whether anything was cut
     */
    static boolean copyBounded(InputStream mail, OutputStream target) throws IOException {
        var head = new MailHead(mail, target);
        head.copy();
        mail.transferTo(target);
        return head.isCut;
    }

    /** Reads up to the body. */
    static void skip(InputStream mail) throws IOException {
        new MailHead(mail, OutputStream.nullOutputStream()).copy();
    }

    private void copy() throws IOException {
        int lineBytes = 0;
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (lineBytes == 0 && next != ' ' && next != '\t') {
                fieldBytes = 0;
            }
            boolean isEnd = next == '\n' && lineBytes == 0;
            write(next);
            if (isEnd) {
                return;
            }
            lineBytes = lineAfter(next, lineBytes);
        }
    }

    private static int lineAfter(int next, int lineBytes) {
        if (next == '\n') {
            return 0;
        }
        return next == '\r' ? lineBytes : lineBytes + 1;
    }

    private void write(int next) throws IOException {
        boolean isLineEnd = next == '\n';
        if (isLineEnd || (fieldBytes < LONGEST_FIELD && headBytes < LONGEST)) {
            target.write(next);
            fieldBytes++;
            headBytes++;
        } else {
            isCut = true;
        }
    }
}
