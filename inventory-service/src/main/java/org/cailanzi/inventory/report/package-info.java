/** The daily forms of the sites, every version kept, and what they contradict. */
@NullMarked
package org.cailanzi.inventory.report;

import org.jspecify.annotations.NullMarked;
