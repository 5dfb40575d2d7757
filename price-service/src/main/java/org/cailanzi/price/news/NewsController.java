package org.cailanzi.price.news;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.point.OwnPoints;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells of breaches as they become known. */
@RestController
class NewsController {
  private static final Logger LOG = LoggerFactory.getLogger(NewsController.class);
  private static final String LAST = "Last-Event-ID";

  private final Newest newest;
  private final BreachStream stream;
  private final NewsSettings settings;
  private final OwnPoints ownPoints;

  NewsController(Newest newest, BreachStream stream, NewsSettings settings, OwnPoints ownPoints) {
    this.newest = newest;
    this.stream = stream;
    this.settings = settings;
    this.ownPoints = ownPoints;
  }

  /**
   * Goes on until the caller's token ends; they come back with another and the last number they
   * had. Each stream waits on a virtual thread of its own, which costs next to nothing.
   */
  @GetMapping("/breaches/stream")
  void breaches(
      Caller caller,
      JwtAuthenticationToken token,
      @RequestParam String region,
      @RequestHeader(name = LAST, required = false) @Nullable String last,
      HttpServletResponse response)
      throws InterruptedException {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    @Nullable Long after = last == null || last.isEmpty() ? null : number(last);
    if (!newest.enter(settings.listeners())) {
      throw tooMany();
    }
    try {
      long now = newest.lookNow();
      // A number of the future is of another store: begin anew.
      long from = after == null || after > now ? now : after;
      Instant until = Objects.requireNonNull(token.getToken().getExpiresAt(), "a token ends");
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      response.setHeader("X-Accel-Buffering", "no");
      Breaches.Whose whose = new Breaches.Whose(within, ownPoints.of(caller));
      stream.write(response.getOutputStream(), whose, from, until);
    } catch (IOException gone) {
      LOG.debug("A listener is gone", gone);
    } catch (RuntimeException failed) {
      if (!response.isCommitted()) {
        throw failed;
      }
      // An answer that has begun cannot become a problem; the listener comes back for the rest.
      LOG.warn("A stream of breaches broke off", failed);
    } finally {
      newest.leave();
    }
  }

  private static long number(String last) {
    return Field.read(
        LAST,
        () -> {
          long number = Long.parseLong(last);
          if (number < 0) {
            throw new NumberFormatException(last);
          }
          return number;
        });
  }

  private ProblemException tooMany() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "too-many-listeners",
            new Bilingual("实时推送连接已满", "Too many live streams"),
            new Bilingual(
                "本实例最多 %d 路实时推送".formatted(settings.listeners()),
                "This instance has %d live streams at most".formatted(settings.listeners())))
        .with("retryAfterSeconds", settings.heartbeat().toSeconds())
        .fixedBy(
            new Bilingual(
                "请稍后重连，或改用 GET /breaches", "Come back a little later, or ask GET /breaches"))
        .asException();
  }
}
