package io.casework.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    private final OutboundHttp http = new OutboundHttp(new OutboundHttp.Settings(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "93.184.216.34",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.1.1",
                "192.167.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:800::200e",
                "64:ff9b::808:808"
            })
    void contain_whatEverybodyReaches(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void doNotContain_whatIsNear(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void contain_noAddressThatJavaCallsLocal() throws UnknownHostException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(4) == 0 ? 16 : 4];
            random.nextBytes(bytes);
            InetAddress address = InetAddress.getByAddress(bytes);
            boolean local = address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            assertThat(local && PublicAddresses.contain(address))
                    .as("%s, seed %d", address, seed)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://127.1:%d/",
                "http://0:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/"
            })
    void refuseTheConnection_howeverItsAddressIsWritten(String url) throws Exception {
        try (MockWebServer near = new MockWebServer()) {
            near.enqueue(new MockResponse.Builder().build());
            near.start();
            Request request =
                    new Request.Builder().url(url.formatted(near.getPort())).build();

            assertThatThrownBy(() ->
                            http.client(Duration.ofSeconds(5)).newCall(request).execute())
                    .isInstanceOf(java.io.IOException.class);
            assertThat(near.getRequestCount()).isZero();
        }
    }

    @Test
    void refuseWhatAPublicNameResolvesTo() throws Exception {
        try (MockWebServer near = new MockWebServer()) {
            near.start();
            var client = http.client(Duration.ofSeconds(5))
                    .newBuilder()
                    .dns(name -> List.of(InetAddress.getLoopbackAddress()))
                    .build();
            Request request = new Request.Builder()
                    .url("http://innocent.example.com:%d/".formatted(near.getPort()))
                    .build();

            assertThatThrownBy(() -> client.newCall(request).execute()).isInstanceOf(PublicAddresses.Refused.class);
            assertThat(near.getRequestCount()).isZero();
        }
    }

    @Test
    void refuseSocketsMadeInAnyWay() throws Exception {
        PublicAddresses sockets = new PublicAddresses();
        try (ServerSocket near = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = near.getLocalPort();
            InetAddress here = InetAddress.getLoopbackAddress();
            assertThatThrownBy(() -> sockets.createSocket(here, port)).isInstanceOf(PublicAddresses.Refused.class);
            assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", port))
                    .isInstanceOf(PublicAddresses.Refused.class);
            assertThatThrownBy(() -> sockets.createSocket().connect(new InetSocketAddress(here, port)))
                    .isInstanceOf(PublicAddresses.Refused.class);
        }
    }

    @Test
    void followNoRedirect() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "http://169.254.169.254/latest/meta-data")
                    .build());
            server.start();
            var client = new OutboundHttp(new OutboundHttp.Settings(true)).client(Duration.ofSeconds(5));
            Request request = new Request.Builder().url(server.url("/")).build();

            try (Response answer = client.newCall(request).execute()) {
                assertThat(answer.code()).isEqualTo(302);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/hooks?x=1,",
        "HTTPS://example.com,",
        "http://example.com, must begin with https://",
        "ftp://example.com, must begin with https://",
        "file:///etc/passwd, is not a URL with a host",
        "javascript:alert(1), is not a URL with a host",
        "example.com, is not a URL with a host",
        "https://, is not a URL",
        "https://user:secret@example.com, must hold neither a user nor a fragment",
        "https://example.com/#top, must hold neither a user nor a fragment",
        "https://exa mple.com, is not a URL"
    })
    void knowWhatCannotBeCalled(String url, @org.jspecify.annotations.Nullable String fault) {
        assertThat(http.fault(url).orElse(null)).isEqualTo(fault);
    }
}
