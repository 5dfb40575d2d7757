package org.cailanzi.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cailanzi.gateway.account.SignIn;
import org.cailanzi.gateway.account.SignInOutcome;
import org.cailanzi.gateway.neighbour.NoAnswer;
import org.cailanzi.gateway.time.RealTime;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who am I. */
@RestController
@RequestMapping("/session")
class SessionController {
  private final SignIn staff;
  private final DoorCards doorCards;
  private final Sessions sessions;
  private final SessionSettings settings;
  private final Clock clock;

  SessionController(
      SignIn staff,
      DoorCards doorCards,
      Sessions sessions,
      SessionSettings settings,
      RealTime time) {
    this.staff = staff;
    this.doorCards = doorCards;
    this.sessions = sessions;
    this.settings = settings;
    this.clock = time.clock();
  }

  @PostMapping
  ResponseEntity<SessionBody> signIn(@RequestBody SignInForm form, HttpServletRequest request) {
    String username = Field.required("username", form.username());
    String password = Field.required("password", form.password());
    return switch (staff.signIn(username, password)) {
      case SignInOutcome.SignedIn(var account) ->
          begun(
              account.caller(),
              sessions.begin(account, settings.staff()),
              settings.staff(),
              request);
      case SignInOutcome.Wrong _ -> throw SessionProblems.wrong().asException();
      case SignInOutcome.LockedOut(var until) ->
          throw SessionProblems.lockedOut(until, clock.instant()).asException();
      case SignInOutcome.Busy _ -> throw SessionProblems.busy().asException();
    };
  }

  @PostMapping("/door-card")
  ResponseEntity<SessionBody> doorCard(@RequestBody DoorCardForm form, HttpServletRequest request) {
    String card = Field.required("card", form.card()).strip();
    return switch (redeem(card)) {
      case DoorCards.Redemption.Redeemed(var door) -> {
        String token = sessions.begin(door, settings.resident());
        yield begun(sessions.residentOf(door), token, settings.resident(), request);
      }
      case DoorCards.Redemption.Unknown _ -> throw SessionProblems.unknownCard().asException();
      case DoorCards.Redemption.UsedBefore _ -> throw SessionProblems.usedCard().asException();
    };
  }

  private DoorCards.Redemption redeem(String card) {
    try {
      return doorCards.redeem(card);
    } catch (NoAnswer silent) {
      throw silent.problem().asException();
    }
  }

  /** Never a refusal: a page asks this first, before anyone has signed in. */
  @GetMapping
  ResponseEntity<SessionBody> whoAmI(HttpServletRequest request) {
    Optional<SignedIn> signedIn = SessionFilter.signedIn(request);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            signedIn
                .map(it -> SessionBody.of(it.caller(), it.expires()))
                .orElseGet(SessionBody::nobody));
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    SessionCookie.in(request).ifPresent(sessions::forget);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request).toString())
        .build();
  }

  private ResponseEntity<SessionBody> begun(
      Caller caller, String token, Duration life, HttpServletRequest request) {
    ResponseCookie cookie = SessionCookie.of(token, life, request);
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .cacheControl(CacheControl.noStore())
        .body(SessionBody.of(caller, clock.instant().plus(life)));
  }

  record SignInForm(@Nullable String username, @Nullable String password) {
    /** Never the password. */
    @Override
    public String toString() {
      return "SignInForm";
    }
  }

  record DoorCardForm(@Nullable String card) {
    /** Never the card's secret. */
    @Override
    public String toString() {
      return "DoorCardForm";
    }
  }

  /** Who is signed in; nobody when {@code signedIn} is false. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionBody(
      boolean signedIn,
      @Nullable String id,
      @Nullable String name,
      @Nullable List<String> roles,
      @Nullable List<String> regions,
      @Nullable String dwelling,
      @Nullable Instant expires) {

    static SessionBody of(Caller caller, Instant expires) {
      return new SessionBody(
          true,
          caller.id(),
          caller.name(),
          caller.roles().stream().map(Role::wireName).sorted().toList(),
          caller.scope().stream().map(RegionCode::code).toList(),
          caller.dwelling(),
          expires);
    }

    static SessionBody nobody() {
      return new SessionBody(false, null, null, null, null, null, null);
    }
  }
}
