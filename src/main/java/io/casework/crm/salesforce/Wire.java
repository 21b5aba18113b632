package io.casework.crm.salesforce;

import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.Deadline;
import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.springframework.stereotype.Component;

/**
 * One request and its answer: to hosts that may be called, within a time, an answer no larger than a bound, never led on by
 * a redirect. A thread that is interrupted meanwhile gives up.
 */
@Component
class Wire {

    private static final long LARGEST_ANSWER = 16L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final ConnectionAddresses addresses;

    Wire(ConnectionAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws Fault when nobody answered; an answer of whatever status is one */
    Answer exchange(Request request, Deadline deadline) {
        Duration limit = deadline.left().compareTo(LONGEST) < 0 ? deadline.left() : LONGEST;
        if (limit.toMillis() <= 0) {
            throw Fault.of(FaultKind.AWAY, "No time is left for the call");
        }
        try (Response response =
                client(request.url().host(), limit).newCall(request).execute()) {
            return new Answer(response.code(), response.headers(), whole(response), OutboundHttp.retryAfter(response));
        } catch (PublicAddresses.Refused e) {
            throw Fault.of(FaultKind.NOT_SET_UP, "The address is not a public one");
        } catch (SSLException e) {
            throw Fault.of(FaultKind.AWAY, "The encrypted line could not be set up");
        } catch (IOException e) {
            throw Fault.of(FaultKind.AWAY, "It did not answer in time, or could not be reached");
        }
    }

    private OkHttpClient client(String host, Duration limit) {
        return addresses.client(host, limit).newBuilder().readTimeout(limit).build();
    }

    private static String whole(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw Fault.of(FaultKind.REJECTED, "The answer is larger than " + (LARGEST_ANSWER >> 20) + " MiB");
        }
        return source.readString(StandardCharsets.UTF_8);
    }
}
