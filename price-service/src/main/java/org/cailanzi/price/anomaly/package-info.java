/** Whether a month's price is abnormal after years of months: WFP's ALPS and FAO's IFPA. */
@NullMarked
package org.cailanzi.price.anomaly;

import org.jspecify.annotations.NullMarked;
