package org.cailanzi.delivery.request;

import java.time.Clock;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** People say where goods are that left the stock for a request that was called off. */
@RestController
class CorrectionController {
  private final Requests requests;
  private final RequestAccess access;
  private final Idempotency idempotency;
  private final Commodities commodities;
  private final Clock clock;

  CorrectionController(
      Requests requests,
      RequestAccess access,
      Idempotency idempotency,
      CityProfile city,
      Clock clock) {
    this.requests = requests;
    this.access = access;
    this.idempotency = idempotency;
    this.commodities = city.commodities();
    this.clock = clock;
  }

  @PostMapping("/requests/{request}/correction")
  ResponseEntity<?> correct(
      Caller caller,
      @PathVariable String request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @org.springframework.web.bind.annotation.RequestBody CorrectionForm form) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER);
    access.request(caller, request);
    String word = Field.required("goods", form.goods());
    Correction correction = Field.read("goods", () -> Correction.of(word));
    return idempotency.once(
        caller,
        "POST /requests/" + request + "/correction",
        key,
        form,
        () -> corrected(caller, request, correction));
  }

  private ResponseEntity<?> corrected(Caller caller, String id, Correction correction) {
    Optional<SupplyRequest> corrected =
        requests.step(
            id,
            it ->
                it.waitsForCorrection()
                    ? Optional.of(
                        it.corrected(
                            correction.last(), correction.reason(), clock.instant(), caller.id()))
                    : Optional.empty());
    SupplyRequest now = corrected.or(() -> requests.find(id)).orElseThrow();
    boolean saidBefore = correction.reason().equals(now.progress().reason());
    if (corrected.isEmpty() && !saidBefore) {
      throw Refusals.nothingToCorrect(now).asException();
    }
    return ResponseEntity.ok(RequestBody.of(now, commodities));
  }

  record CorrectionForm(@Nullable String goods) {}
}
