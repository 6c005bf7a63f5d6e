package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** Decodes requests, and closes a connection that sends a large one before it has shown the secret. */
final class GuardedDecoder extends MongoWireProtocolHandler {

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
