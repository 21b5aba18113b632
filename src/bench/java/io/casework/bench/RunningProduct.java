package io.casework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged product in a process of its own, on a database of its own, with the demo's token. */
final class RunningProduct implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String session;
    private final double secondsToReady;

    private RunningProduct(Process process, String base) {
        this.process = process;
        this.base = base;
        long began = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IllegalStateException("The product did not start; see its log");
            }
            sleep(25);
        }
        this.secondsToReady = (System.nanoTime() - began) / 1e9;
    }

    private static String nameOf(String argument) {
        return argument.startsWith("--") ? argument.replaceFirst("=.*", "") : "";
    }

    /** Starts the jar on the database in the folder; its log goes to {@code product.log} there. */
    static RunningProduct start(Path jar, Path folder, String... more) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                jar.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--management.server.port=" + freePort(),
                "--casework.demo.messages=false",
                "--casework.assistant.trust.audit-share=0",
                "--spring.datasource.url=" + url(folder)));
        command.removeIf(usual -> Arrays.stream(more).anyMatch(other -> nameOf(other).equals(nameOf(usual))));
        command.addAll(List.of(more));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("product.log").toFile()))
                    .start();
            return new RunningProduct(process, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("casework") + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Until the local model is there that a new installation trains once; one core belongs to that meanwhile. */
    void awaitModel() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!get("/api/assistant/ticket-model").contains("\"version\":")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The local model was not trained; see the product's log");
            }
            sleep(250);
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** From now on what is read is read as one of the demo's people; what is posted bears the demo's token. */
    void signIn(String username) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/session"))
                .header("Content-Type", "application/json")
                .header("Cookie", "XSRF-TOKEN=bench")
                .header("X-XSRF-TOKEN", "bench")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + username + "\",\"password\":\"casework\"}"))
                .build();
        session = answerOf(request).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("casework_session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    String get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST_ANSWER);
        return answerOf((session == null ? request : request.header("Cookie", session)).build())
                .body();
    }

    /** Posts as whoever is signed in. */
    String postAsUser(String path, String json) {
        return answerOf(HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(LONGEST_ANSWER)
                        .header("Content-Type", "application/json")
                        .header("Cookie", session + "; XSRF-TOKEN=bench")
                        .header("X-XSRF-TOKEN", "bench")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .body();
    }

    URI address() {
        return URI.create(base);
    }

    String post(String path, String json) {
        return answerOf(HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(LONGEST_ANSWER)
                        .header("Authorization", "Bearer cwt_demo")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .body();
    }

    int count(String path) {
        Matcher count = Pattern.compile("\"count\":(\\d+)").matcher(get(path));
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** Milliseconds of one GET, answer read. */
    double time(String path) {
        long began = System.nanoTime();
        get(path);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Resident memory now, in mebibytes; -1 where the system does not tell. */
    long residentMiB() {
        return status("VmRSS");
    }

    /** The most resident memory so far, in mebibytes; -1 where the system does not tell. */
    long peakMiB() {
        return status("VmHWM");
    }

    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> answerOf(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        try {
            get("/");
            return true;
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }

    private long status(String field) {
        try {
            Matcher value = Pattern.compile(field + ":\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return value.find() ? Long.parseLong(value.group(1)) / 1024 : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
