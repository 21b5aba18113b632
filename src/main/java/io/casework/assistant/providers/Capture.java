package io.casework.assistant.providers;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Takes down what a client is about to send, and sends nothing. */
final class Capture implements Interceptor {

    private @Nullable OutgoingRequest captured;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Buffer body = new Buffer();
        Objects.requireNonNull(request.body()).writeTo(body);
        captured = new OutgoingRequest(request.method(), request.url().toString(), body.readUtf8());
        throw new Trouble(CallOutcome.REFUSED, "captured", null);
    }

    OutgoingRequest request() {
        return Objects.requireNonNull(captured, "The client sent nothing");
    }
}
