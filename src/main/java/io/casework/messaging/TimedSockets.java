package io.casework.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Sockets of one conversation, which are cut when it takes longer in all than it may, however lively it seems. */
final class TimedSockets extends SocketFactory implements AutoCloseable {

    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final ScheduledFuture<?> cut;

    TimedSockets(ScheduledExecutorService timer, Duration limit) {
        cut = timer.schedule(this::cutAll, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Socket createSocket() {
        return noted(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return noted(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return noted(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return noted(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return noted(new Socket(host, port, from, fromPort));
    }

    @Override
    public void close() {
        cut.cancel(false);
        cutAll();
    }

    private Socket noted(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void cutAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
