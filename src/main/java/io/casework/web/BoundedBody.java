package io.casework.web;

import io.casework.shared.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends with a problem after 1 MiB, whatever its length header says or leaves out, and after 20
 * seconds, so that a trickling sender does not keep a thread. Multipart bodies have limits of their own, as configured.
 */
final class BoundedBody extends HttpServletRequestWrapper {

    static final int MOST_BYTES = 1_048_576;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private @Nullable ServletInputStream stream;

    private BoundedBody(HttpServletRequest request) {
        super(request);
    }

    /** @throws Problem.TooLarge when the request announces too large a body */
    static HttpServletRequest around(HttpServletRequest request) {
        if (isMultipart(request)) {
            return request;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        return new BoundedBody(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new BoundedStream(super.getInputStream());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static Problem.TooLarge tooLarge() {
        return new Problem.TooLarge("A body may have at most 1 MiB.");
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final long deadline = System.nanoTime() + LONGEST.toNanos();
        private long count;

        private BoundedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int value = stream.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > MOST_BYTES) {
                throw tooLarge();
            }
            if (System.nanoTime() - deadline > 0) {
                throw Problem.TryLater.tooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
