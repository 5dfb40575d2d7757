/**
 * What is short, from where it could come, and a person's yes to it: a proposal, and what becomes
 * of it once it is approved.
 */
@NullMarked
package org.cailanzi.inventory.replenishment;

import org.jspecify.annotations.NullMarked;
