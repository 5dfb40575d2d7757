package org.cailanzi.price.news;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachBodies;
import org.cailanzi.price.breach.BreachBody;
import org.cailanzi.price.breach.Breaches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the news that somebody may hear as events (text/event-stream), each under its number. */
@Component
class BreachStream {
  private static final String HEARTBEAT = ":\n\n";

  private final News news;
  private final Newest newest;
  private final Breaches breaches;
  private final BreachBodies bodies;
  private final NewsSettings settings;
  private final JsonMapper json;
  // Tokens live by the real time, also in a drill on another day.
  private final Clock clock = Clock.systemUTC();

  BreachStream(
      News news,
      Newest newest,
      Breaches breaches,
      BreachBodies bodies,
      NewsSettings settings,
      JsonMapper json) {
    this.news = news;
    this.newest = newest;
    this.breaches = breaches;
    this.bodies = bodies;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Writes what comes after a number, until an instant or until the instance stops.
   *
   * @throws IOException when the listener is gone
   */
  void write(OutputStream out, Breaches.Whose whose, long after, Instant until)
      throws IOException, InterruptedException {
    send(out, "retry: " + settings.reconnectAfter().toMillis() + "\n" + place(after));
    long at = after;
    while (clock.instant().isBefore(until) && !newest.isClosed()) {
      if (newest.await(
          at, shorter(settings.heartbeat(), Duration.between(clock.instant(), until)))) {
        List<NewsItem> items = news.after(at);
        if (items.isEmpty() && at < news.firstKept() - 1) {
          at = newest.lookNow();
          send(out, anew(at));
          continue;
        }
        at = items.isEmpty() ? at : items.getLast().number();
        // The place also of news of other regions, so that they are not read again.
        send(out, events(items, whose) + place(at));
      } else {
        send(out, HEARTBEAT);
      }
    }
  }

  private String events(List<NewsItem> items, Breaches.Whose whose) {
    List<NewsItem> here =
        items.stream().filter(it -> whose.within().contains(it.region())).toList();
    Map<String, Breach> now = breaches.byIds(here.stream().map(NewsItem::breach).toList());
    List<NewsItem> told =
        here.stream().filter(it -> stands(it, now.get(it.breach()), whose)).toList();
    List<Breach> changed = new ArrayList<>();
    told.forEach(it -> changed.add(Objects.requireNonNull(now.get(it.breach()))));
    List<BreachBody> shown = bodies.of(changed);
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < told.size(); i++) {
      events
          .append("id: %d\nevent: breach\ndata: ".formatted(told.get(i).number()))
          .append(json.writeValueAsString(shown.get(i)))
          .append("\n\n");
    }
    return events.toString();
  }

  // What has changed again is told by the later change: the same state is not told twice.
  private static boolean stands(NewsItem item, @Nullable Breach now, Breaches.Whose whose) {
    return now != null && now.revision() == item.revision() && whose.includes(now);
  }

  // What they had last is older than what is kept: what they missed cannot be told.
  private String anew(long number) {
    Bilingual words =
        new Bilingual(
            "您上次收到的消息已超过保留期限，请重新读取 GET /breaches，此后的变动将继续推送",
            "What you heard last is older than what is kept: read GET /breaches afresh;"
                + " changes from now on follow here");
    return "id: %d\nevent: fresh-list\ndata: %s\n\n"
        .formatted(number, json.writeValueAsString(words));
  }

  // An id without data is no event; a browser keeps it all the same and resumes from it.
  private static String place(long number) {
    return "id: " + number + "\n\n";
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
