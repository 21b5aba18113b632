package io.casework.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves as told, one connection after the other, and then behaves. */
final class FakeSmtp implements AutoCloseable {

    enum Mood {
        BUSY,
        GREYLISTS,
        REFUSES_SENDER,
        REFUSES_RECIPIENT,
        REFUSES_CONTENT,
        CUTS_BEFORE_DATA,
        TAKES_AND_CUTS,
        TRICKLES
    }

    /** @param id the header Message-ID */
    record Taken(String id, String recipient, List<String> lines) {}

    private final ServerSocket server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    FakeSmtp() {
        this(0);
    }

    FakeSmtp(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pool.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    FakeSmtp inMood(Mood... next) {
        moods.addAll(List.of(next));
        return this;
    }

    /** In the order of arrival, as often as they were taken. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pool.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Mood mood = moods.poll();
                pool.execute(() -> serve(socket, mood));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, @Nullable Mood mood) {
        try (socket) {
            converse(new Line(socket), mood);
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(Line line, @Nullable Mood mood) throws IOException, InterruptedException {
        line.say(mood == Mood.BUSY ? "421 too busy" : "220 fake");
        String recipient = "";
        for (String said = line.hear(); said != null; said = line.hear()) {
            String verb = said.toUpperCase(Locale.ROOT);
            if (verb.startsWith("EHLO") || verb.startsWith("HELO")) {
                line.say("250 fake");
            } else if (verb.startsWith("MAIL")) {
                line.say(mood == Mood.REFUSES_SENDER ? "550 5.7.1 sender not welcome" : "250 ok");
            } else if (verb.startsWith("RCPT")) {
                recipient = said.replaceAll(".*<|>.*", "");
                line.say(toRecipient(mood));
            } else if (verb.startsWith("DATA")) {
                if (!take(line, recipient, mood)) {
                    return;
                }
            } else if (verb.startsWith("QUIT")) {
                line.say("221 bye");
                return;
            } else {
                line.say("250 ok");
            }
        }
    }

    private static String toRecipient(@Nullable Mood mood) {
        if (mood == Mood.GREYLISTS) {
            return "451 4.7.1 greylisted, come back later";
        }
        return mood == Mood.REFUSES_RECIPIENT ? "550 5.1.1 no such mailbox" : "250 ok";
    }

    private boolean take(Line line, String recipient, @Nullable Mood mood) throws IOException, InterruptedException {
        if (mood == Mood.CUTS_BEFORE_DATA) {
            return false;
        }
        line.say("354 go on");
        Taken mail = mailOf(line, recipient);
        if (mood == Mood.TRICKLES) {
            line.trickle();
            return false;
        }
        if (mood == Mood.REFUSES_CONTENT) {
            line.say("554 5.6.0 we do not like it");
            return true;
        }
        taken.add(mail);
        if (mood == Mood.TAKES_AND_CUTS) {
            return false;
        }
        line.say("250 taken");
        return true;
    }

    private static Taken mailOf(Line line, String recipient) throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        for (String said = line.hear(); said != null && !said.equals("."); said = line.hear()) {
            lines.add(said);
        }
        String id = lines.stream()
                .filter(header -> header.startsWith("Message-ID:"))
                .findFirst()
                .orElse("Message-ID: none")
                .substring("Message-ID:".length())
                .strip();
        return new Taken(id, recipient, lines);
    }

    private static final class Line {

        private final Socket socket;
        private final BufferedReader reader;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        private @Nullable String hear() throws IOException {
            return reader.readLine();
        }

        private void say(String answer) throws IOException {
            write(answer + "\r\n");
        }

        /** Never silent for long, and never done. */
        private void trickle() throws IOException, InterruptedException {
            for (int i = 0; i < 10_000; i++) {
                write("250-still looking\r\n");
                Thread.sleep(5);
            }
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }
}
