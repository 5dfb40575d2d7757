package org.cailanzi.delivery.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.request.CancelRequest.Cancellation;
import org.cailanzi.delivery.request.PlaceRequest.Placement;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.delivery.system.GivenId;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking, looking where it is, calling off. */
@RestController
@RequestMapping("/requests")
class RequestController {
  private static final int PAGE = 200;

  private final Requests requests;
  private final RequestAccess access;
  private final PlaceRequest place;
  private final CancelRequest cancel;
  private final Idempotency idempotency;
  private final Commodities commodities;
  private final Slots slots;
  private final RequestSettings limits;

  RequestController(
      Requests requests,
      RequestAccess access,
      PlaceRequest place,
      CancelRequest cancel,
      Idempotency idempotency,
      CityProfile city,
      Slots slots,
      RequestSettings limits) {
    this.requests = requests;
    this.access = access;
    this.place = place;
    this.cancel = cancel;
    this.idempotency = idempotency;
    this.commodities = city.commodities();
    this.slots = slots;
    this.limits = limits;
  }

  @PutMapping("/{request}")
  ResponseEntity<RequestBody> put(
      Caller caller,
      @PathVariable String request,
      @org.springframework.web.bind.annotation.RequestBody OrderForm form) {
    Dwelling dwelling = access.dwelling(caller, Field.required("dwelling", form.dwelling()));
    Placement placement =
        place.place(
            GivenId.valid("request", request),
            dwelling,
            form.read(commodities, slots, limits, caller.id()));
    return switch (placement) {
      case Placement.Accepted(var accepted) ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(RequestBody.of(accepted, commodities));
      case Placement.SlotClosed closed -> throw Refusals.slotClosed(closed).asException();
      case Placement.TooFarAhead(var last) -> throw Refusals.tooFarAhead(last).asException();
      case Placement.NotServed() -> throw Refusals.notServed(dwelling.id()).asException();
      case Placement.OtherBody() -> throw Refusals.otherBody(request).asException();
    };
  }

  @GetMapping("/{request}")
  RequestBody get(Caller caller, @PathVariable String request) {
    return RequestBody.of(access.request(caller, request), commodities);
  }

  @GetMapping
  Listing list(
      Caller caller,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String after) {
    if (caller.is(Role.RESIDENT)) {
      String own = Field.required("dwelling", caller.dwelling());
      return listing(requests.page(own, after, PAGE));
    }
    RegionCode wanted = region(region);
    access.region(caller, wanted);
    return listing(requests.page(Field.required("day", day), wanted, states(state), after, PAGE));
  }

  @PostMapping("/{request}/cancel")
  ResponseEntity<?> cancel(
      Caller caller,
      @PathVariable String request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    access.request(caller, request);
    return idempotency.once(
        caller,
        "POST /requests/" + request + "/cancel",
        key,
        null,
        () -> calledOff(caller, request));
  }

  private ResponseEntity<?> calledOff(Caller caller, String request) {
    return switch (cancel.cancel(request, caller.id())) {
      case Cancellation.CalledOff(var done) -> ResponseEntity.ok(RequestBody.of(done, commodities));
      case Cancellation.TooLate(var late) -> throw Refusals.tooLate(late).asException();
    };
  }

  private Listing listing(List<SupplyRequest> page) {
    return new Listing(
        page.stream().map(it -> RequestBody.of(it, commodities)).toList(),
        page.size() < PAGE ? null : page.getLast().id());
  }

  private static RegionCode region(@Nullable String region) {
    String code = Field.required("region", region);
    return Field.read("region", () -> new RegionCode(code));
  }

  private static Set<RequestState> states(@Nullable String state) {
    return state == null ? Set.of() : Set.of(Field.read("state", () -> RequestState.of(state)));
  }

  record Listing(List<RequestBody> items, @Nullable String next) {}
}
