package io.casework.crm.rest;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * One request and its answer: to hosts that may be called, within the connection's time, an answer no larger than it allows,
 * never led on by a redirect, and with no cookies.
 */
final class Wire {

    private static final int USUAL_SECONDS = 10;
    private static final int USUAL_KILOBYTES = 256;

    private final ConnectionAddresses addresses;
    private final Duration limit;
    private final int kilobytes;

    Wire(Connection connection, ConnectionAddresses addresses) {
        this.addresses = addresses;
        this.limit =
                Duration.ofSeconds(Objects.requireNonNullElse(connection.terms().timeoutSeconds(), USUAL_SECONDS));
        this.kilobytes = Objects.requireNonNullElse(connection.terms().answerKilobytes(), USUAL_KILOBYTES);
    }

    /** @throws RestFault when nobody answered; an answer of whatever status is one */
    Answer exchange(Request request) {
        try (Response response = client(request).newCall(request).execute()) {
            return new Answer(response.code(), whole(response), OutboundHttp.retryAfter(response));
        } catch (PublicAddresses.Refused e) {
            throw new RestFault(RestFault.Kind.ADDRESS, "the address is not a public one");
        } catch (SSLException e) {
            throw new RestFault(RestFault.Kind.AWAY, "the encrypted line could not be set up");
        } catch (IOException e) {
            throw new RestFault(RestFault.Kind.AWAY, "it did not answer in time, or could not be reached");
        }
    }

    private OkHttpClient client(Request request) {
        return addresses
                .client(request.url().host(), limit)
                .newBuilder()
                .connectTimeout(limit)
                .readTimeout(limit)
                .writeTimeout(limit)
                .build();
    }

    private String whole(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(kilobytes * 1024L + 1)) {
            throw new RestFault(RestFault.Kind.TOO_LARGE, "The answer is larger than " + kilobytes + " KiB.");
        }
        return source.readString(StandardCharsets.UTF_8);
    }
}
