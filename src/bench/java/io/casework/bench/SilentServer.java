package io.casework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every connection and never says a word: the worst way for a provider to be down. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    SilentServer() throws IOException {
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread host = new Thread(this::welcome, "silent-server");
        host.setDaemon(true);
        host.start();
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
    }

    int connections() {
        return guests.size();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                guests.add(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
