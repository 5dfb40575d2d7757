package org.cailanzi.delivery.dwelling;

import java.util.List;
import org.cailanzi.delivery.system.GivenId;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Homes are registered and shown, as much of them as the role may see. */
@RestController
@RequestMapping("/dwellings")
class DwellingController {
  private static final int PAGE = 200;

  private final Dwellings dwellings;
  private final RegisterDwelling register;
  private final DwellingViews views;

  DwellingController(Dwellings dwellings, RegisterDwelling register, DwellingViews views) {
    this.dwellings = dwellings;
    this.register = register;
    this.views = views;
  }

  @PutMapping("/{dwelling}")
  ResponseEntity<DwellingViews.Body> put(
      Caller caller, @PathVariable String dwelling, @RequestBody DwellingForm form) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER);
    Description description = form.read();
    caller.requireScope(description.region());
    dwellings.find(dwelling).ifPresent(it -> caller.requireScope(it.region()));
    RegisterDwelling.Outcome outcome =
        register.register(GivenId.valid("dwelling", dwelling), description);
    return ResponseEntity.status(outcome.made() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(views.masked(caller, outcome.dwelling()));
  }

  @GetMapping("/{dwelling}")
  DwellingViews.Body get(Caller caller, @PathVariable String dwelling) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.HEALTH_AUTHORITY, Role.RESIDENT);
    if (caller.is(Role.RESIDENT) && !dwelling.equals(caller.dwelling())) {
      throw Problem.forbidden(new Bilingual("只能查看本户信息", "A resident sees their own home alone"))
          .asException();
    }
    Dwelling found =
        dwellings
            .find(dwelling)
            .orElseThrow(() -> Problem.notFound("dwelling", dwelling).asException());
    caller.requireScope(found.region());
    return views.of(caller, found);
  }

  @GetMapping
  Listing list(
      Caller caller, @RequestParam String region, @RequestParam(defaultValue = "") String after) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.HEALTH_AUTHORITY);
    RegionCode wanted = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(wanted);
    List<Dwelling> page = dwellings.within(wanted, after, PAGE);
    return new Listing(
        page.stream().map(it -> views.masked(caller, it)).toList(),
        page.size() < PAGE ? null : page.getLast().id());
  }

  record Listing(List<DwellingViews.Body> items, @Nullable String next) {}

  record ContactForm(@Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
      return "contact";
    }
  }

  record DwellingForm(
      @Nullable String region,
      @Nullable String address,
      @Nullable ContactForm contact,
      @Nullable Integer persons,
      @Nullable NeedsBody needs) {

    Description read() {
      String code = Field.required("region", region);
      String where = Field.required("address", address);
      ContactForm who = Field.required("contact", contact);
      String name = Field.required("contact.name", who.name());
      int count = Field.required("persons", persons);
      return new Description(
          Field.read("region", () -> Description.community(new RegionCode(code))),
          Field.read("persons", () -> Description.persons(count)),
          Field.read("needs", () -> needs == null ? Needs.NONE : needs.read()),
          Field.read(
              "contact", () -> new Contact(name, who.phone() == null ? "" : who.phone(), where)));
    }

    @Override
    public String toString() {
      return "dwelling in " + region;
    }
  }
}
