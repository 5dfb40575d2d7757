package org.cailanzi.delivery.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cailanzi.delivery.request.Delivery.Proof;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.visit.Visits.VisitOutcome;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Couriers tell what happened at the door; dispatch and the home see the proof. */
@RestController
@RequestMapping("/requests/{request}")
class VisitController {
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);
  private static final Duration LATEST = Duration.ofDays(2);

  private final Visits visits;
  private final Requests requests;
  private final Photos photos;
  private final Idempotency idempotency;
  private final Clock clock;

  VisitController(
      Visits visits, Requests requests, Photos photos, Idempotency idempotency, Clock clock) {
    this.visits = visits;
    this.requests = requests;
    this.photos = photos;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @PostMapping("/hand-over")
  ResponseEntity<?> handOver(
      Caller caller,
      @PathVariable String request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody HandOverForm form) {
    caller.require(Role.COURIER);
    String base64 = Field.required("photo", form.photo());
    Photo photo = Field.read("photo", () -> Photo.of(base64));
    Instant at = plausible(form.at());
    return idempotency.once(
        caller,
        "POST /requests/" + request + "/hand-over",
        key,
        form,
        () -> answer(request, visits.handOver(request, photo, at, caller.id())));
  }

  @PostMapping("/failed-visit")
  ResponseEntity<?> failed(
      Caller caller,
      @PathVariable String request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody FailedForm form) {
    caller.require(Role.COURIER);
    String written = Field.required("reason", form.reason());
    FailedVisit why = Field.read("reason", () -> FailedVisit.of(written));
    return idempotency.once(
        caller,
        "POST /requests/" + request + "/failed-visit",
        key,
        form,
        () -> answer(request, visits.failed(request, why, caller.id())));
  }

  @GetMapping("/photo")
  ResponseEntity<byte[]> photo(Caller caller, @PathVariable String request) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.RESIDENT);
    SupplyRequest found =
        requests
            .find(request)
            .orElseThrow(() -> Problem.notFound("request", request).asException());
    caller.requireScope(found.wish().region());
    if (caller.is(Role.RESIDENT) && !found.wish().dwelling().equals(caller.dwelling())) {
      throw Problem.forbidden(new Bilingual("只能查看本户的照片", "A resident sees their own proof alone"))
          .asException();
    }
    Proof proof = found.delivery().proof();
    if (proof == null) {
      throw Problem.notFound("photo", request).asException();
    }
    Photo photo = photos.find(request, proof.photo()).orElseThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(photo.mediaType()))
        .body(photo.bytes());
  }

  // Both times are kept; only what no clock error explains is refused.
  private Instant plausible(@Nullable Instant at) {
    Instant now = clock.instant();
    if (at == null) {
      return now;
    }
    if (at.isAfter(now.plus(CLOCK_ERROR)) || at.isBefore(now.minus(LATEST))) {
      throw Problem.invalid(
              "at",
              new Bilingual("交接时间不合理：" + at, "Not a plausible time: " + at),
              new Bilingual("请核对手机时间", "Check the clock of the phone"))
          .asException();
    }
    return at;
  }

  private static ResponseEntity<?> answer(String id, VisitOutcome outcome) {
    return switch (outcome) {
      case VisitOutcome.Done(var request) -> ResponseEntity.ok(VisitBody.of(request));
      case VisitOutcome.NoRequest() -> throw Problem.notFound("request", id).asException();
      case VisitOutcome.AnothersRound() ->
          throw Problem.forbidden(new Bilingual("该需求不在您的路线上", "The request is not on your round"))
              .asException();
      case VisitOutcome.NotOut(var request) ->
          throw Problem.of(
                  HttpStatus.CONFLICT,
                  "not-out",
                  new Bilingual("需求不在配送途中", "Not under way"),
                  new Bilingual(
                      "需求现为 " + request.state().wireName(),
                      "The request is " + request.state().wireName()))
              .with("state", request.state().wireName())
              .fixedBy(new Bilingual("请先出发再交接", "Start the round first"))
              .asException();
    };
  }

  record HandOverForm(@Nullable String photo, @Nullable Instant at) {
    @Override
    public String toString() {
      return "hand-over at " + at;
    }
  }

  record FailedForm(@Nullable String reason) {}

  record VisitBody(
      String request,
      String state,
      int failedVisits,
      @Nullable Instant at,
      @Nullable Instant received,
      @Nullable String photoSha256) {
    static VisitBody of(SupplyRequest request) {
      Proof proof = request.delivery().proof();
      return new VisitBody(
          request.id(),
          request.state().wireName(),
          request.delivery().failedVisits(),
          proof == null ? null : proof.at(),
          proof == null ? null : proof.received(),
          proof == null ? null : proof.photo());
    }
  }
}
