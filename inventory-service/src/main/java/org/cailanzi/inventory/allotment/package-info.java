/** What a household has of the goods that each person may have only so much of on one day. */
@NullMarked
package org.cailanzi.inventory.allotment;

import org.jspecify.annotations.NullMarked;
