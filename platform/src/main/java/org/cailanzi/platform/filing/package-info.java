/**
 * Who owes a report for a day, when it is late, and when it came: the same words in every service.
 */
@NullMarked
package org.cailanzi.platform.filing;

import org.jspecify.annotations.NullMarked;
