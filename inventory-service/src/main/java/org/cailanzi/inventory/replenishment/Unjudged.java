package org.cailanzi.inventory.replenishment;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;

/** A group of which nobody can say whether it is short in an area: nothing is ordered blindly. */
record Unjudged(RegionCode area, String group, Bilingual reason) {}
