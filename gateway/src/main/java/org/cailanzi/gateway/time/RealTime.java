package org.cailanzi.gateway.time;

import java.time.Clock;

/**
 * The time as it is. In a drill the suite's clock shows another day; keys, tokens, sessions and
 * lock-outs go by this one, and so do the services that verify the tokens.
 *
 * @param clock real, but in tests
 */
public record RealTime(Clock clock) {}
