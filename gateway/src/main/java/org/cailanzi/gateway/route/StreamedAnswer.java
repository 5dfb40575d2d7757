package org.cailanzi.gateway.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.cailanzi.gateway.neighbour.Neighbour;
import org.cailanzi.gateway.neighbour.NoAnswer;
import org.cailanzi.gateway.refusal.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller. When it breaks off before anything was sent on, the
 * caller hears so; when it breaks off later, the caller's connection is cut, so that half an answer
 * is never taken for a whole one.
 */
final class StreamedAnswer implements ServerResponse {
  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);
  private static final int CHUNK = 16_384;

  private final Neighbour neighbour;
  private final ClassicHttpResponse answer;
  private final Runnable giveUp;
  private final HttpHeaders headers;
  private final Refusals refusals;

  /**
   * @param giveUp cuts the connection to the service, where there is nobody left to tell
   */
  StreamedAnswer(
      Neighbour neighbour,
      ClassicHttpResponse answer,
      Runnable giveUp,
      HttpHeaders headers,
      Refusals refusals) {
    this.neighbour = neighbour;
    this.answer = answer;
    this.giveUp = giveUp;
    this.headers = headers;
    this.refusals = refusals;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    response.setStatus(answer.getCode());
    headers.forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
    try {
      copy(response);
    } catch (NoAnswer broken) {
      if (response.isCommitted()) {
        throw new CutOff(broken);
      }
      refusals.write(request, response, broken.problem());
    } finally {
      close();
    }
    return null;
  }

  // Closing reads on to the end; of an answer that broke off there is none, as was told above.
  private void close() {
    try {
      answer.close();
    } catch (IOException brokenOff) {
      LOG.debug("Closing an answer of {}", neighbour.wireName(), brokenOff);
    }
  }

  private void copy(HttpServletResponse response) throws IOException {
    @Nullable HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return;
    }
    InputStream body = entity.getContent();
    byte[] chunk = new byte[CHUNK];
    // Events are for now: they do not wait until a buffer is full.
    boolean events = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
    for (int count = read(body, chunk); count >= 0; count = read(body, chunk)) {
      try {
        response.getOutputStream().write(chunk, 0, count);
        if (events) {
          response.flushBuffer();
        }
      } catch (IOException callerGone) {
        LOG.debug("The caller of {} hung up", neighbour.wireName(), callerGone);
        // Closing would read on to the end, and a stream of events has none.
        giveUp.run();
        return;
      }
    }
  }

  private int read(InputStream body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException broken) {
      throw NoAnswer.broken(neighbour, broken);
    }
  }

  /** The container must cut the connection. */
  static final class CutOff extends RuntimeException {
    CutOff(Throwable cause) {
      super("The answer of a service broke off and was cut off here", cause);
    }
  }
}
