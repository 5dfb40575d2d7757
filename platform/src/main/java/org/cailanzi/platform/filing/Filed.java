package org.cailanzi.platform.filing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that came: its first version counts for when, its latest for what it says.
 *
 * @param at when the first version came
 * @param by who filed it, or null where that is nobody's business
 * @param zero whether it says that there is nothing
 * @param corrections how often something of it was replaced later
 */
public record Filed(Instant at, @Nullable String by, boolean zero, int corrections) {}
