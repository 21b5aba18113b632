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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
 * then some rounds at the rate given, each event counted from when it should have been sent. Prints one JSON object. Arguments:
 * {@code [events] [a second] [clients] [work: true or false] [rounds]}.
 */
public final class TriggerBenchmark {

    private static final Path JAR = Path.of("target/casework.jar");
    private static final int WARM_UP = 6_000;
    private static final double SLOW_MS = 50;
    private static final Pattern MEMBER = Pattern.compile("\"(name|secret)\":\"([^\"]+)\"");

    private final int events;
    private final int rate;
    private final int clients;
    private final boolean work;
    private final int rounds;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private TriggerBenchmark(int events, int rate, int clients, boolean work, int rounds) {
        this.events = events;
        this.rate = rate;
        this.clients = clients;
        this.work = work;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        new TriggerBenchmark(
                        number(arguments, 0, 20_000),
                        number(arguments, 1, 2_000),
                        number(arguments, 2, 16),
                        arguments.length > 3 && Boolean.parseBoolean(arguments[3]),
                        number(arguments, 4, 3))
                .run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("casework-triggers");
        try (RunningProduct product = RunningProduct.start(
                JAR,
                folder,
                "--casework.engine.work=" + work,
                "--casework.assistant.prepare-at-start=" + work)) {
            product.signIn("grace");
            if (work) {
                product.awaitModel();
            }
            Source source = source(product);
            send(product.address(), source.events("warm", WARM_UP), 0);
            Sent freely = sent(product, source, "free", 0);
            figures.put("eventsPerSecond", rounded(events / freely.seconds()));
            figures.put("cpuMsEach", rounded(freely.cpuMs() / events));
            figures.put("atRate", String.valueOf(rate));
            for (int round = 1; round <= rounds; round++) {
                Sent sent = sent(product, source, "rate" + round, rate);
                figures.put("round" + round, Distribution.of("answers", sent.ms()).json());
                figures.put("took" + round, rounded(sent.seconds()));
                figures.put("cpuMsEach" + round, rounded(sent.cpuMs() / events));
                figures.put("slow" + round, slow(sent.ms()));
            }
            figures.put("senderCpuMsEach", rounded(ownCpuMs() / (WARM_UP + (1.0 + rounds) * events)));
            figures.put("kept", kept(product));
        }
        System.out.println(figures.entrySet().stream()
                .map(figure -> "  \"" + figure.getKey() + "\": " + figure.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}")));
    }

    /** @param cpuMs of the product, for all of them */
    private record Sent(double[] ms, double seconds, double cpuMs) {}

    private Sent sent(RunningProduct product, Source source, String group, int perSecond) throws Exception {
        List<byte[]> requests = source.events(group, events);
        double cpuBefore = product.cpuSeconds();
        double[] ms = send(product.address(), requests, perSecond);
        double cpuMs = (product.cpuSeconds() - cpuBefore) * 1e3;
        return new Sent(Arrays.copyOf(ms, events), ms[events] / 1e3, cpuMs);
    }

    /** Where it was slow: second of the round, how many events, and the longest that one of them took. */
    private String slow(double[] ms) {
        List<String> spells = new ArrayList<>();
        for (int i = 0; i < ms.length; i++) {
            if (ms[i] > SLOW_MS) {
                int from = i;
                double longest = 0;
                for (; i < ms.length && ms[i] > SLOW_MS; i++) {
                    longest = Math.max(longest, ms[i]);
                }
                spells.add(String.format(Locale.ROOT, "\"%.2f s: %d, %.0f ms\"", (double) from / rate, i - from, longest));
            }
        }
        return spells.toString();
    }

    private static double ownCpuMs() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%.0f", figure);
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
