package io.casework.assistant.providers;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;

/** An answer that arrives line by line: bounded, each line as its client needs it, and whatever breaks is our trouble. */
final class LiveBody implements Source {

    private final BufferedSource wire;
    private final long longest;
    private final UnaryOperator<String> completion;
    private final Function<IOException, Trouble> trouble;
    private final Buffer ready = new Buffer();
    private long taken;

    LiveBody(
            BufferedSource wire,
            long longest,
            UnaryOperator<String> completion,
            Function<IOException, Trouble> trouble) {
        this.wire = wire;
        this.longest = longest;
        this.completion = completion;
        this.trouble = trouble;
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
        try {
            return ready.exhausted() && !isNextReady() ? -1 : ready.read(sink, most);
        } catch (IOException e) {
            throw trouble.apply(e);
        }
    }

    private boolean isNextReady() throws IOException {
        long room = longest - taken;
        long end = wire.indexOf((byte) '\n', 0, room);
        if (end < 0 && wire.request(room)) {
            throw new Trouble(CallOutcome.INVALID, "too-long", null);
        }
        long length = end < 0 ? wire.getBuffer().size() : end + 1;
        taken += length;
        ready.writeUtf8(completion.apply(wire.readUtf8(length)));
        return length > 0;
    }

    @Override
    public Timeout timeout() {
        return wire.timeout();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
