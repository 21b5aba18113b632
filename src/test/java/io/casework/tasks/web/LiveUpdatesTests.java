package io.casework.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class LiveUpdatesTests {

    private static final String END = "(end)";

    @Autowired
    TaskWorld world;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    final List<Stream<String>> open = new ArrayList<>();

    @AfterEach
    void hangUp() {
        clock.reset();
        subscriptions.endEach();
        open.forEach(Stream::close);
    }

    @Test
    void tells_whatTheListenerMaySee() throws Exception {
        BlockingQueue<String> alice = listen("alice", null);
        BlockingQueue<String> dave = listen("dave", null);

        String task = world.task("service-desk");

        assertThat(until(alice, "\"id\":\"" + task + "\"")).anyMatch(line -> line.contains("event:task"));
        String sales = world.task("sales");
        List<String> heardByDave = until(dave, "\"id\":\"" + sales + "\"");
        assertThat(heardByDave).noneMatch(line -> line.contains(task));
    }

    @Test
    void resumes_whereTheBrowserStopped() throws Exception {
        BlockingQueue<String> first = listen("alice", null);
        String heard = world.task("service-desk");
        until(first, heard);
        String id = idAfter(first);
        String missed = world.task("service-desk");

        BlockingQueue<String> second = listen("alice", id);

        assertThat(until(second, missed)).isNotEmpty();
    }

    @Test
    void saysThatItForgot_whenTheBrowserWasAwayTooLong() throws Exception {
        BlockingQueue<String> alice = listen("alice", "999999999");

        assertThat(until(alice, "event:reset")).isNotEmpty();
    }

    @Test
    void endsTheOldest_whenSomebodyOpensTooMany() throws Exception {
        List<BlockingQueue<String>> all = new ArrayList<>();
        for (int i = 0; i <= Subscriptions.MOST_PER_PERSON; i++) {
            all.add(listen("bob", null));
        }

        assertThat(until(all.get(0), END)).isNotEmpty();
        assertThat(all.get(1)).doesNotContain(END);
    }

    @Test
    void beats_andEndsAfterAMinute() throws Exception {
        BlockingQueue<String> alice = listen("alice", null);
        until(alice, ":listening");

        subscriptions.beat();
        assertThat(until(alice, ":beat")).isNotEmpty();

        clock.putForward(Duration.ofMinutes(1));
        subscriptions.beat();
        assertThat(until(alice, END)).isNotEmpty();
        assertThat(subscriptions.count()).isZero();
    }

    @Test
    void isForThose_whoAreSignedIn() {
        assertThat(new Browser(port).get("/api/events").status()).isEqualTo(401);
        assertThat(Browser.signedIn(port, "alice")
                        .with("Last-Event-ID", "abc")
                        .get("/api/events")
                        .status())
                .isEqualTo(400);
    }

    private BlockingQueue<String> listen(String user, @Nullable String lastEventId) throws Exception {
        Browser browser = Browser.signedIn(port, user);
        String cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events"))
                .header("Cookie", cookies);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        open.add(response.body());
        return lines(response.body());
    }

    private static BlockingQueue<String> lines(Stream<String> body) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try {
                body.forEach(lines::add);
            } catch (UncheckedIOException e) {
                lines.add(String.valueOf(e.getMessage()));
            }
            lines.add(END);
        });
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    /** Everything up to the line that contains the text; fails when it does not come. */
    private static List<String> until(BlockingQueue<String> lines, String text) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        String line;
        do {
            line = lines.poll(8, TimeUnit.SECONDS);
            assertThat(line).as("a line with " + text + " after " + heard).isNotNull();
            heard.add(String.valueOf(line));
        } while (!String.valueOf(line).contains(text));
        return heard;
    }

    private String idAfter(BlockingQueue<String> lines) throws InterruptedException {
        subscriptions.beat();
        String line = until(lines, "id:").stream().reduce("", (a, b) -> b);
        return line.substring(line.indexOf("id:") + 3).strip();
    }
}
