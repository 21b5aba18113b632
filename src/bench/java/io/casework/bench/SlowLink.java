package io.casework.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way to a mail server that answers slowly, most slowly when it has taken a mail, so that whoever dies in the middle
 * of sending often dies there. It can be cut.
 */
final class SlowLink implements AutoCloseable {

    private static final long ANSWER_MS = 50;
    private static final long ACCEPTANCE_MS = 250;

    private final int serverPort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepting = new AtomicInteger();
    private @Nullable ServerSocket door;

    SlowLink(int serverPort) {
        this.serverPort = serverPort;
        this.port = mend(0);
    }

    int port() {
        return port;
    }

    /** Whether a mail is with the server while its sender does not know yet. */
    boolean isAccepting() {
        return accepting.get() > 0;
    }

    void mend() {
        mend(port);
    }

    synchronized void cut() {
        closeQuietly(door);
        door = null;
        open.forEach(SlowLink::closeQuietly);
    }

    private synchronized int mend(int wanted) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            door = opened;
            start(() -> accept(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket at) {
        try {
            while (!at.isClosed()) {
                link(at.accept());
            }
        } catch (IOException closed) {
            closeQuietly(at);
        }
    }

    private void link(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(client);
        open.add(server);
        start(() -> pump(client, server, this::atOnce));
        start(() -> pump(server, client, new Slowly()));
    }

    private void pump(Socket from, Socket to, Pace pace) {
        byte[] bytes = new byte[64 * 1024];
        try (from;
                to) {
            InputStream source = from.getInputStream();
            OutputStream target = to.getOutputStream();
            for (int count = source.read(bytes); count >= 0; count = source.read(bytes)) {
                pace.await(bytes, count);
                target.write(bytes, 0, count);
            }
        } catch (IOException cut) {
            closeQuietly(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void atOnce(byte[] bytes, int count) {
        // What the client says goes through as it comes.
    }

    private interface Pace {
        void await(byte[] bytes, int count);
    }

    /** Knows the answer after the one that asks for a mail. */
    private final class Slowly implements Pace {

        private boolean isMailUnderWay;

        @Override
        public void await(byte[] bytes, int count) {
            boolean isAcceptance = isMailUnderWay;
            isMailUnderWay = new String(bytes, 0, Math.min(count, 3), StandardCharsets.US_ASCII).equals("354");
            if (isAcceptance) {
                accepting.incrementAndGet();
                RunningProduct.sleep(ACCEPTANCE_MS);
                accepting.decrementAndGet();
            } else {
                RunningProduct.sleep(ANSWER_MS);
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "slow-link");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            // It is gone, which is as good.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
