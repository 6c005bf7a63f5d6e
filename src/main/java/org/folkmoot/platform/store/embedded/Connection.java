package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: refuses every command but the handshake until the client has authenticated with the secret (SASL PLAIN), then
 * hands commands to the backend. What a command says is never logged, for it may hold people's words.
 */
final class Connection extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final StoreBackend backend;
    private final Secret secret;
    private final Executor workers;
    private final AtomicInteger replies = new AtomicInteger();
    private volatile boolean trusted;

    Connection(StoreBackend backend, Secret secret, Executor workers) {
        this.backend = backend;
        this.secret = secret;
        this.workers = workers;
    }

    boolean isTrusted() {
        return trusted;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        workers.execute(() -> {
            boolean answered = false;
            try {
                answer(context.channel(), request);
                answered = true;
            } finally {
                if (!answered) {
                    var _ = context.close();
                }
            }
        });
    }

    private void answer(Channel channel, ClientRequest request) {
        MessageHeader header =
                new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        var _ = switch (request) {
            case MongoMessage message -> channel.writeAndFlush(new MongoMessage(channel, header, replyTo(message)));
            case MongoQuery query -> channel.writeAndFlush(new MongoReply(header, handshake(channel, query)));
            default -> channel.close();
        };
    }

    /** Drivers say their first hello in the old form of a query. */
    private Document handshake(Channel channel, MongoQuery query) {
        String command = query.getQuery().keySet().iterator().next();
        if (!isHello(command)) {
            return error(new MongoServerError(UNAUTHORIZED, "Unauthorized", "Only a handshake may come as a query"));
        }
        return backend.handleCommand(channel, query.getDatabaseName(), command, query.getQuery());
    }

    private Document replyTo(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            if (command.equals("saslStart")) {
                return authenticate(message.getDocument());
            }
            if (!trusted && !isHello(command)) {
                throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "This store answers only its own process");
            }
            return backend.handleMessage(message);
        } catch (MongoServerException e) {
            if (!(e instanceof MongoSilentServerException)) {
                LOG.debug("The store refused {}: {}", command, e.getClass().getSimpleName());
            }
            return error(e);
        } catch (RuntimeException e) {
            LOG.error("The store failed on {}: {}", command, e.getClass().getName(), withoutMessage(e));
            return error(new MongoServerException("The store failed on " + command + ": " + e.getMessage(), e));
        }
    }

    private Document authenticate(Document request) {
        trusted = "PLAIN".equals(request.get("mechanism"))
                && request.get("payload") instanceof BinData payload
                && secret.isIn(payload.getData());
        if (!trusted) {
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        Document reply =
                new Document("conversationId", 1).append("done", true).append("payload", new BinData(new byte[0]));
        Utils.markOkay(reply);
        return reply;
    }

    private static boolean isHello(String command) {
        String name = command.toLowerCase(Locale.ROOT);
        return name.equals("hello") || name.equals("ismaster");
    }

    private static Document error(MongoServerException failure) {
        Document reply = new Document("ok", 0).append("errmsg", failure.getMessageWithoutErrorCode());
        if (failure instanceof MongoServerError coded) {
            reply.append("code", coded.getCode());
            reply.putIfNotNull("codeName", coded.getCodeName());
        }
        return reply;
    }

    /** The place of a failure, without its message. */
    private static Throwable withoutMessage(RuntimeException failure) {
        Throwable place = new Throwable("(message withheld)");
        place.setStackTrace(failure.getStackTrace());
        return place;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection to the store broke: {}", cause.getClass().getSimpleName());
        var _ = context.close();
    }
}
