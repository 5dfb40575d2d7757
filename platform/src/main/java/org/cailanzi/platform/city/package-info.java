/**
 * What differs from city to city: regions, norms, targets and rules, read from one profile file.
 */
@NullMarked
package org.cailanzi.platform.city;

import org.jspecify.annotations.NullMarked;
