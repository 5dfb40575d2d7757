package org.cailanzi.price.quote;

/** What became of a person's word on a doubted version. */
public sealed interface DecideOutcome {

  /** It is decided now. */
  record Decided(Version version) implements DecideOutcome {}

  /** Somebody had found the same before; nothing changes. */
  record DecidedBefore(Version version) implements DecideOutcome {}

  /** Somebody had found otherwise. */
  record DecidedOtherwise(Version version) implements DecideOutcome {}

  /** A later version has taken its place. */
  record Superseded(Version by) implements DecideOutcome {}

  /** Nobody doubts it. */
  record NotDoubted(Version version) implements DecideOutcome {}

  /** There is no such version. */
  record Unknown() implements DecideOutcome {}
}
