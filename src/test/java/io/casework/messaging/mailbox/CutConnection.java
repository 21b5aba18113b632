package io.casework.messaging.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between client and server and hangs up after the server has said so much. */
final class CutConnection implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final int afterBytes;

    CutConnection(int target, int afterBytes) throws IOException {
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.target = target;
        this.afterBytes = afterBytes;
        start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try (Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            start(() -> pass(client, server, Integer.MAX_VALUE));
            pass(server, client, afterBytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(Socket from, Socket to, int most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[512];
            int left = most;
            for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
                out.write(chunk, 0, Math.min(read, left));
                out.flush();
                left -= read;
            }
        } catch (IOException e) {
            // One side hung up, which is what this is for.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "cut-connection");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
