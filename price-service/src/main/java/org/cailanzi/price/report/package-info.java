/** Overcharges that residents report: never public, no accusation, looked into by a person. */
@NullMarked
package org.cailanzi.price.report;

import org.jspecify.annotations.NullMarked;
