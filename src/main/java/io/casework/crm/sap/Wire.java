package io.casework.crm.sap;

import io.casework.crm.connections.Deadline;
import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * One request and its answer: within a time, an answer no larger than a bound, never led on by a redirect. What is read has a
 * session of its own beside what is changed, so that no answer to a question parts a token from its cookies.
 */
final class Wire {

    static final Duration LONGEST = Duration.ofSeconds(25);

    private static final long LARGEST_ANSWER = 16L << 20;

    private final OkHttpClient reading;
    private final OkHttpClient changing;
    private final SessionCookies readingCookies;
    private final Csrf csrf;

    Wire(OkHttpClient client, SessionCookies readingCookies, Csrf csrf) {
        this.readingCookies = readingCookies;
        this.reading = client.newBuilder().cookieJar(readingCookies).build();
        this.changing = client.newBuilder().addInterceptor(csrf).build();
        this.csrf = csrf;
    }

    /** @throws Fault when nobody answered; an answer of whatever status is one */
    Answer exchange(Request request, Deadline deadline) {
        boolean reads = request.method().equals("GET");
        Answer answer = exchange(reads ? reading : changing, request, deadline);
        if (answer.status() == 401 || answer.status() == 403) {
            csrf.drop();
            readingCookies.clear();
        }
        return answer;
    }

    /** As {@link #exchange}, with a client that has no session. */
    static Answer exchange(OkHttpClient client, Request request, Deadline deadline) {
        Duration limit = deadline.left().compareTo(LONGEST) < 0 ? deadline.left() : LONGEST;
        if (limit.toMillis() <= 0) {
            throw Fault.of(FaultKind.UNREACHED, "no time is left for the call");
        }
        OkHttpClient timed =
                client.newBuilder().callTimeout(limit).readTimeout(limit).build();
        try (Response response = timed.newCall(request).execute()) {
            return new Answer(response.code(), response.headers(), whole(response), OutboundHttp.retryAfter(response));
        } catch (IOException e) {
            throw fault(e);
        }
    }

    static Fault fault(IOException e) {
        if (e instanceof PublicAddresses.Refused) {
            return Fault.of(FaultKind.NOT_SET_UP, "the address is not a public one");
        }
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            return Fault.of(FaultKind.UNREACHED, "the encrypted line could not be set up");
        }
        boolean isUnreached = e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
        return isUnreached
                ? Fault.of(FaultKind.UNREACHED, "it could not be reached")
                : Fault.of(FaultKind.AWAY, "it did not answer in time");
    }

    static String whole(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw Fault.of(FaultKind.REJECTED, "the answer is larger than " + (LARGEST_ANSWER >> 20) + " MiB");
        }
        return source.readString(StandardCharsets.UTF_8);
    }
}
