package org.folkmoot.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.store.CertainWrites.FencedDatabases;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stands between the driver and an embedded store; cuts the connection in place of the reply to chosen writes, after they were carried out. */
public final class LostReplies implements AutoCloseable {

    private static final Set<String> READS = Set.of("find", "aggregate", "getMore");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;

    private final ConnectionString store;
    private final int port;
    private final ServerSocket door;
    private final AtomicInteger seen = new AtomicInteger();
    private volatile int first = Integer.MAX_VALUE;
    private volatile int many;
    private final AtomicInteger readsToLose = new AtomicInteger();
    private final AtomicReference<Optional<Late>> late = new AtomicReference<>(Optional.empty());
    private volatile int readsAfter;
    private volatile boolean isLate;
    private volatile boolean isHeld;
    private volatile boolean isCutAfter;
    private volatile boolean isCut;

    public LostReplies(EmbeddedStore store) {
        this(store.connectionString("test"));
    }

    /** @param store the address of an embedded store */
    public LostReplies(ConnectionString store) {
        this.store = store;
        String host = store.getHosts().getFirst();
        this.port = Integer.parseInt(host.substring(host.indexOf(':') + 1));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The address to give to the driver. */
    public ConnectionString address() {
        return new ConnectionString(
                store.getConnectionString().replace(":" + port + "/", ":" + door.getLocalPort() + "/"));
    }

    public MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Over a connection that may lose replies, as the product has it. */
    public static MongoTemplate template(MongoClient client) {
        return template(client, Fence.none());
    }

    static MongoTemplate template(MongoClient client, Fence fence) {
        return new MongoTemplate(new FencedDatabases(client, "test", fence));
    }

    /** From now on: loses the replies to the write of this number, counted from 1, and to those after it. */
    public void lose(int number, int howMany) {
        isCutAfter = false;
        isCut = false;
        isLate = false;
        isHeld = false;
        readsAfter = 0;
        readsToLose.set(0);
        seen.set(0);
        many = howMany;
        first = number;
    }

    /** From now on: loses the reply to the write of this number, and lets nothing through after it. */
    public void loseAllFrom(int number) {
        lose(number, 1);
        isCutAfter = true;
    }

    /** From now on: loses the reply to the write of this number, and those to so many questions of what stands there after it. */
    public void loseWithReadsAfter(int number, int reads) {
        lose(number, 1);
        readsAfter = reads;
    }

    /** From now on: cuts the connection at the write of this number, which is carried out late: just before the next write. */
    public void delay(int number) {
        lose(number, 1);
        isLate = true;
    }

    /** From now on: keeps the write of this number, and those after it, from the store, and the line open: nobody hears anything. */
    public void hold(int number, int howMany) {
        lose(number, howMany);
        isHeld = true;
    }

    /** From now on: holds the write of this number back, and whatever is asked after it. */
    public void holdAllFrom(int number) {
        hold(number, 1);
        isCutAfter = true;
    }

    /** Loses none from now on. */
    public void loseNone() {
        lose(Integer.MAX_VALUE, 0);
    }

    /** Writes since {@link #lose}. */
    public int writes() {
        return seen.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A command that a server has read when the connection to the driver breaks. */
    private static final class Late {

        private final byte[] command;
        private final Socket server;

        Late(byte[] command, Socket server) {
            this.command = command;
            this.server = server;
        }

        void carryOut() throws IOException {
            try (server) {
                server.getOutputStream().write(command);
                message(new DataInputStream(server.getInputStream()));
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            Optional<byte[]> unread = Optional.empty();
            try {
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                unread = pass(client, server);
            } finally {
                if (unread.isPresent()) {
                    late.set(Optional.of(new Late(unread.get(), server)));
                } else {
                    server.close();
                }
            }
        } catch (IOException ended) {
            // One side hung up.
        }
    }

    /** Until the line is cut: the command that is to be carried out late, if it is for that. */
    private Optional<byte[]> pass(Socket client, Socket server) throws IOException {
        DataInputStream asks = new DataInputStream(client.getInputStream());
        DataInputStream answers = new DataInputStream(server.getInputStream());
        while (true) {
            byte[] question = message(asks);
            if (isCut && isHeld && isAct(question)) {
                continue;
            }
            if (isCut && !isHeld) {
                return Optional.empty();
            }
            boolean isWrite = WRITES.contains(command(question));
            Optional<Late> before = isWrite ? late.getAndSet(Optional.empty()) : Optional.empty();
            if (before.isPresent()) {
                before.get().carryOut();
            }
            boolean isLost = isWrite ? isLost(seen.incrementAndGet()) : isLostRead(question);
            if (isLost && isLate) {
                return Optional.of(question);
            }
            if (isLost && isHeld) {
                isCut = isCutAfter;
                continue;
            }
            server.getOutputStream().write(question);
            byte[] answer = message(answers);
            if (isLost) {
                isCut = isCutAfter;
                readsToLose.addAndGet(isWrite ? readsAfter : 0);
                return Optional.empty();
            }
            client.getOutputStream().write(answer);
        }
    }

    private static boolean isAct(byte[] question) {
        return WRITES.contains(command(question)) || READS.contains(command(question));
    }

    private boolean isLostRead(byte[] question) {
        return READS.contains(command(question)) && readsToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private boolean isLost(int number) {
        return number >= first && number - first < many;
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        byte[] message = new byte[length];
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        in.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    /** The name of the command is that of the first field of the document after the flags and the kind of section; none where there is no such document. */
    private static String command(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(HEADER - Integer.BYTES) != OP_MSG) {
            return "";
        }
        int name = HEADER + Integer.BYTES + 1 + Integer.BYTES + 1;
        int end = name;
        while (message[end] != 0) {
            end++;
        }
        return new String(message, name, end - name, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
