/** When too many basic vegetables are over their ceilings for too long (rule P9). */
@NullMarked
package org.cailanzi.price.escalation;

import org.jspecify.annotations.NullMarked;
