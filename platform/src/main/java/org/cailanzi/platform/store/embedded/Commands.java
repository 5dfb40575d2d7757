package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which commands only read; what is not known to read is taken for a write. */
final class Commands {
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "ping",
          "dbstats",
          "collstats",
          "serverstatus",
          "buildinfo",
          "endsessions",
          "connectionstatus");
  private static final Set<String> GREETINGS = Set.of("ismaster", "hello");

  private Commands() {}

  static String name(Document command) {
    return command.keySet().iterator().next();
  }

  static boolean isGreeting(Document command) {
    return GREETINGS.contains(name(command).toLowerCase(Locale.ROOT));
  }

  static boolean mayWrite(Document command) {
    var name = name(command).toLowerCase(Locale.ROOT);
    return name.equals("aggregate") ? writesItsResult(command) : !READS.contains(name);
  }

  private static boolean writesItsResult(Document aggregate) {
    return aggregate.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getLast() instanceof Document last
        && (last.containsKey("$out") || last.containsKey("$merge"));
  }
}
