package org.cailanzi.inventory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets several actors work on one database, one command at a time, in an order that a seed decides,
 * and lets some of them die between two commands: every race and every crash, repeatable.
 */
public final class Stage {
  private static final Set<String> COMMANDS =
      Set.of("find", "insertOne", "insertMany", "updateOne", "replaceOne", "bulkWrite");

  private static final int LONGEST_STRETCH = 8;

  private final MongoDatabase database;
  private final Consumer<String> heard;
  private final List<Actor> actors = new ArrayList<>();

  /**
   * @param heard told the name of each command before it is done
   */
  public Stage(MongoDatabase database, Consumer<String> heard) {
    this.database = database;
    this.heard = heard;
  }

  /** An actor that does its part with a database of its own view. */
  public Actor actor(Consumer<MongoDatabase> part) {
    Actor actor = new Actor(part);
    actors.add(actor);
    return actor;
  }

  /**
   * Plays all actors to their end in an order that a seed decides. Each goes on for a while before
   * another does: most faults need one that stands still while others do all their part.
   */
  public void play(Random random) {
    play(_ -> 1 + random.nextInt(LONGEST_STRETCH), random::nextInt);
  }

  /** Plays all actors to their end; which of so many goes on is chosen before each command. */
  public void play(IntUnaryOperator choose) {
    play(_ -> 1, choose);
  }

  private void play(IntUnaryOperator stretch, IntUnaryOperator choose) {
    actors.forEach(Actor::start);
    List<Actor> alive = new ArrayList<>(actors);
    while (!alive.isEmpty()) {
      Actor next = alive.get(choose.applyAsInt(alive.size()));
      for (int left = stretch.applyAsInt(alive.size()); left > 0; left--) {
        if (!next.step()) {
          alive.remove(next);
          left = 0;
        }
      }
    }
    actors.forEach(Actor::rethrow);
  }

  /** Ends an actor in the midst of its part, as the end of its process would. */
  private static final class Died extends Error {
    Died() {
      super("died between two commands", null, false, false);
    }
  }

  /** One caller in a process of its own. */
  public final class Actor {
    private final Consumer<MongoDatabase> part;
    private final Semaphore mayGoOn = new Semaphore(0);
    private final Semaphore waits = new Semaphore(0);
    private volatile boolean over;
    private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile @Nullable Throwable failure;

    private Actor(Consumer<MongoDatabase> part) {
      this.part = part;
    }

    /** Dies before the command after so many. */
    public Actor dyingAfter(int commands) {
      commandsLeft.set(commands);
      return this;
    }

    /** Whether it died before its part was over. */
    public boolean died() {
      return failure instanceof Died;
    }

    private void start() {
      Thread.ofVirtual().start(this::run);
      waits.acquireUninterruptibly();
    }

    private void run() {
      try {
        part.accept(view());
      } catch (Throwable ended) {
        failure = ended;
      } finally {
        over = true;
        waits.release();
      }
    }

    /** Lets it do one command; false once its part is over. */
    private boolean step() {
      if (over) {
        return false;
      }
      mayGoOn.release();
      waits.acquireUninterruptibly();
      return !over;
    }

    private void gate() {
      if (commandsLeft.getAndDecrement() == 0) {
        throw new Died();
      }
      waits.release();
      mayGoOn.acquireUninterruptibly();
    }

    private void rethrow() {
      Throwable ended = failure;
      if (ended != null && !died()) {
        throw new AssertionError("An actor failed", ended);
      }
    }

    private MongoDatabase view() {
      return proxy(MongoDatabase.class, database, this::gatedIfCollection);
    }

    private Object gatedIfCollection(Object answer) {
      return answer instanceof MongoCollection<?> collection
          ? proxy(MongoCollection.class, collection, it -> it)
          : answer;
    }

    private <T> T proxy(Class<T> type, Object real, UnaryOperator<Object> answered) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, arguments) -> {
                if (COMMANDS.contains(method.getName())) {
                  gate();
                  heard.accept(method.getName());
                }
                try {
                  return answered.apply(method.invoke(real, arguments));
                } catch (InvocationTargetException failed) {
                  throw failed.getCause() == null ? failed : failed.getCause();
                }
              }));
    }
  }
}
