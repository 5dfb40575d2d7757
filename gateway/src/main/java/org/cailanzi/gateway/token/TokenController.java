package org.cailanzi.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for machines: OAuth 2 client credentials (RFC 6749 §4.4) with HTTP Basic. */
@RestController
class TokenController {
  private static final String SCHEME = "basic ";

  private final MachineClients clients;
  private final Tokens tokens;

  TokenController(MachineClients clients, Tokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  @PostMapping("/token")
  ResponseEntity<TokenBody> token(
      @RequestParam(name = "grant_type", defaultValue = "") String grantType,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    if (!grantType.equals("client_credentials")) {
      throw Problem.invalid(
              "grant_type",
              new Bilingual("只支持 client_credentials", "Only client_credentials is supported"),
              new Bilingual(
                  "请以表单提交 grant_type=client_credentials",
                  "Send grant_type=client_credentials as a form field"))
          .asException();
    }
    Caller machine =
        credentials(authorization).flatMap(this::known).orElseThrow(TokenController::unknown);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new TokenBody(
                tokens.forServices(machine, Instant.MAX), "Bearer", tokens.life().toSeconds()));
  }

  private Optional<Caller> known(Credentials given) {
    return clients.known(given.id(), given.secret());
  }

  private static RuntimeException unknown() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "unknown-client",
            new Bilingual("客户端身份无效", "Unknown client"),
            new Bilingual("客户端编号或密钥不正确", "The client's id or secret is not right"))
        .fixedBy(
            new Bilingual(
                "请检查网关设置 cailanzi.gateway.clients",
                "Check cailanzi.gateway.clients in the gateway's settings"))
        .asException();
  }

  private static Optional<Credentials> credentials(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private record Credentials(String id, String secret) {}

  record TokenBody(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {}
}
