package io.casework.assistant.providers;

import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The way to a provider, whichever client speaks: through our own guard of addresses, no longer than the deadline, no
 * answer larger than a bound, and what is not a success ends here, so that no client tries again by itself or passes on
 * what the provider says about our request.
 */
final class Wire implements Interceptor {

    private static final long LONGEST_ANSWER = 1 << 20;

    private final ProviderAddresses addresses;
    private final Deadline deadline;
    private final Provider provider;
    private final boolean keyless;

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
        try (Response response = addresses
                .client(request.url().toString(), left)
                .newCall(request)
                .execute()) {
            return whole(response);
        } catch (Trouble trouble) {
            throw trouble;
        } catch (PublicAddresses.Refused e) {
            throw new Trouble(CallOutcome.REFUSED, "address-not-public", null);
        } catch (InterruptedIOException e) {
            throw new Trouble(CallOutcome.TIMEOUT, "too-slow", null);
        } catch (IOException e) {
            throw new Trouble(CallOutcome.UNREACHABLE, "line-broke", null);
        }
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
