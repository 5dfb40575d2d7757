package org.cailanzi.inventory.filing;

import java.time.Instant;
import org.cailanzi.inventory.report.FormKey;

/** A site's word that it holds nothing, as it first came. */
record ZeroReport(FormKey key, String by, Instant at) {}
