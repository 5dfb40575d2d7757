package org.cailanzi.price.ceiling;

/** What became of issuing a ceiling. */
public sealed interface IssueOutcome {
  record Issued(Ceiling ceiling) implements IssueOutcome {}

  /** The very same one was issued before. */
  record IssuedBefore(Ceiling ceiling) implements IssueOutcome {}

  /** Another ceiling has this id, and no ceiling is ever edited. */
  record NotEdited(Ceiling known) implements IssueOutcome {}
}
