package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on a random port of the loopback interface and answers whoever knows the secret, each connection on its own thread. */
final class LoopbackServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final long SECONDS_TO_FINISH = 30;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            EVENT_LOOPS, new DefaultThreadFactory("store-io", true), NioIoHandler.newFactory());
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("store-worker-", 0).daemon(true).factory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listener;

    LoopbackServer(StoreBackend backend, Secret secret) {
        listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .localAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        Connection connection = new Connection(backend, secret, workers);
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new GuardedDecoder(connection))
                                .addLast(connection);
                    }
                })
                .bind()
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Takes no further connection, lets the commands under way finish, then closes the connections. */
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        workers.shutdown();
        awaitWorkers();
        connections.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, SECONDS_TO_FINISH, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private void awaitWorkers() {
        try {
            workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // An interrupted worker would close the file under the others, so they are left to finish by themselves.
            Thread.currentThread().interrupt();
        }
    }

    /** Decodes requests, and closes a connection that sends a large one before it has shown the secret. */
    private static final class GuardedDecoder extends MongoWireProtocolHandler {

        private static final int LARGEST_FROM_STRANGERS = 16 * 1024;
        private static final int LENGTH_BYTES = 4;

        private final Connection connection;

        GuardedDecoder(Connection connection) {
            this.connection = connection;
        }

        @Override
        protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
            if (!connection.isTrusted()
                    && in.readableBytes() >= LENGTH_BYTES
                    && Integer.compareUnsigned(in.getIntLE(in.readerIndex()), LARGEST_FROM_STRANGERS) > 0) {
                in.skipBytes(in.readableBytes());
                var _ = context.close();
                return null;
            }
            return super.decode(context, in);
        }
    }
}
