package io.casework.crm.connections;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param privateHosts hosts on this machine or in this network that may be connected, also without encryption */
@ConfigurationProperties("casework.crm")
record ConnectionSettings(@DefaultValue Set<String> privateHosts) {

    ConnectionSettings {
        privateHosts = Set.copyOf(privateHosts);
    }
}
