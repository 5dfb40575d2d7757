package org.cailanzi.inventory.hold;

import java.util.List;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whom the goods of a site are set aside, over HTTP: the holds that its stock calls held. */
@RestController
class OpenHoldsController {
  private static final int PAGE = 200;

  private final Holds holds;
  private final HoldAnswers answers;
  private final Places places;

  OpenHoldsController(Holds holds, HoldAnswers answers, Places places) {
    this.holds = holds;
    this.answers = answers;
    this.places = places;
  }

  @GetMapping("/holds")
  HoldList at(
      Caller caller, @RequestParam String site, @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER);
    places.require(caller, site);
    List<Hold> page = holds.openAt(site, after, PAGE);
    @Nullable String next = page.size() < PAGE ? null : page.getLast().id().value();
    return new HoldList(page.stream().map(answers::body).toList(), next);
  }

  record HoldList(List<HoldBody> items, @Nullable String next) {}
}
