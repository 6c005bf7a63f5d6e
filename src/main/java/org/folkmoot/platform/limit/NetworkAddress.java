package org.folkmoot.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one network address where something is limited by it. */
public final class NetworkAddress {

    private NetworkAddress() {}

    /** Of IPv6 the network of 64 bits, since a subscriber has all of it. */
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address six) {
                return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16))
                        .getHostAddress();
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return address;
        }
    }
}
