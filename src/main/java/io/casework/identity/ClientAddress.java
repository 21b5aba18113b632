package io.casework.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as limits tell addresses apart. */
final class ClientAddress {

    private ClientAddress() {}

    /** An IPv6 subscriber has 2^64 addresses; they count as one. */
    static String net(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
