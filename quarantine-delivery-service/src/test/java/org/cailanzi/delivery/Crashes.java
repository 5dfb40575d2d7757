package org.cailanzi.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * Kills the process at a chosen moment: just after any command to the database or call to a
 * neighbour had its effect, which is the same as just before the next. From then on nothing it does
 * has an effect, until it is restarted.
 */
public final class Crashes {
  private static final Set<String> COMMANDS =
      Set.of(
          "find", "insertOne", "insertMany", "updateOne", "replaceOne", "deleteOne", "bulkWrite");

  private int left = Integer.MAX_VALUE;
  private boolean dead;

  /** Lets so many moments pass and kills at the next. */
  public synchronized void killAfter(int moments) {
    left = moments;
  }

  public synchronized boolean dead() {
    return dead;
  }

  public synchronized void restart() {
    dead = false;
    left = Integer.MAX_VALUE;
  }

  /** Before each effect: the dead have none. */
  public synchronized void requireAlive() {
    if (dead) {
      throw new Crash();
    }
  }

  /** After each effect: the process may die here. */
  public synchronized void moment() {
    requireAlive();
    if (left == 0) {
      dead = true;
      throw new Crash();
    }
    left--;
  }

  public MongoDatabase around(MongoDatabase database) {
    return proxy(
        MongoDatabase.class,
        (self, method, arguments) -> {
          Object result = invoke(database, method, arguments);
          return result instanceof MongoCollection<?> collection ? around(collection) : result;
        });
  }

  private MongoCollection<?> around(MongoCollection<?> collection) {
    return proxy(
        MongoCollection.class,
        (self, method, arguments) -> {
          if (!COMMANDS.contains(method.getName())) {
            return invoke(collection, method, arguments);
          }
          requireAlive();
          Object result = invoke(collection, method, arguments);
          moment();
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Crashes.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** The process is gone; no handler of exceptions may save it. */
  public static final class Crash extends Error {
    Crash() {
      super("killed", null, false, false);
    }
  }
}
