package org.cailanzi.inventory.transfer;

import java.time.Instant;
import org.cailanzi.platform.measure.Quantity;

/**
 * Goods of one commodity on their way to a site, less what was received already.
 *
 * @param expectedAt when they should arrive; past where they are overdue
 */
public record Arriving(
    String transfer,
    String from,
    String to,
    String commodity,
    Quantity quantity,
    Instant expectedAt) {}
