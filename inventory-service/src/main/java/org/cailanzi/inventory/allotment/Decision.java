package org.cailanzi.inventory.allotment;

import java.util.List;

/** What was decided of a hold: once, for good. */
public sealed interface Decision {
  /** It counts for what it asks for, or did, before some of that was given back. */
  record Allotted() implements Decision {}

  /** The household may not have so much, as it was when it asked. */
  record Refused(List<Beyond> beyond) implements Decision {}

  /** The hold was over before anybody decided, so it gets nothing. */
  record Over() implements Decision {}
}
