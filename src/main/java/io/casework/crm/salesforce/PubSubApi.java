package io.casework.crm.salesforce;

import io.casework.crm.connections.ConnectionAddresses;
import io.grpc.CallOptions;
import io.grpc.ChannelCredentials;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls of Salesforce's Pub/Sub API that we make, over one line for all orgs. */
@Component
class PubSubApi {

    static final String SERVICE = "eventbus.v1.PubSub";

    private static final MethodDescriptor.Marshaller<byte[]> BYTES = new Bytes();
    private static final MethodDescriptor<byte[], byte[]> GET_TOPIC =
            method("GetTopic", MethodDescriptor.MethodType.UNARY);
    private static final MethodDescriptor<byte[], byte[]> GET_SCHEMA =
            method("GetSchema", MethodDescriptor.MethodType.UNARY);
    private static final MethodDescriptor<byte[], byte[]> SUBSCRIBE =
            method("Subscribe", MethodDescriptor.MethodType.BIDI_STREAMING);

    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 20;

    private final PubSubSettings settings;
    private final ConnectionAddresses addresses;
    private @Nullable ManagedChannel channel;

    PubSubApi(PubSubSettings settings, ConnectionAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** @throws io.grpc.StatusRuntimeException when it fails */
    byte[] topic(Token token, byte[] request) {
        return unary(GET_TOPIC, token, request);
    }

    /** @throws io.grpc.StatusRuntimeException when it fails */
    byte[] schema(Token token, byte[] request) {
        return unary(GET_SCHEMA, token, request);
    }

    /** A call that nobody has started. */
    ClientCall<byte[], byte[]> subscription() {
        return channel().newCall(SUBSCRIBE, CallOptions.DEFAULT);
    }

    /** Who calls, and for which org. */
    static Metadata headers(Token token) {
        Metadata headers = new Metadata();
        headers.put(key("accesstoken"), token.accessToken());
        headers.put(key("instanceurl"), token.instance().toString().replaceAll("/$", ""));
        headers.put(key("tenantid"), String.valueOf(token.organization()));
        return headers;
    }

    static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    static MethodDescriptor<byte[], byte[]> method(String name, MethodDescriptor.MethodType type) {
        return MethodDescriptor.newBuilder(BYTES, BYTES)
                .setType(type)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, name))
                .build();
    }

    private byte[] unary(MethodDescriptor<byte[], byte[]> method, Token token, byte[] request) {
        return ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(channel(), MetadataUtils.newAttachHeadersInterceptor(headers(token))),
                method,
                CallOptions.DEFAULT.withWaitForReady().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS),
                request);
    }

    private synchronized ManagedChannel channel() {
        ManagedChannel known = channel;
        if (known == null) {
            known = Grpc.newChannelBuilder(settings.target(), credentials())
                    .maxInboundMessageSize(LARGEST)
                    .userAgent("Casework")
                    .build();
            channel = known;
        }
        return known;
    }

    private ChannelCredentials credentials() {
        if (settings.isEncrypted()) {
            return TlsChannelCredentials.create();
        }
        if (!addresses.isTrusted(settings.url().getHost())) {
            throw new IllegalStateException("Events are heard over an encrypted line only");
        }
        return InsecureChannelCredentials.create();
    }

    @PreDestroy
    synchronized void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
