package io.casework.shared;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Sockets that reach the public internet and nothing else: neither this machine, nor the network around it, nor the
 * cloud's metadata. The address is looked at as the connection is made, after names were resolved, so no name server can
 * promise one address and give another.
 */
public final class PublicAddresses extends SocketFactory {

    private static final List<Block> REFUSED = Block.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6 only what is assigned to the public is let through, and of that not what is written on top of IPv4. */
    private static final Block PUBLIC_IPV6 = Block.of("2000::/3");

    private static final List<Block> REFUSED_IPV6 =
            Block.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16");

    /** Answered for IPv4 by translators; the address it stands for is what counts. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    /** Whether anybody on the internet could reach it, too. */
    public static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return REFUSED.stream().noneMatch(block -> block.contains(address.getAddress()));
        }
        byte[] bytes = address.getAddress();
        if (TRANSLATED.contains(bytes)) {
            return contain(lastFour(bytes));
        }
        return address instanceof Inet6Address
                && PUBLIC_IPV6.contains(bytes)
                && REFUSED_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static InetAddress lastFour(byte[] bytes) {
        return Block.address(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to);
        return socket;
    }

    /** A connection was refused here, before a byte left. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("the address is not a public one");
        }
    }

    private static final class GuardedSocket extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress address) || address.isUnresolved()) {
                throw new UnknownHostException("the address could not be resolved");
            }
            if (!contain(address.getAddress())) {
                throw new Refused();
            }
            super.connect(to, timeout);
        }
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static List<Block> all(String... texts) {
            return Arrays.stream(texts).map(Block::of).toList();
        }

        static Block of(String text) {
            String[] parts = text.split("/", -1);
            return new Block(literal(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0
                            || (address[whole] & 0xff) >> (Byte.SIZE - rest)
                                    == (start[whole] & 0xff) >> (Byte.SIZE - rest));
        }

        static InetAddress address(byte[] bytes) {
            try {
                return InetAddress.getByAddress(bytes);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private static InetAddress literal(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}
