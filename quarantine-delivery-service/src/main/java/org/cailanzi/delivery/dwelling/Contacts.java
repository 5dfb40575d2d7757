package org.cailanzi.delivery.dwelling;

import org.cailanzi.delivery.dwelling.Dwelling.SealedContact;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.delivery.privacy.Seals;
import org.springframework.stereotype.Component;

/** Seals whom and where for a dwelling's document, and opens it for one who may see it. */
@Component
public class Contacts {
  private final Seals seals;

  Contacts(Seals seals) {
    this.seals = seals;
  }

  SealedContact seal(String dwelling, Contact contact) {
    return new SealedContact(
        seals.seal(contact.name(), place(dwelling, "name")),
        seals.seal(contact.phone(), place(dwelling, "phone")),
        seals.seal(contact.address(), place(dwelling, "address")));
  }

  /** In plain text: the caller decides what of it is shown, and to whom. */
  public Contact of(Dwelling dwelling) {
    return new Contact(
        open(dwelling, dwelling.contact().name(), "name"),
        open(dwelling, dwelling.contact().phone(), "phone"),
        open(dwelling, dwelling.contact().address(), "address"));
  }

  private String open(Dwelling dwelling, Sealed sealed, String field) {
    return seals.open(sealed, place(dwelling.id(), field));
  }

  private static String place(String dwelling, String field) {
    return "dwelling|" + dwelling + "|" + field;
  }
}
