package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands commands of one connection to the barrier; answers only greetings itself. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
  private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

  private final MongoBackend backend;
  private final WriteBarrier barrier;
  private final String password;
  private boolean admitted;

  CommandHandler(MongoBackend backend, WriteBarrier barrier, String password) {
    this.backend = backend;
    this.barrier = barrier;
    this.password = password;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    switch (request) {
      case MongoQuery query when Commands.isGreeting(query.getQuery()) -> greet(context, query);
      case MongoMessage message when admitted && Commands.isGreeting(message.getDocument()) ->
          send(context, Replies.encode(message, greeting(context)));
      case MongoMessage message when admitted -> barrier.submit(message);
      default -> {
        log.warn("Closed a connection that is not this service's own: {}", context.channel());
        var _ = context.close();
      }
    }
  }

  private void greet(ChannelHandlerContext context, MongoQuery query) {
    admitted |= names(query.getQuery(), password);
    var header = new MessageHeader(0, query.getHeader().getRequestID());
    send(context, new MongoReply(header, List.of(greeting(context)), 0));
  }

  // A void promise reports a failed write to exceptionCaught, which closes the connection.
  private static void send(ChannelHandlerContext context, Object reply) {
    var _ = context.writeAndFlush(reply, context.voidPromise());
  }

  // Loopback is open to every user of the machine, and the library has no log-in. The name that a
  // client gives itself in its first message is what the two ends can agree on.
  private static boolean names(Document greeting, String password) {
    return greeting.get("client") instanceof Document client
        && client.get("application") instanceof Document application
        && password.equals(application.get("name"));
  }

  private Document greeting(ChannelHandlerContext context) {
    return backend.handleCommand(context.channel(), "admin", "ismaster", new Document());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    backend.handleClose(context.channel());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    log.warn("Closed connection {}", context.channel(), cause);
    var _ = context.close();
  }
}
