package io.casework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One node of the packaged product, which can be killed and started again. */
final class DrillNode implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private final Path log;
    private final List<String> command;
    private final Map<String, String> secrets;
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private volatile @Nullable Process process;

    /** @param secrets settings that no list of processes shows */
    DrillNode(String name, Path jar, Path folder, List<String> options, Map<String, String> secrets) {
        int port = RunningProduct.freePort();
        this.log = folder.resolve(name + ".log");
        this.base = URI.create("http://127.0.0.1:" + port);
        this.secrets = secrets;
        this.command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + RunningProduct.freePort()));
        this.command.addAll(options);
    }

    Path log() {
        return log;
    }

    void start() {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(secrets);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || process == null || !process.isAlive()) {
                throw new IllegalStateException("A node did not start; see " + log);
            }
            RunningProduct.sleep(100);
        }
    }

    /** As a power cut would: nothing is said good-bye to. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running, LONGEST_STOP);
        }
    }

    void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!await(running, LONGEST_STOP)) {
                kill();
            }
        }
    }

    /** Lets it stand still as it is: whatever is to be done the others do. */
    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        Process running = process;
        try {
            if (running == null || new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().waitFor() != 0) {
                throw new IllegalStateException("The node could not be sent " + name);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String path, HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.uri(base.resolve(path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String logText() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return send("/api/session", HttpRequest.newBuilder().GET()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean await(Process process, Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
