package org.cailanzi.delivery.dwelling;

import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * As much of a home as a role may see (DOMAIN §3.4). Grid workers and the health authority see one
 * home in full, and that is recorded; everybody else, and every list, has the name and the phone
 * masked. Why a home comes first is for those who look after it: dispatch sees its rank alone.
 */
@Component
class DwellingViews {
  private final Contacts contacts;
  private final Lookups lookups;

  DwellingViews(Contacts contacts, Lookups lookups) {
    this.contacts = contacts;
    this.lookups = lookups;
  }

  Body of(Caller caller, Dwelling dwelling) {
    if (!caller.is(Role.GRID_WORKER) && !caller.is(Role.HEALTH_AUTHORITY)) {
      return masked(caller, dwelling);
    }
    lookups.record(caller, dwelling.id(), "dwelling");
    return body(caller, dwelling, contacts.of(dwelling).inFull());
  }

  Body masked(Caller caller, Dwelling dwelling) {
    return body(caller, dwelling, contacts.of(dwelling).masked());
  }

  private static Body body(Caller caller, Dwelling dwelling, Contact.Shown shown) {
    boolean mayKnowWhy =
        caller.is(Role.GRID_WORKER)
            || caller.is(Role.HEALTH_AUTHORITY)
            || dwelling.id().equals(caller.dwelling());
    return new Body(
        dwelling.id(),
        dwelling.region().code(),
        shown.address(),
        new ContactBody(shown.name(), shown.phone()),
        dwelling.persons(),
        dwelling.needs().rank(),
        mayKnowWhy ? NeedsBody.of(dwelling.needs()) : null,
        dwelling.cases().size());
  }

  record Body(
      String dwelling,
      String region,
      String address,
      ContactBody contact,
      int persons,
      int rank,
      @Nullable NeedsBody needs,
      int cases) {
    @Override
    public String toString() {
      return "dwelling " + dwelling;
    }
  }

  record ContactBody(String name, String phone) {
    @Override
    public String toString() {
      return "contact";
    }
  }
}
