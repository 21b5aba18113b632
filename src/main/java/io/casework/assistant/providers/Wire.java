package io.casework.assistant.providers;

import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The way to a provider, whichever client speaks: through our own guard of addresses, no longer than the deadline, no
 * answer larger than a bound, and what is not a success ends here, so that no client tries again by itself or passes on
 * what the provider says about our request. An answer that streams passes as it comes.
 */
final class Wire implements Interceptor {

    private static final long LONGEST_ANSWER = 1 << 20;

    private final ProviderAddresses addresses;
    private final Deadline deadline;
    private final Provider provider;
    private final boolean keyless;
    private volatile @Nullable Call current;
    private volatile boolean hungUp;

    Wire(ProviderAddresses addresses, Deadline deadline, Provider provider, boolean keyless) {
        this.addresses = addresses;
        this.deadline = deadline;
        this.provider = provider;
        this.keyless = keyless;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request asked = chain.request();
        Request request = keyless
                ? asked.newBuilder()
                        .removeHeader("Authorization")
                        .removeHeader("x-goog-api-key")
                        .build()
                : asked;
        Duration left = deadline.left();
        if (left.toMillis() <= 0) {
            throw new Trouble(CallOutcome.TIMEOUT, "too-slow", null);
        }
        Call call = addresses.client(request.url().toString(), left).newCall(request);
        current = call;
        if (hungUp) {
            call.cancel();
        }
        try {
            return answer(call.execute());
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Ends what is on its way, whichever thread waits for it, and lets nothing begin any more. */
    void hangUp() {
        hungUp = true;
        Call call = current;
        if (call != null) {
            call.cancel();
        }
    }

    private Response answer(Response response) throws IOException {
        if (response.isSuccessful() && isLive(response)) {
            return live(response);
        }
        try (response) {
            return whole(response);
        }
    }

    private static boolean isLive(Response response) {
        MediaType type = response.body().contentType();
        return type != null && type.subtype().equals("event-stream");
    }

    private Response live(Response response) {
        UnaryOperator<String> completion = line -> provider.kind().completeLine(line, provider.model());
        LiveBody body = new LiveBody(response.body().source(), LONGEST_ANSWER, completion, this::trouble);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(body), response.body().contentType(), -1))
                .build();
    }

    private Trouble trouble(IOException thrown) {
        if (thrown instanceof Trouble trouble) {
            return trouble;
        }
        if (hungUp) {
            return new Trouble(CallOutcome.ABANDONED, "nobody-listens", null);
        }
        if (thrown instanceof PublicAddresses.Refused) {
            return new Trouble(CallOutcome.REFUSED, "address-not-public", null);
        }
        return thrown instanceof InterruptedIOException
                ? new Trouble(CallOutcome.TIMEOUT, "too-slow", null)
                : new Trouble(CallOutcome.UNREACHABLE, "line-broke", null);
    }

    private Response whole(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw Trouble.of(response.code(), OutboundHttp.retryAfter(response));
        }
        BufferedSource source = response.body().source();
        if (source.request(LONGEST_ANSWER + 1)) {
            throw new Trouble(CallOutcome.INVALID, "too-long", null);
        }
        MediaType type = response.body().contentType();
        Buffer read = provider.kind().complete(source.getBuffer().clone(), provider.model());
        return response.newBuilder()
                .body(ResponseBody.create(read, type, read.size()))
                .build();
    }
}
