package org.cailanzi.platform.store.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A MongoDB stand-in inside this process, on a free loopback port, for one machine (ADR 0002). */
public final class EmbeddedStore implements AutoCloseable {
  private final StoreFile file;
  private final FileBackend backend;
  private final WriteBarrier barrier;
  private final EventLoopGroup network =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("store-network", true), NioIoHandler.newFactory());
  private final String password = UUID.randomUUID().toString();
  private final Channel door;

  private EmbeddedStore(StoreFile file) {
    this.file = file;
    this.backend = new FileBackend(file);
    this.barrier = new WriteBarrier(backend, file);
    this.door = listen();
    barrier.start();
  }

  /** Keeps everything in one file: what it acknowledged survives a kill of the process. */
  public static EmbeddedStore onFile(Path file) {
    return new EmbeddedStore(StoreFile.open(file, false));
  }

  /** As {@link #onFile}, and survives a power cut too, since each commit waits for the disk. */
  public static EmbeddedStore onSyncedFile(Path file) {
    return new EmbeddedStore(StoreFile.open(file, true));
  }

  /** Keeps nothing, for tests; the same code but for the file. */
  public static EmbeddedStore inMemory() {
    return new EmbeddedStore(StoreFile.inMemory());
  }

  private Channel listen() {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new ServerBootstrap()
        .group(network)
        .channel(NioServerSocketChannel.class)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel connection) {
                connection
                    .pipeline()
                    .addLast(new MongoWireReplyEncoder())
                    .addLast(new MongoWireProtocolHandler())
                    .addLast(new CommandHandler(backend, barrier, password));
              }
            })
        .bind(loopback)
        .syncUninterruptibly()
        .channel();
  }

  /** How to reach it; only who has this string is admitted. */
  public ConnectionString connection() {
    var address = (InetSocketAddress) door.localAddress();
    return new ConnectionString(
        "mongodb://%s:%d/?directConnection=true&retryWrites=false&retryReads=false&appName=%s"
            .formatted(address.getAddress().getHostAddress(), address.getPort(), password));
  }

  /** Commands that may write, answered since the start. */
  public long writes() {
    return barrier.writes();
  }

  /** Commits to the file since the start; fewer than writes when they come together. */
  public long commits() {
    return barrier.commits();
  }

  /** Rows that queries looked at since the start. */
  public long rowsRead() {
    return backend.rowsRead();
  }

  /** Answers what has arrived, then closes the file; close the client first. */
  @Override
  public void close() {
    door.close().syncUninterruptibly();
    barrier.close();
    network.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    file.close();
  }
}
