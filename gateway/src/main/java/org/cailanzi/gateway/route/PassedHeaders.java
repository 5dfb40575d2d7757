package org.cailanzi.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.cailanzi.gateway.session.SignedIn;
import org.cailanzi.platform.problem.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What is taken off and put on, on the way in and on the way out. */
final class PassedHeaders {
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "content-length",
          "host");

  // The caller's own proofs stay here; a service sees the token that is made for it. And nobody
  // outside may say by which way a request came.
  private static final Set<String> NOT_IN =
      Set.of("authorization", "cookie", "origin", "referer", "forwarded", "x-request-id");

  // The gateway sets its own cookies and its own policies.
  private static final Set<String> NOT_OUT =
      Set.of(
          "set-cookie",
          "server",
          "x-request-id",
          "content-security-policy",
          "strict-transport-security",
          "x-frame-options",
          "x-content-type-options",
          "x-xss-protection");

  private PassedHeaders() {}

  static void in(HttpServletRequest from, ClassicHttpRequest to, @Nullable SignedIn caller) {
    for (String header : Collections.list(from.getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (!HOP_BY_HOP.contains(name)
          && !NOT_IN.contains(name)
          && !name.startsWith("x-forwarded")
          && !name.startsWith("sec-fetch")) {
        Collections.list(from.getHeaders(header)).forEach(value -> to.addHeader(header, value));
      }
    }
    if (caller != null) {
      to.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + caller.serviceToken());
    }
    RequestId.current().ifPresent(id -> to.setHeader(RequestId.HEADER, id));
  }

  static HttpHeaders out(ClassicHttpResponse from) {
    HttpHeaders to = new HttpHeaders();
    for (Header header : from.getHeaders()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      boolean length = name.equals("content-length");
      if (length || (!HOP_BY_HOP.contains(name) && !NOT_OUT.contains(name))) {
        to.add(header.getName(), header.getValue());
      }
    }
    return to;
  }
}
