package org.cailanzi.delivery.request;

import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/** Who may ask, see and call off: the home itself, and those who look after its region. */
@Component
public class RequestAccess {
  private final Requests requests;
  private final Dwellings dwellings;

  RequestAccess(Requests requests, Dwellings dwellings) {
    this.requests = requests;
    this.dwellings = dwellings;
  }

  /** A home that the caller may speak for, or a 403 or 404 problem. */
  public Dwelling dwelling(Caller caller, String id) {
    requireHome(caller, id);
    Dwelling dwelling =
        dwellings.find(id).orElseThrow(() -> Problem.notFound("dwelling", id).asException());
    caller.requireScope(dwelling.region());
    return dwelling;
  }

  SupplyRequest request(Caller caller, String id) {
    SupplyRequest found =
        requests.find(id).orElseThrow(() -> Problem.notFound("request", id).asException());
    requireHome(caller, found.wish().dwelling());
    caller.requireScope(found.wish().region());
    return found;
  }

  void region(Caller caller, RegionCode region) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER);
    caller.requireScope(region);
  }

  private static void requireHome(Caller caller, String dwelling) {
    caller.require(Role.RESIDENT, Role.GRID_WORKER, Role.DISPATCHER);
    // A token that names a dwelling speaks for that one, whatever else it says.
    if ((caller.is(Role.RESIDENT) || caller.dwelling() != null)
        && !dwelling.equals(caller.dwelling())) {
      throw Problem.forbidden(
              new Bilingual("只能办理本户的需求", "A resident speaks for their own home alone"))
          .asException();
    }
  }
}
