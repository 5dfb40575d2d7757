/** Money, mass, quantities and unit prices as whole numbers; depends on the Java library alone. */
@NullMarked
package org.cailanzi.platform.measure;

import org.jspecify.annotations.NullMarked;
