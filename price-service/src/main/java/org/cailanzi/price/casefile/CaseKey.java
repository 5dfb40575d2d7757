package org.cailanzi.price.casefile;

/** What a case is of. There is one file for each, so there is never a second case open. */
public record CaseKey(String point, String commodity, String ceiling) {

  /** The key of its document. */
  public String id() {
    return point + "|" + commodity + "|" + ceiling;
  }
}
