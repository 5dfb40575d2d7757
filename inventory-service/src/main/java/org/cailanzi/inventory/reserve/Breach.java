package org.cailanzi.inventory.reserve;

import org.cailanzi.platform.problem.Bilingual;

/**
 * A rule that a release would break.
 *
 * @param rule its stable name
 * @param value what was asked or found, with its unit
 * @param limit what the rule admits
 */
record Breach(String rule, String value, String limit, Bilingual text) {}
