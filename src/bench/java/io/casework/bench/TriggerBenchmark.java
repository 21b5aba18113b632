package io.casework.bench;

import io.casework.identity.StandardSignature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many signed events a second are taken over HTTP on this machine, and how long one takes at a rate: first as many as go,
 * then at the rate given, each counted from when it should have been sent. Prints one JSON object. Arguments:
 * {@code [events] [a second] [clients] [work: true or false]}.
 */
public final class TriggerBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final int WARM_UP = 6_000;
    private static final Pattern MEMBER = Pattern.compile("\"(name|secret)\":\"([^\"]+)\"");

    private final int events;
    private final int rate;
    private final int clients;
    private final boolean work;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private TriggerBenchmark(int events, int rate, int clients, boolean work) {
        this.events = events;
        this.rate = rate;
        this.clients = clients;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        new TriggerBenchmark(
                        number(arguments, 0, 20_000),
                        number(arguments, 1, 2_000),
                        number(arguments, 2, 16),
                        arguments.length > 3 && Boolean.parseBoolean(arguments[3]))
                .run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("casework-triggers");
        try (RunningProduct product = RunningProduct.start(JAR, folder, "--casework.engine.work=" + work)) {
            product.signIn("grace");
            Source source = source(product);
            send(product.address(), source.events("warm", WARM_UP), 0);
            double[] freely = send(product.address(), source.events("free", events), 0);
            figures.put("eventsPerSecond", String.format(Locale.ROOT, "%.0f", events / (freely[freely.length - 1] / 1e3)));
            double[] ms = send(product.address(), source.events("rate", events), rate);
            figures.put("atRate", String.valueOf(rate));
            figures.put("answers", Distribution.of("answers", withoutLast(ms)).json());
            figures.put("took", String.format(Locale.ROOT, "%.1f", ms[ms.length - 1] / 1e3));
            figures.put("kept", kept(product));
        }
        System.out.println(figures.entrySet().stream()
                .map(figure -> "  \"" + figure.getKey() + "\": " + figure.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}")));
    }

    private static double[] withoutLast(double[] ms) {
        return java.util.Arrays.copyOf(ms, ms.length - 1);
    }

    private String kept(RunningProduct product) {
        return product.get("/api/trigger-events/count?source=bench");
    }

    private Source source(RunningProduct product) {
        String answer =
                product.postAsUser("/api/trigger-sources", "{\"name\":\"bench\",\"kind\":\"standard-webhooks\"}");
        Map<String, String> members = new LinkedHashMap<>();
        Matcher member = MEMBER.matcher(answer);
        while (member.find()) {
            members.put(member.group(1), member.group(2));
        }
        return new Source("bench", String.valueOf(members.get("secret")));
    }

    private record Source(String name, String secret) {

        List<byte[]> events(String group, int count) {
            Instant now = Instant.now();
            List<byte[]> requests = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                requests.add(request("msg_" + group + "_" + i, now, body(group + i)));
            }
            return requests;
        }

        private static String body(String record) {
            return """
                    {"type":"ticket.created","timestamp":"2026-11-29T10:00:00Z","data":{"id":"%s",\
                    "subject":"Printer broken","message":"It shows E5 and does not print any more. We tried everything.",\
                    "customer":{"email":"%s@example.org","name":"Ada Marsh"}}}""".formatted(record, record);
        }

        private byte[] request(String id, Instant at, String body) {
            return """
                    POST /api/triggers/%s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    webhook-id: %s\r
                    webhook-timestamp: %d\r
                    webhook-signature: %s\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(
                            name,
                            id,
                            at.getEpochSecond(),
                            StandardSignature.of(List.of(secret), id, at, body),
                            body.getBytes(StandardCharsets.UTF_8).length,
                            body)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Milliseconds of each, and of all together in the end. */
    private double[] send(URI address, List<byte[]> requests, int perSecond) throws Exception {
        double[] ms = new double[requests.size() + 1];
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(clients);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(senders.submit(() -> {
                sendSome(address, requests, ms, next, began, perSecond);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        senders.shutdown();
        ms[requests.size()] = (System.nanoTime() - began) / 1e6;
        return ms;
    }

    /** On one connection after the other: the server closes each after some requests. */
    private static void sendSome(
            URI address, List<byte[]> requests, double[] ms, AtomicInteger next, long began, int perSecond)
            throws IOException {
        boolean more = true;
        while (more) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setTcpNoDelay(true);
                InputStream answers = new BufferedInputStream(socket.getInputStream());
                boolean open = true;
                while (open && more) {
                    int i = next.getAndIncrement();
                    more = i < requests.size();
                    open = more && sendOne(socket, answers, requests.get(i), ms, i, began, perSecond);
                }
            }
        }
    }

    /** Whether the connection may be used again. */
    private static boolean sendOne(
            Socket socket, InputStream answers, byte[] request, double[] ms, int i, long began, int perSecond)
            throws IOException {
        long due = perSecond == 0 ? System.nanoTime() : began + i * 1_000_000_000L / perSecond;
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        socket.getOutputStream().write(request);
        boolean open = isAcceptedAndOpen(answers);
        ms[i] = (System.nanoTime() - due) / 1e6;
        return open;
    }

    private static boolean isAcceptedAndOpen(InputStream answers) throws IOException {
        String first = line(answers);
        if (!first.startsWith("HTTP/1.1 202")) {
            throw new IllegalStateException(first);
        }
        boolean open = true;
        for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
            open &= !header.equalsIgnoreCase("Connection: close");
        }
        return open;
    }

    private static String line(InputStream answers) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c >= 0 && c != '\n'; c = answers.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }
}
