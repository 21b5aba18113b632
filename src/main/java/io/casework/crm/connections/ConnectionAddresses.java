package io.casework.crm.connections;

import io.casework.shared.OutboundHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/** Which addresses may be called: public ones over an encrypted line, and the private hosts that the settings name. */
@Component
public class ConnectionAddresses {

    private final OutboundHttp inside = new OutboundHttp(new OutboundHttp.Settings(true));
    private final OutboundHttp outside = new OutboundHttp(new OutboundHttp.Settings(false));
    private final OutboundHttp.Settings outbound;
    private final ConnectionSettings settings;

    ConnectionAddresses(OutboundHttp.Settings outbound, ConnectionSettings settings) {
        this.outbound = outbound;
        this.settings = settings;
    }

    /** What is wrong with an address, as far as its text tells: it has to be a scheme, a host and perhaps a port. */
    public Optional<String> fault(String url) {
        Optional<String> fault = pageFault(url);
        return fault.isEmpty() && !URI.create(url.strip()).getRawPath().matches("/?")
                ? Optional.of("must hold neither a path nor a query")
                : fault;
    }

    /** As {@link #fault}, of an address that may have a path. */
    public Optional<String> pageFault(String url) {
        Optional<String> fault = inside.fault(url);
        if (fault.isPresent()) {
            return fault;
        }
        URI uri = URI.create(url.strip());
        return uri.getRawQuery() != null
                ? Optional.of("must hold neither a path nor a query")
                : httpFor(uri.getHost()).fault(url);
    }

    /** Whether the operator lets this host be called wherever it is, as one does to try things out. */
    public boolean isTrusted(String host) {
        return outbound.allowPrivate() || settings.privateHosts().contains(host);
    }

    /**
     * Never led on by a redirect, and never to an address of this network unless the host is trusted.
     *
     * @param limit of a whole call
     */
    public OkHttpClient client(String host, Duration limit) {
        return httpFor(host).client(limit);
    }

    private OutboundHttp httpFor(String host) {
        return isTrusted(host) ? inside : outside;
    }
}
