package org.cailanzi.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.cailanzi.gateway.limit.BodyLimits;
import org.cailanzi.gateway.neighbour.Neighbour;
import org.cailanzi.gateway.neighbour.NeighbourClient;
import org.cailanzi.gateway.neighbour.NeighbourClient.CallerGone;
import org.cailanzi.gateway.neighbour.NeighbourSettings;
import org.cailanzi.gateway.neighbour.NoAnswer;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.gateway.session.SessionFilter;
import org.cailanzi.platform.problem.Problem;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on and its answer back, both as streams. Only a request that asks for something
 * and changes nothing is ever sent a second time (ADR 0009): all others may have been done.
 */
@Component
class ServiceExchange implements ProxyExchange {
  private static final URI ROOT = URI.create("/");

  private final NeighbourClient neighbours;
  private final NeighbourSettings settings;
  private final BodyLimits bodyLimits;
  private final Refusals refusals;

  ServiceExchange(
      NeighbourClient neighbours,
      NeighbourSettings settings,
      BodyLimits bodyLimits,
      Refusals refusals) {
    this.neighbours = neighbours;
    this.settings = settings;
    this.bodyLimits = bodyLimits;
    this.refusals = refusals;
  }

  @Override
  public ServerResponse exchange(Request request) {
    HttpServletRequest servlet = request.getServerRequest().servletRequest();
    Neighbour neighbour = (Neighbour) servlet.getAttribute(ServiceRoutes.NEIGHBOUR);
    boolean table = servlet.getRequestURI().endsWith("/imports");
    long limit = bodyLimits.of(table);
    if (servlet.getContentLengthLong() > limit) {
      return refuse(BodyLimits.tooLarge(limit));
    }
    try {
      return ask(
          neighbour, request, limit, table ? settings.importTimeout() : settings.answerTimeout());
    } catch (NoAnswer silent) {
      return refuse(silent.problem());
    } catch (CallerGone gone) {
      return refuse(BodyLimits.tooLarge(limit));
    }
  }

  private StreamedAnswer ask(Neighbour neighbour, Request request, long limit, Duration patience)
      throws CallerGone {
    try {
      return send(neighbour, outgoing(request, limit), patience);
    } catch (NoAnswer silent) {
      boolean harmless = request.getMethod().name().matches("GET|HEAD");
      if (!harmless || silent.kind() != NoAnswer.Kind.BROKEN) {
        throw silent;
      }
      return send(neighbour, outgoing(request, limit), patience);
    }
  }

  private StreamedAnswer send(Neighbour neighbour, HttpUriRequestBase outgoing, Duration patience)
      throws CallerGone {
    ClassicHttpResponse answer = neighbours.ask(neighbour, outgoing, patience);
    return new StreamedAnswer(
        neighbour, answer, outgoing::abort, PassedHeaders.out(answer), refusals);
  }

  private static HttpUriRequestBase outgoing(Request request, long limit) throws CallerGone {
    HttpServletRequest servlet = request.getServerRequest().servletRequest();
    HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod().name(), ROOT);
    outgoing.setPath(target(request, servlet));
    PassedHeaders.in(servlet, outgoing, SessionFilter.signedIn(servlet).orElse(null));
    long length = servlet.getContentLengthLong();
    boolean chunked = servlet.getHeader("Transfer-Encoding") != null;
    if (length > 0 || chunked) {
      try {
        outgoing.setEntity(
            new InputStreamEntity(new PassedBody(servlet.getInputStream(), limit), length, null));
      } catch (IOException unreadable) {
        throw new CallerGone(unreadable);
      }
    }
    return outgoing;
  }

  // The path without its prefix, and the query as it was written: not put in another order.
  private static String target(Request request, HttpServletRequest servlet) {
    String path = Objects.requireNonNull(request.getUri()).getRawPath();
    String query = servlet.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private ServerResponse refuse(Problem problem) {
    return ServerResponse.status(problem.status())
        .build(
            (request, response) -> {
              refusals.write(request, response, problem);
              return null;
            });
  }
}
